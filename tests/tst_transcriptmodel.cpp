#include "ui/player/transcriptmodel.h"

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestTranscriptModel : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_model.setLines({{1000, 2000, u"one"_s}, {2000, 3000, u"two"_s}, {5000, 6000, u"three"_s}});
        m_model.setPosition(0);
    }

    void knowsWhatIsSaid_data()
    {
        QTest::addColumn<qint64>("position");
        QTest::addColumn<int>("row");
        QTest::addColumn<QString>("subtitle");
        QTest::newRow("before the first line") << qint64(999) << -1 << QString();
        QTest::newRow("as a line begins") << qint64(1000) << 0 << u"one"_s;
        QTest::newRow("as one ends and the next begins") << qint64(2000) << 1 << u"two"_s;
        QTest::newRow("in a pause") << qint64(4000) << 1 << QString();
        QTest::newRow("in the last line") << qint64(5999) << 2 << u"three"_s;
        QTest::newRow("after the last line") << qint64(60'000) << 2 << QString();
    }

    void knowsWhatIsSaid()
    {
        QFETCH(qint64, position);
        QFETCH(int, row);
        QFETCH(QString, subtitle);
        m_model.setPosition(position);
        QCOMPARE(m_model.currentRow(), row);
        QCOMPARE(m_model.textAt(position), subtitle);
        for (int i = 0; i < m_model.rowCount(); ++i)
            QCOMPARE(m_model.index(i).data(TranscriptModel::CurrentRole).toBool(), i == row);
    }

    void tellsOnlyWhatChanges()
    {
        QSignalSpy changed(&m_model, &QAbstractItemModel::dataChanged);
        QSignalSpy current(&m_model, &TranscriptModel::currentChanged);
        m_model.setPosition(1000);
        m_model.setPosition(1500);
        QCOMPARE(changed.size(), 1);
        m_model.setPosition(2500);
        QCOMPARE(changed.size(), 3); // the row that was and the row that is
        QCOMPARE(current.size(), 2);
    }

    void newLinesForgetTheOldPlace()
    {
        m_model.setPosition(5500);
        m_model.setLines({});
        QCOMPARE(m_model.currentRow(), -1);
        QCOMPARE(m_model.rowCount(), 0);
    }

private:
    TranscriptModel m_model;
    QAbstractItemModelTester m_tester{&m_model, QAbstractItemModelTester::FailureReportingMode::QtTest};
};

QTEST_MAIN(TestTranscriptModel)
#include "tst_transcriptmodel.moc"
