#include "models/library/groupservice.h"
#include "tests/chatdesk.h"
#include "tests/hashembedder.h"
#include "tests/scriptedtext.h"

#include <QLabel>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A panel in a library of a video on whales and one on bread, with a collection of the latter.
class ScopedDesk : public Desk
{
public:
    using Desk::Desk;

    QString scope() const { return button()->accessibleName().section(u": "_s, 1); }
    QPushButton *button() const { return panel.findChild<QPushButton *>(u"chatScope"_s); }

    /// Opens the menu and chooses from it; false when it offers no such thing.
    bool choose(const QString &name)
    {
        button()->click();
        if (!QTest::qWaitFor([this] { return panel.findChild<QMenu *>(u"chatScopeMenu"_s) != nullptr; }))
            return false;
        auto *menu = panel.findChild<QMenu *>(u"chatScopeMenu"_s);
        const QList<QAction *> actions = menu->actions();
        const auto action =
            std::find_if(actions.begin(), actions.end(), [&name](const QAction *each) { return each->text() == name; });
        const bool isThere = action != actions.end();
        if (isThere)
            (*action)->trigger();
        delete menu;
        return isThere;
    }

    qint64 bread = world.addVideo(u"Bread"_s, {u"Yeast makes the gas that lifts the dough."_s});
    qint64 group = world.groups.create(world.owner, {.name = u"Baking & more"_s})->id;
    bool isFilled = world.groups.add(world.owner, group, {bread}).has_value();
};

} // namespace

/// What the chat is about.
class TestChatScope : public QObject
{
    Q_OBJECT

private slots:
    void itIsWhatIsOpen()
    {
        ScopedDesk desk;
        QCOMPARE(desk.scope(), u"This video"_s);
        desk.panel.setGroup(desk.group, u"Baking & more"_s);
        QCOMPARE(desk.scope(), u"Baking & more"_s);
        desk.panel.setVideo(0);
        QCOMPARE(desk.scope(), u"Everything"_s);
        QVERIFY(!desk.panel.findChild<QLineEdit *>(u"chatInput"_s)->placeholderText().isEmpty());
    }

    void eachHasItsConversation()
    {
        ScopedDesk desk;
        desk.panel.setGroup(desk.group, u"Baking & more"_s);
        ask(desk.panel, u"What makes the gas that lifts the dough?"_s);
        QTRY_VERIFY(lastAnswer(desk.panel).contains(u"Yeast makes the gas"_s));
        QTRY_COMPARE(desk.world.chat.messages(desk.world.owner, {.groupId = desk.group}).size(), 2);
        desk.panel.setVideo(0);
        QTRY_VERIFY(shownTexts(desk.panel).isEmpty());
        desk.panel.setGroup(desk.group, u"Baking & more"_s);
        QTRY_COMPARE(shownTexts(desk.panel).size(), 2);
    }

    void aCollectionAnswersFromItsVideosAlone()
    {
        ScopedDesk desk;
        desk.panel.setGroup(desk.group, u"Baking & more"_s);
        ask(desk.panel, u"How many hours do whales sing?"_s);
        QTRY_VERIFY(lastAnswer(desk.panel).startsWith(u"Nothing that is said here answers this."_s));
    }

    void whatIsChosenStaysUntilItFollowsAgain()
    {
        ScopedDesk desk;
        QVERIFY(desk.choose(u"Baking && more"_s));
        QCOMPARE(desk.scope(), u"Baking & more"_s);
        desk.panel.setVideo(desk.bread);
        QCOMPARE(desk.scope(), u"Baking & more"_s);
        QVERIFY(desk.choose(u"Everything"_s));
        desk.panel.setVideo(desk.video);
        QCOMPARE(desk.scope(), u"Everything"_s);
        QVERIFY(desk.choose(u"Follow what is open"_s));
        QCOMPARE(desk.scope(), u"This video"_s);
        desk.panel.setVideo(0);
        QCOMPARE(desk.scope(), u"Everything"_s);
        QVERIFY(!desk.choose(u"This video"_s)); // none is open
    }

    void choosingWhatIsOpenFollows()
    {
        ScopedDesk desk;
        QVERIFY(desk.choose(u"Everything"_s));
        QVERIFY(desk.choose(u"This video"_s));
        desk.panel.setVideo(0);
        QCOMPARE(desk.scope(), u"Everything"_s);
    }

