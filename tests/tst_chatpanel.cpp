#include "tests/uiworld.h"
#include "ui/chat/answertext.h"
#include "ui/chat/chatpanel.h"

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

void ask(const ChatPanel &panel, const QString &question)
{
    panel.findChild<QLineEdit *>(u"chatInput"_s)->setText(question);
    panel.findChild<QPushButton *>(u"sendQuestion"_s)->click();
}

QString lastAnswer(const ChatPanel &panel)
{
    const auto answers = panel.findChildren<QTextBrowser *>(u"answerText"_s);
    return answers.isEmpty() ? QString() : answers.last()->toPlainText();
}

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
        QCOMPARE(panel.findChild<QLineEdit *>(u"chatInput"_s)->text(), QString());
        panel.findChild<QPushButton *>(u"citation"_s)->click();
        QCOMPARE(played.size(), 1);
        QCOMPARE(played[0][0].toLongLong(), id);
        QCOMPARE(played[0][1].toLongLong(), 2000);
    }

    void saysWhenNothingAnswers()
    {
        UiWorld world;
        ChatPanel panel(world.services());
        panel.setVideo(world.addVideo(u"Whales"_s, {u"Whales sing for many hours."_s}));
        ask(panel, u"Who won the election in France?"_s);
        QTRY_VERIFY(lastAnswer(panel).startsWith(u"Nothing that is said here answers this."_s));
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
        UiWorld world;
        ChatPanel panel(world.services());
        panel.setVideo(world.addVideo(u"Whales"_s, {u"Whales sing for many hours."_s}));
        ask(panel, u"How many hours do whales sing?"_s);
        QTRY_VERIFY(!lastAnswer(panel).isEmpty());
        panel.findChild<QToolButton *>(u"newChat"_s)->click();
        QTRY_VERIFY(panel.findChildren<QTextBrowser *>().isEmpty());
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
