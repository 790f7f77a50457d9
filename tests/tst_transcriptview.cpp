#include "tests/uiworld.h"
#include "ui/player/notespanel.h"
#include "ui/player/playertabs.h"
#include "ui/player/transcriptmodel.h"
#include "ui/player/transcriptview.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>
#include <QWheelEvent>

using namespace Qt::Literals::StringLiterals;

namespace {

QStringList manyTexts()
{
    QStringList texts;
    for (int i = 0; i < 40; ++i)
        texts += i % 10 == 3 ? u"The moon pulls the water, time %1."_s.arg(i) : u"Line number %1."_s.arg(i);
    return texts;
}

/// The transcript and the notes of a video that says forty lines.
struct Desk
{
    Desk()
    {
        id = world.addVideo(u"Tides"_s, manyTexts(), 90'000);
        video = *world.videos.find(world.owner, id);
        tabs.resize(600, 260);
        tabs.show();
        tabs.setVideo(video);
        tabs.setLines(video, world.transcripts.lines(id));
        view = tabs.findChild<TranscriptView *>();
        search = tabs.findChild<QLineEdit *>(u"transcriptSearch"_s);
        count = tabs.findChild<QLabel *>(u"hitCount"_s);
        follow = tabs.findChild<QPushButton *>(u"followTranscript"_s);
    }
    QString lineText(int row) { return view->model()->index(row, 0).data().toString(); }
    QString keptText(int row) { return world.transcripts.lines(id).at(row).text; }
    QPlainTextEdit *editor() { return view->findChild<QPlainTextEdit *>(u"lineEditor"_s); }
    QAbstractItemView *notes() { return tabs.findChild<QAbstractItemView *>(u"notes"_s); }
    QLineEdit *noteInput() { return tabs.findChild<QLineEdit *>(u"noteInput"_s); }
    QList<Note> keptNotes() { return *world.notes.notes(world.owner, id); }

    UiWorld world;
    qint64 id = 0;
    Video video;
    PlayerTabs tabs{world.services()};
    TranscriptView *view = nullptr;
    QLineEdit *search = nullptr;
    QLabel *count = nullptr;
    QPushButton *follow = nullptr;
};

} // namespace

class TestTranscriptView : public QObject
{
    Q_OBJECT

private slots:
    void theSearchCountsAndGoesFromHitToHit()
    {
        Desk desk;
        QSignalSpy hits(&desk.tabs, &PlayerTabs::hitsChanged);
        QTest::keyClicks(desk.search, u"moon"_s);
        QCOMPARE(desk.count->text(), u"4 hits"_s);
        QCOMPARE(hits.last().first().value<QList<qint64>>(), (QList<qint64>{6000, 26'000, 46'000, 66'000}));
        QTest::keyClick(desk.search, Qt::Key_Return);
        QCOMPARE(desk.count->text(), u"1 of 4"_s);
        QCOMPARE(desk.view->currentIndex().row(), 3);
        QTest::keyClick(desk.search, Qt::Key_Return, Qt::ShiftModifier);
        QCOMPARE(desk.count->text(), u"4 of 4"_s);
        QVERIFY(desk.view->viewport()->rect().intersects(desk.view->visualRect(desk.view->currentIndex())));
        QTest::mouseClick(desk.tabs.findChild<QToolButton *>(u"nextHit"_s), Qt::LeftButton);
        QCOMPARE(desk.view->currentIndex().row(), 3);
        QTest::keyClick(desk.search, Qt::Key_Escape);
        QVERIFY(desk.search->text().isEmpty() && desk.count->isHidden());
        QVERIFY(hits.last().first().value<QList<qint64>>().isEmpty());
    }

    void whatIsNotSaidIsNotFound()
    {
        Desk desk;
        QTest::keyClicks(desk.search, u"bread"_s);
        QCOMPARE(desk.count->text(), u"Nothing found"_s);
        QVERIFY(!desk.tabs.findChild<QToolButton *>(u"nextHit"_s)->isEnabled());
        QTest::keyClick(desk.search, Qt::Key_Return);
        QVERIFY(!desk.view->currentIndex().isValid());
    }

    void itFollowsUntilSomebodyScrolls()
    {
        Desk desk;
        desk.tabs.setPosition(60'000);
        const int following = desk.view->verticalScrollBar()->value();
        QVERIFY(following > 0);
        QVERIFY(desk.follow->isHidden());
        QWheelEvent wheel({10, 10}, desk.view->mapToGlobal(QPointF(10, 10)), {}, {0, 240}, {}, {}, Qt::NoScrollPhase,
                          false);
        QCoreApplication::sendEvent(desk.view->viewport(), &wheel);
        QVERIFY(desk.follow->isVisible());
        const int scrolled = desk.view->verticalScrollBar()->value();
        desk.tabs.setPosition(0);
        QCOMPARE(desk.view->verticalScrollBar()->value(), scrolled);
        QTest::mouseClick(desk.follow, Qt::LeftButton);
        QCOMPARE(desk.view->verticalScrollBar()->value(), 0);
        QVERIFY(desk.follow->isHidden());
    }

    void aClickPlaysALine()
    {
        Desk desk;
        QSignalSpy sought(&desk.tabs, &PlayerTabs::seekAsked);
        QTest::mouseClick(desk.view->viewport(), Qt::LeftButton, {},
                          desk.view->visualRect(desk.view->model()->index(2, 0)).center());
        QCOMPARE(sought.last().first().toLongLong(), 4000);
    }

    void aLineIsMendedAndKept()
    {
        Desk desk;
        QSignalSpy changed(&desk.world.events, &Events::transcriptChanged);
        desk.view->setCurrentIndex(desk.view->model()->index(1, 0));
        QTest::keyClick(desk.view, Qt::Key_F2);
        QVERIFY(desk.editor());
        desk.editor()->setPlainText(u"Mended"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QCOMPARE(desk.lineText(1), u"Mended"_s);
        QTRY_COMPARE(desk.keptText(1), u"Mended"_s);
        QTRY_COMPARE(changed.size(), 1);
        QCOMPARE(desk.world.jobs.unfinished().size(), 1); // which brings search and vectors up to date
    }

    void escapeLeavesALineAsItIs()
    {
        Desk desk;
        QTest::mouseClick(desk.tabs.findChild<QToolButton *>(u"editLine"_s), Qt::LeftButton);
        QVERIFY(!desk.editor()); // nothing is being said yet
        desk.tabs.setPosition(3000);
        QTest::mouseClick(desk.tabs.findChild<QToolButton *>(u"editLine"_s), Qt::LeftButton);
        QVERIFY(desk.editor());
        desk.editor()->setPlainText(u"Never"_s);
        QTest::keyClick(desk.editor(), Qt::Key_Escape);
        QCOMPARE(desk.lineText(1), u"Line number 1."_s);
    }

    void aLineThatCannotBeKeptIsSaidAndGoesBack()
    {
        Desk desk;
        QSignalSpy failed(&desk.tabs, &PlayerTabs::failed);
        desk.view->setCurrentIndex(desk.view->model()->index(1, 0));
        QTest::keyClick(desk.view, Qt::Key_F2);
        desk.editor()->setPlainText(QString(2001, u'x'));
        QTest::keyClick(desk.editor(), Qt::Key_Return);
        QTRY_COMPARE(failed.size(), 1);
        QVERIFY(failed.first().first().toString().contains(u"too long"_s));
        QCOMPARE(desk.lineText(1), u"Line number 1."_s);
    }

    void aLineIsCopied()
    {
        Desk desk;
        desk.view->setCurrentIndex(desk.view->model()->index(3, 0));
        QTest::keySequence(desk.view, QKeySequence::Copy);
        QCOMPARE(QGuiApplication::clipboard()->text(), u"The moon pulls the water, time 3."_s);
    }

    void aVideoWithoutWordsSaysSo()
    {
        Desk desk;
        desk.tabs.setLines(desk.video, {});
        QVERIFY(desk.tabs.findChild<QLabel *>(u"transcriptNote"_s)->isVisible());
        QVERIFY(!desk.search->isVisible());
    }

    void aNoteIsOfTheTimeAtWhichItWasBegun()
    {
        Desk desk;
        QSignalSpy marked(&desk.tabs, &PlayerTabs::notesChanged);
        desk.tabs.beginNote(5000);
        desk.tabs.setPosition(9000); // playing goes on meanwhile
        QTest::keyClicks(desk.noteInput(), u"High water"_s);
        QTest::keyClick(desk.noteInput(), Qt::Key_Return);
        QTRY_COMPARE(desk.notes()->model()->rowCount(), 1);
        QCOMPARE(desk.keptNotes().first().positionMs, 5000);
        QCOMPARE(marked.last().first().value<QList<qint64>>(), QList<qint64>{5000});
        QVERIFY(desk.noteInput()->text().isEmpty());
        QTest::keyClicks(desk.noteInput(), u"Low"_s);
        desk.tabs.setPosition(20'000);
        QTest::mouseClick(desk.tabs.findChild<QToolButton *>(u"addNote"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.notes()->model()->rowCount(), 2);
        QCOMPARE(desk.keptNotes().last().positionMs, 9000);
    }

    void aNoteIsPlayedEditedDeletedAndBroughtBack()
    {
        Desk desk;
        const QAbstractItemModelTester tester(desk.notes()->model());
        QVERIFY(desk.world.notes.add(desk.world.owner, desk.id, 7000, u"High water"_s));
        desk.tabs.setVideo(desk.video);
        desk.tabs.beginNote(0);
        QTRY_COMPARE(desk.notes()->model()->rowCount(), 1);
        desk.notes()->setCurrentIndex(desk.notes()->model()->index(0, 0));
        QSignalSpy sought(&desk.tabs, &PlayerTabs::seekAsked);
        QTest::keyClick(desk.notes(), Qt::Key_Return);
        QCOMPARE(sought.last().first().toLongLong(), 7000);

        QTest::keyClick(desk.notes(), Qt::Key_F2);
        auto *editor = desk.notes()->findChild<QPlainTextEdit *>(u"lineEditor"_s);
        QVERIFY(editor);
        editor->setPlainText(u"Low water"_s);
        QTest::keyClick(editor, Qt::Key_Return);
        QTRY_COMPARE(desk.keptNotes().first().text, u"Low water"_s);

        QTRY_COMPARE(desk.notes()->model()->index(0, 0).data().toString(), u"Low water"_s);
        desk.notes()->setCurrentIndex(desk.notes()->model()->index(0, 0));
        QTest::keyClick(desk.notes(), Qt::Key_Delete);
        QTRY_COMPARE(desk.notes()->model()->rowCount(), 0);
        QVERIFY(desk.keptNotes().isEmpty());
        QTRY_VERIFY(desk.tabs.findChild<QPushButton *>(u"undoNote"_s));
        QTest::mouseClick(desk.tabs.findChild<QPushButton *>(u"undoNote"_s), Qt::LeftButton);
        QTRY_COMPARE(desk.notes()->model()->rowCount(), 1);
        QCOMPARE(desk.keptNotes().first().positionMs, 7000);

        desk.notes()->setCurrentIndex(desk.notes()->model()->index(0, 0));
        QTest::keyClick(desk.notes(), Qt::Key_Delete);
        QTRY_COMPARE(desk.notes()->model()->rowCount(), 0);
        desk.notes()->setFocus();
        QTRY_VERIFY((QTest::keySequence(desk.notes(), QKeySequence::Undo), desk.notes()->model()->rowCount() == 1));
        QCOMPARE(desk.keptNotes().size(), 1);
    }

    void withoutLinesItSaysWhy()
    {
        Desk desk;
        const auto *note = desk.tabs.findChild<QLabel *>(u"transcriptNote"_s);
        Video video = desk.video;
        video.transcriptSource.clear();
        video.hasAudio = true;
        desk.tabs.setLines(video, {});
        QVERIFY(note->text().startsWith(u"There is no transcript yet."_s));
        video.hasAudio = false;
        desk.tabs.setLines(video, {});
        QCOMPARE(note->text(), u"This video has no sound, so there is nothing to write down."_s);
        video.transcriptSource = u"generated"_s;
        desk.tabs.setLines(video, {});
        QCOMPARE(note->text(), u"Nothing is said in this video."_s);
    }

    void notesAreTakenAlong()
    {
        Desk desk;
        QVERIFY(desk.world.notes.add(desk.world.owner, desk.id, 7000, u"High water"_s));
        desk.tabs.setVideo(desk.video);
        QTRY_COMPARE(desk.notes()->model()->rowCount(), 1);
        auto *panel = desk.tabs.findChild<NotesPanel *>();
        QSignalSpy exported(panel, &NotesPanel::exported);
        const QString file = desk.world.folder.filePath(u"notes.md"_s);
        panel->exportTo(file);
        QTRY_COMPARE(exported.size(), 1);
        QFile written(file);
        QVERIFY(written.open(QIODevice::ReadOnly));
        QCOMPARE(written.readAll(), QByteArray("# Tides\n\n- **0:07** High water\n"));
        QSignalSpy failed(panel, &NotesPanel::failed);
        panel->exportTo(u"/nowhere/notes.md"_s);
        QTRY_COMPARE(failed.size(), 1);
    }
};

QTEST_MAIN(TestTranscriptView)
#include "tst_transcriptview.moc"
