#include "tests/chatdesk.h"
#include "tests/scriptedtext.h"
#include "ui/chat/answertext.h"

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTextBrowser>
#include <QTextDocument>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Waits before its second piece until it may go on.
class PatientText : public ScriptedText
{
public:
    Result<QString> complete(const QList<PromptMessage> &messages, const TextOptions &options, const Progress &progress,
                             const TextSink &sink) const override
    {
        const TextSink patient = [&](const QString &piece) {
            while (written > 1 && !mayGoOn && !progress.cancelled())
                QThread::yieldCurrentThread();
            if (!progress.cancelled())
                sink(piece);
        };
        return ScriptedText::complete(messages, options, progress, patient);
    }

    std::atomic_bool mayGoOn = false;
};

} // namespace

class TestChatPanel : public QObject
{
    Q_OBJECT

private slots:
    void answersWithMomentsThatPlay()
    {
        UiWorld world;
        const qint64 id = world.addVideo(u"Whales"_s, {u"The sea is deep."_s, u"Whales sing for many hours."_s});
        ChatPanel panel(world.services());
        panel.setVideo(id);
        QSignalSpy played(&panel, &ChatPanel::playAsked);

        ask(panel, u"How many hours do whales sing?"_s);

        QVERIFY(panel.isWorking());
        QVERIFY(panel.findChild<QLabel *>(u"chatWorking"_s));
        QTRY_VERIFY(lastAnswer(panel).contains(u"Whales sing for many hours"_s));
        QTRY_VERIFY(panel.findChild<QPushButton *>(u"citation"_s)); // the text is there while it is written
        QCOMPARE(panel.findChild<QLineEdit *>(u"chatInput"_s)->text(), QString());
        panel.findChild<QPushButton *>(u"citation"_s)->click();
        QCOMPARE(played.size(), 1);
        QCOMPARE(played[0][0].toLongLong(), id);
        QCOMPARE(played[0][1].toLongLong(), 2000);
    }

    void saysWhenNothingAnswers()
    {
        Desk desk;
        ask(desk.panel, u"Who won the election in France?"_s);
        QTRY_VERIFY(lastAnswer(desk.panel).startsWith(u"Nothing that is said here answers this."_s));
    }

    void keepsTheQuestionWhenItFails()
    {
        UiWorld world;
        ChatPanel panel(world.services());
        panel.setVideo(4711); // no such video
        ask(panel, u"What is said?"_s);
        auto *error = panel.findChild<QLabel *>(u"chatError"_s);
        QTRY_VERIFY(!error->text().isEmpty());
        QCOMPARE(panel.findChild<QLineEdit *>(u"chatInput"_s)->text(), u"What is said?"_s);
        QVERIFY(!panel.isWorking());
    }

    void beginsAnew()
    {
        Desk desk;
        ask(desk.panel, u"How many hours do whales sing?"_s);
        QTRY_VERIFY(!lastAnswer(desk.panel).isEmpty());
        desk.panel.findChild<QToolButton *>(u"newChat"_s)->click();
        QTRY_VERIFY(desk.panel.findChildren<QTextBrowser *>().isEmpty());
    }

    void anAnswerIsShownWhileItIsWritten()
    {
        const auto text = std::make_shared<PatientText>();
        text->pieces = {u"Whales sing"_s, u" for hours. [1] They like it."_s};
        Desk desk(text);
        ask(desk.panel, u"How long do whales sing?"_s);
        QTRY_COMPARE(lastAnswer(desk.panel), u"Whales sing"_s);
        QVERIFY(desk.panel.isWorking());
        text->mayGoOn = true;
        QTRY_COMPARE(lastAnswer(desk.panel), u"Whales sing for hours. 0:00 They like it. [?]"_s);
        QTRY_VERIFY(desk.panel.findChild<QLabel *>(u"unsourcedNote"_s));
        QVERIFY(!desk.panel.isWorking());
        QCOMPARE(desk.panel.findChildren<QTextBrowser *>(u"answerText"_s).size(), 1);
    }

    void whoeverStopsCanAskAgain()
    {
        const auto text = std::make_shared<PatientText>();
        text->pieces = {u"Whales"_s, u" sing. [1]"_s};
        Desk desk(text);
        ask(desk.panel, u"How long do whales sing?"_s);
        QTRY_COMPARE(lastAnswer(desk.panel), u"Whales"_s);
        desk.panel.findChild<QPushButton *>(u"sendQuestion"_s)->click();
        auto *again = desk.panel.findChild<QPushButton *>(u"askAgain"_s);
        QTRY_VERIFY(again->isVisibleTo(&desk.panel));
        QTRY_COMPARE(shownTexts(desk.panel), QStringList(u"How long do whales sing?"_s)); // which is kept
        QVERIFY(!desk.panel.findChild<QPushButton *>(u"answerBuiltIn"_s)->isVisibleTo(&desk.panel));
        text->mayGoOn = true;
        again->click();
        QTRY_COMPARE(shownTexts(desk.panel), QStringList({u"How long do whales sing?"_s, u"Whales sing. 0:00"_s}));
        QVERIFY(!again->isVisibleTo(&desk.panel));
    }

