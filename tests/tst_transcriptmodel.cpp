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
        m_model.search({});
        m_model.setLines({{1000, 2000, u"one"_s}, {2000, 3000, u"two"_s}, {5000, 6000, u"three"_s}});
        m_model.setPosition(0);
    }

    void knowsWhatIsSaid_data()
    {
        QTest::addColumn<qint64>("position");
        QTest::addColumn<int>("row");
        QTest::newRow("before the first line") << qint64(999) << -1;
        QTest::newRow("as a line begins") << qint64(1000) << 0;
        QTest::newRow("as one ends and the next begins") << qint64(2000) << 1;
        QTest::newRow("in a pause") << qint64(4000) << 1;
        QTest::newRow("in the last line") << qint64(5999) << 2;
        QTest::newRow("after the last line") << qint64(60'000) << 2;
    }

    void knowsWhatIsSaid()
    {
        QFETCH(qint64, position);
        QFETCH(int, row);
        m_model.setPosition(position);
        QCOMPARE(m_model.currentRow(), row);
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

    void findsWhatIsSearchedForAndGoesAround()
    {
        QSignalSpy hits(&m_model, &TranscriptModel::hitsChanged);
        m_model.search(u"  E "_s); // in "one" and "three"
        QCOMPARE(m_model.hits(), (QList<int>{0, 2}));
        QCOMPARE(hits.size(), 1);
        QCOMPARE(m_model.index(2).data(TranscriptModel::HitRole).toString(), u"E"_s);
        QCOMPARE(m_model.index(1).data(TranscriptModel::HitRole).toString(), QString());
        QCOMPARE(m_model.find(1, 2500), 2); // the first behind what is being said
        QCOMPARE(m_model.find(1, 2500), 0);
        QVERIFY(m_model.index(0).data(TranscriptModel::FoundRole).toBool());
        QCOMPARE(m_model.find(-1, 2500), 2);
        m_model.search({});
        QVERIFY(m_model.hits().isEmpty());
        QCOMPARE(m_model.find(1, 0), -1);
    }

    void searchingBackwardsBeginsBeforeWhatIsSaid()
    {
        m_model.search(u"e"_s);
        QCOMPARE(m_model.find(-1, 2500), 0);
    }

    void mendedWordsKeepTheRows()
    {
        QSignalSpy reset(&m_model, &QAbstractItemModel::modelReset);
        QSignalSpy edited(&m_model, &TranscriptModel::edited);
        m_model.search(u"four"_s);
        QVERIFY(m_model.setData(m_model.index(1), u"two"_s, Qt::EditRole));
        QCOMPARE(edited.size(), 0); // nothing is another now
        QVERIFY(m_model.setData(m_model.index(1), u"four"_s, Qt::EditRole));
        QCOMPARE(edited.size(), 1);
        QCOMPARE(m_model.hits(), QList<int>{1});
        m_model.setLines({{1000, 2000, u"one"_s}, {2000, 3000, u"five"_s}, {5000, 6000, u"three"_s}});
        QCOMPARE(reset.size(), 0);
        QCOMPARE(m_model.index(1).data().toString(), u"five"_s);
        QVERIFY(m_model.hits().isEmpty());
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