    void whoeverPlaysAnAnswerKeepsIt()
    {
        ScopedDesk desk;
        desk.panel.setVideo(0);
        ask(desk.panel, u"How many hours do whales sing?"_s);
        QTRY_VERIFY(lastAnswer(desk.panel).contains(u"Whales sing for many hours"_s) && !desk.panel.isWorking());
        connect(&desk.panel, &ChatPanel::playAsked, this, [&](qint64 video) { desk.panel.setVideo(video); });
        QTRY_VERIFY(last<QPushButton>(desk.panel, u"citation"_s));
        last<QPushButton>(desk.panel, u"citation"_s)->click();
        QCOMPARE(desk.scope(), u"Everything"_s);
        QCOMPARE(shownTexts(desk.panel).size(), 2);
        QVERIFY(desk.choose(u"This video"_s));
        QCOMPARE(desk.scope(), u"This video"_s);
    }

    void anAnswerPlays()
    {
        ScopedDesk desk;
        QSignalSpy played(&desk.panel, &ChatPanel::playMomentsAsked);
        ask(desk.panel, u"How many hours do whales sing?"_s);
        QTRY_VERIFY(last<QPushButton>(desk.panel, u"playAnswer"_s));
        last<QPushButton>(desk.panel, u"playAnswer"_s)->click();
        QCOMPARE(played.size(), 1);
        const auto moments = played[0][0].value<QList<Moment>>();
        QCOMPARE(moments.size(), 1);
        QCOMPARE(moments[0].videoId, desk.video);
        QVERIFY(moments[0].endMs > moments[0].startMs);
    }

    void whatIsNotAnsweredDoesNotPlay()
    {
        ScopedDesk desk;
        ask(desk.panel, u"Who won the election in France?"_s);
        QTRY_VERIFY(last<QToolButton>(desk.panel, u"copyAnswer"_s));
        QVERIFY(!last<QPushButton>(desk.panel, u"playAnswer"_s));
    }

    void aPastConversationGoesOn()
    {
        ScopedDesk desk;
        const ChatService &chat = desk.world.chat;
        const Account &owner = desk.world.owner;
        const auto first = chat.converse(owner, {.videoId = desk.video, .question = u"Do whales sing for hours?"_s});
        chat.startOver(owner, {.videoId = desk.video});
        const PastExchange past = desk.world.chatLogs.past(owner, {}).items.first();
        desk.panel.setVideo(0);
        desk.panel.openPast(past, u"Whales"_s);
        QCOMPARE(desk.scope(), u"Whales"_s);
        QTRY_COMPARE(shownTexts(desk.panel).value(0), u"Do whales sing for hours?"_s);
        ask(desk.panel, u"How many hours do whales sing?"_s);
        QTRY_COMPARE(chat.messagesOf(owner, first->conversationId)->size(), 4);
        QVERIFY(chat.messages(owner, {.videoId = desk.video}).isEmpty());
        QTRY_VERIFY(!desk.panel.isWorking());
        QVERIFY(desk.world.chatLogs.forget(owner, past));
        QTRY_COMPARE(shownTexts(desk.panel).size(), 2);
        const PastExchange rest = desk.world.chatLogs.past(owner, {}).items.first();
        QVERIFY(desk.world.chatLogs.forget(owner, rest));
        QTRY_VERIFY(shownTexts(desk.panel).isEmpty()); // the conversation is gone, the one that goes on is shown
    }

    void whatWasAskedAloneIsShownAndGoesOnAsAConversation()
    {
        ScopedDesk desk;
        const Account &owner = desk.world.owner;
        QVERIFY(desk.world.chatLogs.ask(owner, desk.group, u"What makes the gas that lifts the dough?"_s));
        desk.panel.openPast(desk.world.chatLogs.past(owner, {}).items.first(), u"Baking & more"_s);
        QCOMPARE(shownTexts(desk.panel).size(), 2);
        QVERIFY(lastAnswer(desk.panel).contains(u"Yeast makes the gas"_s));
        ask(desk.panel, u"What does yeast make?"_s);
        QTRY_COMPARE(desk.world.chat.messages(owner, {.groupId = desk.group}).size(), 2);
        QTRY_COMPARE(shownTexts(desk.panel).size(), 2);
        QTRY_COMPARE(shownTexts(desk.panel).first(), u"What does yeast make?"_s);
    }