    void whenTheEngineFailsTheBuiltInOneIsOffered()
    {
        const auto text = std::make_shared<ScriptedText>();
        text->failure = Error{.fault = Fault::EngineFailed, .field = u"connection"_s};
        Desk desk(text);
        ask(desk.panel, u"How many hours do whales sing?"_s);
        auto *builtIn = desk.panel.findChild<QPushButton *>(u"answerBuiltIn"_s);
        QTRY_VERIFY(builtIn->isVisibleTo(&desk.panel));
        QVERIFY(desk.panel.findChild<QLabel *>(u"chatError"_s)->text().contains(u"cannot be reached"_s));
        QTRY_COMPARE(shownTexts(desk.panel), QStringList(u"How many hours do whales sing?"_s));
        QVERIFY(lastAnswer(desk.panel).isEmpty()); // nothing is replaced without a word
        builtIn->click();
        QTRY_VERIFY(lastAnswer(desk.panel).contains(u"Whales sing for many hours"_s));
        QCOMPARE(shownTexts(desk.panel).size(), 2);
        QCOMPARE(text->calls, 1);
    }

    void anAnswerIsMadeAnew()
    {
        const auto text = std::make_shared<ScriptedText>();
        text->pieces = {u"Whales sing. [1]"_s};
        Desk desk(text);
        ask(desk.panel, u"Do whales sing?"_s);
        QTRY_VERIFY(last<QToolButton>(desk.panel, u"answerAgain"_s));
        text->pieces = {u"They sing. [1]"_s};
        last<QToolButton>(desk.panel, u"answerAgain"_s)->click();
        QTRY_COMPARE(shownTexts(desk.panel), QStringList({u"Do whales sing?"_s, u"They sing. 0:00"_s}));
    }

    void anEditedQuestionTakesThePlaceOfAllBehindIt()
    {
        const auto text = std::make_shared<ScriptedText>();
        text->pieces = {u"Whales sing. [1]"_s};
        Desk desk(text);
        for (const QString &question : {u"Do wales sing?"_s, u"Why?"_s}) {
            ask(desk.panel, question);
            QTRY_VERIFY(!desk.panel.isWorking() && shownTexts(desk.panel).contains(question));
        }
        QTRY_COMPARE(shownTexts(desk.panel).size(), 4);
        desk.panel.findChildren<QToolButton *>(u"editQuestion"_s).first()->click();
        auto *input = desk.panel.findChild<QLineEdit *>(u"chatInput"_s);
        QCOMPARE(input->text(), u"Do wales sing?"_s);
        QVERIFY(desk.panel.findChild<QWidget *>(u"editNote"_s)->isVisibleTo(&desk.panel));
        ask(desk.panel, u"Do whales sing?"_s);
        QTRY_COMPARE(shownTexts(desk.panel), QStringList({u"Do whales sing?"_s, u"Whales sing. 0:00"_s}));
        QVERIFY(!desk.panel.findChild<QWidget *>(u"editNote"_s)->isVisibleTo(&desk.panel));
        QVERIFY(input->text().isEmpty());
    }

    void feedbackIsKept()
    {
        Desk desk;
        ask(desk.panel, u"How many hours do whales sing?"_s);
        QTRY_VERIFY(last<QToolButton>(desk.panel, u"badAnswer"_s));
        last<QToolButton>(desk.panel, u"goodAnswer"_s)->click();
        last<QToolButton>(desk.panel, u"badAnswer"_s)->click();
        QVERIFY(!last<QToolButton>(desk.panel, u"goodAnswer"_s)->isChecked());
        const auto kept = [&] {
            return desk.world.chat.messages(desk.world.owner, {.videoId = desk.video}).last().feedback;
        };
        QTRY_COMPARE(kept(), Feedback::Bad);
        last<QToolButton>(desk.panel, u"badAnswer"_s)->click();
        QTRY_COMPARE(kept(), Feedback::None);
    }

