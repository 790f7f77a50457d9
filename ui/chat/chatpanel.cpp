#include "ui/chat/chatpanel.h"

#include "models/chat/chatexport.h"
#include "models/chat/chatsuggestions.h"
#include "models/core/events.h"
#include "models/search/searchservice.h"
#include "ui/async.h"
#include "ui/chat/answeractions.h"
#include "ui/chat/answerer.h"
#include "ui/chat/conversationview.h"
#include "ui/chat/questionbox.h"
#include "ui/chat/scopebutton.h"
#include "ui/chat/suggestionbar.h"
#include "ui/chat/troublenote.h"
#include "ui/chat/wordsnote.h"
#include "ui/errortext.h"
#include "ui/theme.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>

using namespace Qt::Literals::StringLiterals;

ChatPanel::ChatPanel(const UiServices &services, QWidget *parent)
    : QFrame(parent),
      m_services(services),
      m_answerer(new Answerer(services.chat, services.owner, this)),
      m_actions(new AnswerActions(services, this)),
      m_view(new ConversationView(services.theme, this))
{
    setObjectName(u"chat"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(makeHeader());
    layout->addWidget(m_view, 1);
    layout->addWidget(makeFoot());
    connectView();
    connect(m_answerer, &Answerer::written, m_view, &ConversationView::write);
    connect(m_answerer, &Answerer::answered, this, [this] {
        m_failed.reset();
        m_box->stopEditing();
        finish();
    });
    connect(m_answerer, &Answerer::failed, this, [this](const Turn &turn, const Error &error) {
        m_failed.reset();
        showTrouble(turn, error);
        finish();
    });
    connect(m_actions, &AnswerActions::reelBegun, this, &ChatPanel::reelBegun);
    connect(m_actions, &AnswerActions::reelEnded, m_view, &ConversationView::allowReel);
    connect(m_actions, &AnswerActions::failed, this, &ChatPanel::showError);
    connect(&m_services.events, &Events::conversationChanged, this, [this] {
        if (!isWorking())
            reload();
    });
    showFace();
    reload();
}

ChatPanel::~ChatPanel() = default;

void ChatPanel::connectView()
{
    connect(m_view, &ConversationView::playAsked, this,
            [this](qint64 videoId, qint64 positionMs) { playHere([&] { emit playAsked(videoId, positionMs); }); });
    connect(m_view, &ConversationView::playMomentsAsked, this,
            [this](const QList<Moment> &moments) { playHere([&] { emit playMomentsAsked(moments); }); });
    connect(m_view, &ConversationView::editAsked, this, [this](const Message &question) {
        if (!isWorking())
            m_box->edit(question);
    });
    connect(m_view, &ConversationView::againAsked, this, [this] {
        m_failed.reset();
        again(false);
    });
    connect(m_view, &ConversationView::feedbackGiven, m_actions, &AnswerActions::giveFeedback);
    connect(m_view, &ConversationView::reelAsked, m_actions, &AnswerActions::makeReel);
}

QWidget *ChatPanel::makeHeader()
{
    auto *header = new QWidget(this);
    auto *icon = new QToolButton(header);
    icon->setIcon(themedIcon(m_services.theme, u"sparkles"_s, Ink::Accent));
    icon->setIconSize({18, 18});
    icon->setFocusPolicy(Qt::NoFocus);
    icon->setAttribute(Qt::WA_TransparentForMouseEvents);
    icon->setAccessibleName(tr("Ask"));
    m_scopeButton = new ScopeButton(m_services, header);
    connect(m_scopeButton, &ScopeButton::chosen, this, &ChatPanel::choose);
    connect(m_scopeButton, &ScopeButton::followAsked, this, [this] { choose(m_opened); });
    m_export = makeToolButton(m_services.theme, u"download"_s, tr("Save the conversation"), u"exportChat"_s, header);
    connect(m_export, &QToolButton::clicked, this, [this] { m_actions->chooseExport(m_view->messages(), this); });
    auto *anew = makeToolButton(m_services.theme, u"plus"_s, tr("New chat"), u"newChat"_s, header);
    connect(anew, &QToolButton::clicked, this, &ChatPanel::startOver);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(icon);
    layout->addWidget(m_scopeButton, 1);
    layout->addWidget(m_export);
    layout->addWidget(anew);
    return header;
}

QWidget *ChatPanel::makeFoot()
{
    auto *foot = new QWidget(this);
    m_byWords = new WordsNote(foot);
    connect(m_byWords, &WordsNote::settingsAsked, this, &ChatPanel::settingsAsked);
    m_trouble = new TroubleNote(foot);
    connect(m_trouble, &TroubleNote::againAsked, this, [this] { again(false); });
    connect(m_trouble, &TroubleNote::builtInAsked, this, [this] { again(true); });
    m_suggestions = new SuggestionBar(foot);
    connect(m_suggestions, &SuggestionBar::chosen, this, &ChatPanel::submit);
    m_box = new QuestionBox(m_services.theme, foot);
    connect(m_box, &QuestionBox::submitted, this, &ChatPanel::submit);
    connect(m_box, &QuestionBox::stopAsked, m_answerer, &Answerer::stop);
    auto *layout = new QVBoxLayout(foot);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    for (QWidget *part : std::initializer_list<QWidget *>{m_byWords, m_trouble, m_suggestions, m_box})
        layout->addWidget(part);
    return foot;
}

void ChatPanel::setVideo(qint64 videoId)
{
    setOpened({.about = {.videoId = videoId}});
}

void ChatPanel::setGroup(qint64 groupId, const QString &name)
{
    setOpened({.about = {.groupId = groupId}, .name = name});
}

void ChatPanel::setOpened(const ChatScope &opened)
{
    const bool isShown = m_scope.about == opened.about && m_scope.conversationId == 0 && !m_scope.alone;
    const bool follows = !m_isPinned && !m_isPlaying && !(m_opened.about == opened.about);
    m_opened = opened;
    if (isShown)
        m_scope.name = opened.name;
    if (follows && !isShown)
        enter(opened);
    else
        showFace();
}

/// What is opened by playing an answer leaves the answer where it is.
template <typename Play>
void ChatPanel::playHere(Play play)
{
    m_isPlaying = true;
    play();
    m_isPlaying = false;
}

void ChatPanel::choose(const ChatScope &scope)
{
    m_isPinned = !(scope.about == m_opened.about);
    if (scope.about == m_scope.about && scope.conversationId == m_scope.conversationId)
        showFace();
    else
        enter(scope);
    focusInput();
}

void ChatPanel::openPast(const PastExchange &past, const QString &name)
{
    ChatScope scope{.about = {.groupId = past.log.groupId, .videoId = past.log.videoId},
                    .name = name,
                    .conversationId = past.conversationId};
    if (past.conversationId == 0)
        scope.alone = past;
    m_isPinned = false;
    enter(scope);
    focusInput();
}

void ChatPanel::enter(const ChatScope &scope)
{
    forget();
    clearSuggestions();
    m_scope = scope;
    m_view->clear(scope.about.videoId);
    m_box->setText({});
    showFace();
    reload();
}

void ChatPanel::focusInput()
{
    m_box->takeFocus();
}

bool ChatPanel::isWorking() const
{
    return m_answerer->isWorking();
}

Turn ChatPanel::nextTurn() const
{
    return {
        .conversationId = m_scope.conversationId, .groupId = m_scope.about.groupId, .videoId = m_scope.about.videoId};
}

void ChatPanel::submit(const QString &question)
{
    if (isWorking())
        return;
    if (m_scope.alone)
        enter({.about = m_scope.about, .name = m_scope.name});
    Turn turn = nextTurn();
    turn.question = question;
    turn.edited = m_box->edited();
    ask(turn, question, false);
}

/// Asks what has failed once more, else the last question.
void ChatPanel::again(bool builtIn)
{
    const std::optional<Message> last = m_view->lastQuestion();
    if (isWorking() || (!m_failed && !last))
        return;
    Turn anew = nextTurn();
    anew.isAnew = true;
    const Turn turn = m_failed.value_or(anew);
    ask(turn, turn.isAnew && last ? last->text : turn.question, builtIn);
}

void ChatPanel::ask(const Turn &turn, const QString &shown, bool builtIn)
{
    m_trouble->clear();
    clearSuggestions();
    const std::optional<Message> last = m_view->lastQuestion();
    m_view->begin(shown, turn.isAnew && last ? last->id : turn.edited);
    m_answerer->ask(turn, builtIn);
    showFace();
}

void ChatPanel::finish()
{
    m_view->end();
    showFace();
    m_byWords->tell(m_services.search.embedderFault());
    m_box->takeFocus();
    reload();
}

/// A new question is kept, whatever became of its answer. All else is as it was before, and waits in the input.
void ChatPanel::showTrouble(const Turn &turn, const Error &error)
{
    using Offer = TroubleNote::Offer;
    const bool isEngine = error.fault == Fault::EngineFailed;
    const bool isStopped = error.fault == Fault::Cancelled;
    const bool isKept = (isEngine || isStopped) && turn.edited == 0;
    if (!isKept && !turn.isAnew)
        m_box->setText(turn.question);
    if (!isEngine && !isStopped)
        return showError(errorText(error));
    m_failed = turn;
    if (isKept) {
        m_failed = nextTurn();
        m_failed->isAnew = true;
    }
    m_trouble->tell(isStopped ? tr("Stopped. The question is kept.") : errorText(error),
                    isEngine ? Offer::AgainOrBuiltIn : Offer::Again);
}

/// Stops what is being answered, and leaves whatever was begun.
void ChatPanel::forget()
{
    m_answerer->drop();
    m_failed.reset();
    m_view->end();
    m_trouble->clear();
    m_box->stopEditing();
}

void ChatPanel::startOver()
{
    if (m_scope.conversationId != 0 || m_scope.alone)
        enter(m_opened); // only what was is about something else
    const ChatSubject about = m_scope.about;
    forget();
    showFace();
    async(
        this, [&chat = m_services.chat, owner = m_services.owner, about] { chat.startOver(owner, about); },
        [this](const Result<void> &done) {
            if (!done)
                showError(errorText(done.error()));
            reload();
            focusInput();
        });
}

void ChatPanel::reload()
{
    const quint64 reading = ++m_reading;
    if (m_scope.alone)
        return present(messagesOf(m_scope.alone->log));
    async(
        this,
        [&chat = m_services.chat, owner = m_services.owner, about = m_scope.about, id = m_scope.conversationId] {
            return id != 0 ? chat.messagesOf(owner, id) : Result<QList<Message>>(chat.messages(owner, about));
        },
        [this, reading](const Result<QList<Message>> &messages) {
            if (reading == m_reading && !isWorking())
                take(messages);
        });
}

void ChatPanel::take(const Result<QList<Message>> &messages)
{
    if (messages)
        present(*messages);
    else if (m_scope.conversationId != 0 && messages.error().fault == Fault::NotFound)
        enter({.about = m_scope.about, .name = m_scope.name}); // it was deleted
    else
        showError(errorText(messages.error()));
}

void ChatPanel::present(const QList<Message> &messages)
{
    m_view->present(messages);
    suggest(messages);
    m_export->setEnabled(!messages.isEmpty());
    if (std::exchange(m_saysUnanswered, false) && m_view->isLastAnswered())
        m_trouble->clear();
    if (m_view->isLastAnswered() || m_trouble->isTelling())
        return;
    m_trouble->tell(tr("The last question has no answer yet."), TroubleNote::Offer::Again);
    m_saysUnanswered = true;
}

/// How to begin, or how to go on after the last answer.
void ChatPanel::suggest(const QList<Message> &messages)
{
    async(
        this,
        [&suggestions = m_services.suggestions, owner = m_services.owner, about = m_scope.about, messages] {
            return messages.isEmpty() ? suggestions.starters(owner, about) : suggestions.followUps(owner, messages);
        },
        [this, suggested = ++m_suggested](const Result<Suggestions> &found) {
            if (suggested == m_suggested && !isWorking())
                m_suggestions->present(found.value_or(Suggestions{}));
        });
}

void ChatPanel::clearSuggestions()
{
    ++m_suggested;
    m_suggestions->clear();
}

void ChatPanel::exportTo(const QString &file)
{
    m_actions->exportTo(file, m_view->messages());
}

void ChatPanel::showError(const QString &text)
{
    m_trouble->tell(text, TroubleNote::Offer::Nothing);
}

void ChatPanel::showFace()
{
    const ChatSubject &about = m_scope.about;
    m_scopeButton->present(m_scope, m_opened, !(about == m_opened.about));
    m_box->setHint(about.groupId != 0   ? tr("Ask about this collection…")
                   : about.videoId != 0 ? tr("Ask about this video…")
                                        : tr("Ask about your library…"));
    m_view->setHint(tr("Ask about anything that is said. Each sentence of an answer names the moment it comes from; a "
                       "click plays it."));
    m_box->setWorking(isWorking());
}
