#include "ui/windowstate.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;

class TestWindowState : public QObject
{
    Q_OBJECT

private slots:
    void whatIsSavedIsLoaded()
    {
        const WindowLayout layout{.geometry = QByteArray("\0\xff geometry", 11),
                                  .splitter = "splitter",
                                  .place = {.section = Section::Collections, .groupId = 3},
                                  .videoId = 7,
                                  .hasSidebar = false,
                                  .hasChat = false};
        WindowState state(m_folder.filePath(u"window"_s));
        state.save(layout);
        QThreadPool::globalInstance()->waitForDone();
        QCOMPARE(state.load(), layout);
    }

    void withoutAFileEverythingIsAsAtFirst()
    {
        QCOMPARE(WindowState(m_folder.filePath(u"nothing"_s)).load(), WindowLayout());
        QCOMPARE(WindowState(QString()).load(), WindowLayout());
    }

    void whatAnEarlierVersionKeptIsTheGeometry()
    {
        QFile file(m_folder.filePath(u"earlier"_s));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write("\x01\xd9\xd0\xcb") == 4);
        file.close();
        QCOMPARE(WindowState(file.fileName()).load(), WindowLayout{.geometry = "\x01\xd9\xd0\xcb"});
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestWindowState)
#include "tst_windowstate.moc"