    void anAnswerBecomesAReel()
    {
        Desk desk;
        ask(desk.panel, u"How many hours do whales sing?"_s);
        QTRY_VERIFY(last<QToolButton>(desk.panel, u"makeReel"_s));
        const QSignalSpy begun(&desk.panel, &ChatPanel::reelBegun);
        auto *make = last<QToolButton>(desk.panel, u"makeReel"_s);
        make->click();
        QVERIFY(!make->isEnabled());
        make->click(); // as a double click does
        QTRY_COMPARE(begun.size(), 1);
        QCOMPARE(begun.first().first().toString(), u"How many hours do whales sing?"_s);
        const QList<Job> jobs = desk.world.jobs.unfinished();
        QCOMPARE(std::count_if(jobs.begin(), jobs.end(), [](const Job &job) { return job.kind == u"reel"_s; }), 1);
        QTRY_VERIFY(make->isEnabled());
    }

    void theConversationIsSavedAsMarkdown()
    {
        Desk desk;
        ask(desk.panel, u"How many hours do whales sing?"_s);
        QTRY_VERIFY(!lastAnswer(desk.panel).isEmpty() && !desk.panel.isWorking());
        QTRY_VERIFY(last<QToolButton>(desk.panel, u"copyAnswer"_s));
        const QString path = desk.world.folder.filePath(u"chat.md"_s);
        desk.panel.exportTo(path);
        QTRY_VERIFY(QFile::exists(path));
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray saved = file.readAll();
        QVERIFY2(saved.startsWith("## How many hours do whales sing?\n\n"), saved.constData());
        QVERIFY2(saved.contains("- [1] Whales, 0:00 - 0:01"), saved.constData());
        desk.panel.exportTo(desk.world.folder.filePath(u"nowhere/chat.md"_s));
        QTRY_VERIFY(!desk.panel.findChild<QLabel *>(u"chatError"_s)->text().isEmpty());
    }

    void hostileTextStaysText_data()
    {
        QTest::addColumn<QString>("text");
        QTest::newRow("a link") << u"[click](https://evil.example)"_s;
        QTest::newRow("an image") << u"![x](https://evil.example/a.png)"_s;
        QTest::newRow("HTML") << u"<img src=x> <b>bold</b> <a href=y>z</a>"_s;
        QTest::newRow("an address") << u"see https://evil.example or www.evil.example now"_s;
        QTest::newRow("a heading") << u"# shout"_s;
        QTest::newRow("a list") << u"1. one * two - three + four"_s;
        QTest::newRow("emphasis") << u"*a* _b_ **c** ~~d~~ `e`"_s;
        QTest::newRow("an entity") << u"&lt;b&gt; &amp; &#60;"_s;
        QTest::newRow("a table") << u"a | b --- | ---"_s;
        QTest::newRow("a forged citation") << u"all of it [9] [0] [x]"_s;
        QTest::newRow("a backslash") << u"C:\\new\\[1\\]"_s;
    }

    void hostileTextStaysText()
    {
        QFETCH(QString, text);
        QTextDocument document;
        document.setMarkdown(answerMarkdown({.role = ChatRole::Assistant, .text = text}));
        QCOMPARE(document.toPlainText(), text);
        QVERIFY(!document.toHtml().contains(u"<a "_s));
        QVERIFY(!document.toHtml().contains(u"<img"_s));
    }

    void claimsWithoutASourceAreMarked()
    {
        const Message answer{
            .role = ChatRole::Assistant, .text = u"One. [?] Two. [1]"_s, .citations = {{.startMs = 61'000}}};
        QTextDocument document;
        document.setMarkdown(answerMarkdown(answer));
        QCOMPARE(document.toPlainText(), u"One. [?] Two. 1:01"_s);
        QVERIFY2(document.toHtml().contains(u"unsourced:"_s), qPrintable(document.toHtml()));
        const Message unsourced{.role = ChatRole::Assistant, .text = u"One. [?]"_s, .covered = false};
        document.setMarkdown(answerMarkdown(unsourced));
        QCOMPARE(document.toPlainText(), u"One. [?]"_s);
    }

    void citationsBecomeTheirTimes()
    {
        const Message answer{.role = ChatRole::Assistant,
                             .text = u"One. [1] Two. [2]"_s,
                             .citations = {{.startMs = 61'000}, {.startMs = 3'723'000}}};
        QTextDocument document;
        document.setMarkdown(answerMarkdown(answer));
        QCOMPARE(document.toPlainText(), u"One. 1:01 Two. 1:02:03"_s);
        QVERIFY(document.toHtml().contains(u"moment:1"_s));
    }
};

QTEST_MAIN(TestChatPanel)
#include "tst_chatpanel.moc"