    void afterAPastChatANewOneIsAboutWhatIsOpen()
    {
        ScopedDesk desk;
        const ChatService &chat = desk.world.chat;
        const Account &owner = desk.world.owner;
        QVERIFY(chat.converse(owner, {.videoId = desk.video, .question = u"Do whales sing for hours?"_s}));
        desk.panel.setGroup(desk.group, u"Baking & more"_s);
        desk.panel.openPast(desk.world.chatLogs.past(owner, {}).items.first(), u"Whales"_s);
        QCOMPARE(desk.scope(), u"Whales"_s);
        desk.panel.startOver();
        QCOMPARE(desk.scope(), u"Baking & more"_s);
        desk.panel.setVideo(0);
        QCOMPARE(desk.scope(), u"Everything"_s);
    }

    void anEmptyChatBeginsWithWhatIsSaid()
    {
        ScopedDesk desk;
        desk.panel.setGroup(desk.group, u"Baking & more"_s);
        QTRY_VERIFY(last<QPushButton>(desk.panel, u"suggestion"_s));
        const QString question = last<QPushButton>(desk.panel, u"suggestion"_s)->accessibleName();
        last<QPushButton>(desk.panel, u"suggestion"_s)->click();
        QTRY_VERIFY(lastAnswer(desk.panel).contains(u"Yeast makes the gas"_s)); // what is offered has an answer
        QCOMPARE(shownTexts(desk.panel).first(), question);
    }

    void anAnswerLeadsFurther()
    {
        UiWorld world;
        const qint64 video =
            world.addVideo(u"Sea"_s, {u"Whales sing for many hours."_s,
                                      u"Plankton feeds them, and plankton drifts with the currents."_s});
        ChatPanel panel(world.services());
        panel.setVideo(video);
        ask(panel, u"How many hours do whales sing?"_s);
        QTRY_VERIFY(!lastAnswer(panel).isEmpty() && !panel.isWorking());
        const auto offered = [&panel] {
            QStringList all;
            for (const QPushButton *button : panel.findChildren<QPushButton *>(u"suggestion"_s))
                if (button->isVisibleTo(&panel))
                    all.append(button->accessibleName());
            return all.join(u'\n');
        };
        QTRY_VERIFY(offered().contains(u"lankton"_s));
        QVERIFY(!offered().contains(u"hale"_s)); // that was asked
    }

    void whereNothingIsSaidNothingIsOffered()
    {
        UiWorld world;
        ChatPanel panel(world.services());
        panel.setVideo(world.addVideo(u"Silence"_s));
        QThreadPool::globalInstance()->waitForDone();
        QCoreApplication::processEvents();
        QVERIFY(!last<QPushButton>(panel, u"suggestion"_s));
    }

    void escapeLeavesTheEditedQuestionAsItIs()
    {
        ScopedDesk desk;
        ask(desk.panel, u"Do whales sing for hours?"_s);
        QTRY_VERIFY(last<QToolButton>(desk.panel, u"editQuestion"_s));
        last<QToolButton>(desk.panel, u"editQuestion"_s)->click();
        auto *input = desk.panel.findChild<QLineEdit *>(u"chatInput"_s);
        QVERIFY(!input->text().isEmpty());
        QTest::keyClick(input, Qt::Key_Escape);
        QVERIFY(input->text().isEmpty());
        QVERIFY(!desk.panel.findChild<QWidget *>(u"editNote"_s)->isVisibleTo(&desk.panel));
    }

    void searchWithoutItsEngineSaysSoAndLeadsToTheSettings()
    {
        ScopedDesk desk;
        const auto embedder = std::make_shared<HashEmbedder>();
        desk.world.embedder = embedder;
        embedder->fails = true;
        auto *note = desk.panel.findChild<QWidget *>(u"wordsNote"_s);
        ask(desk.panel, u"How many hours do whales sing?"_s);
        QTRY_VERIFY(note->isVisibleTo(&desk.panel));
        QVERIFY(!desk.panel.findChild<QLabel *>(u"wordsNoteText"_s)->text().isEmpty());
        QTRY_VERIFY(lastAnswer(desk.panel).contains(u"Whales sing for many hours"_s)); // found by its words
        const QSignalSpy asked(&desk.panel, &ChatPanel::settingsAsked);
        desk.panel.findChild<QPushButton *>(u"wordsNoteSettings"_s)->click();
        QCOMPARE(asked.size(), 1);
    }
};

QTEST_MAIN(TestChatScope)
#include "tst_chatscope.moc"
