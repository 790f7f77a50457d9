#include "ui/chat/chatpanel.h"

#include "models/chat/chatservice.h"
#include "models/core/events.h"
#include "ui/async.h"
#include "ui/chat/bubble.h"
#include "ui/errortext.h"
#include "ui/theme.h"
#include "ui/widgets/controls.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QScrollArea>
#include <QScrollBar>
#include <QTimer>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestQuestion = 4000;
constexpr int controlHeight = 38;
constexpr int questionIndent = 44;
constexpr int answerIndent = 10;

/// A message between its margins: questions at the end of the line, answers at its start.
QWidget *placed(QWidget *bubble, bool question, QWidget *parent)
{
    auto *row = new QWidget(parent);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    if (question)
        layout->addSpacing(questionIndent);
    layout->addWidget(bubble);
    if (!question)
        layout->addSpacing(answerIndent);
    return row;
}

QString languageTag()
{
    return QLocale().bcp47Name().section(u'-', 0, 0);
}

} // namespace

ChatPanel::ChatPanel(const UiServices &services, QWidget *parent) : QFrame(parent), m_services(services)
{
    setObjectName(u"chat"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(makeHeader());
    layout->addWidget(makeConversation(), 1);
    layout->addWidget(makeInput());
    connect(&m_services.events, &Events::conversationChanged, this, [this] {
        if (!isWorking())
            reload();
    });
    showFace();
    reload();
}

ChatPanel::~ChatPanel()
{
    stop();
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
    m_title = makeLabel({}, u"heading"_s, header);
    m_title->setObjectName(u"chatTitle"_s);
    m_new = makeToolButton(m_services.theme, u"plus"_s, tr("New chat"), u"newChat"_s, header);
    connect(m_new, &QToolButton::clicked, this, &ChatPanel::startOver);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(icon);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_new);
    return header;
}

QWidget *ChatPanel::makeConversation()
{
    m_scroll = new QScrollArea(this);
    m_scroll->setObjectName(u"conversation"_s);
    m_scroll->setAccessibleName(tr("Conversation"));
    m_scroll->setWidgetResizable(true);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    auto *content = new QWidget(m_scroll);
    m_hint = makeLabel({}, u"muted"_s, content);
    m_hint->setWordWrap(true);
    m_hint->setAlignment(Qt::AlignHCenter);
    m_messages = new QVBoxLayout;
    m_messages->setSpacing(10);
    auto *layout = new QVBoxLayout(content);
    layout->setContentsMargins(0, 4, 4, 4);
    layout->setSpacing(10);
    layout->addStretch(1);
    layout->addWidget(m_hint);
    layout->addLayout(m_messages);
    m_scroll->setWidget(content);
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &ChatPanel::scrollToEnd);
    return m_scroll;
}

QWidget *ChatPanel::makeInput()
{
    auto *part = new QWidget(this);
    m_error = makeLabel({}, u"error"_s, part);
    m_error->setObjectName(u"chatError"_s);
    m_error->setWordWrap(true);
    m_error->hide();
    m_input = new QLineEdit(part);
    m_input->setObjectName(u"chatInput"_s);
    m_input->setAccessibleName(tr("Question"));
    m_input->setMaxLength(longestQuestion);
    m_input->setMinimumHeight(controlHeight);
    m_input->setAcceptDrops(false); // files dropped here are to be imported, too
    m_send = makePrimaryButton(m_services.theme, u"send"_s, {}, u"sendQuestion"_s, part);
    m_send->setFixedSize(controlHeight, controlHeight);
    setRole(m_send, u"send"_s);
    connect(m_input, &QLineEdit::returnPressed, this, &ChatPanel::submit);
    connect(m_send, &QPushButton::clicked, this, [this] {
        if (isWorking())
            stop();
        else
            submit();
    });
    auto *row = new QHBoxLayout;
    row->setSpacing(6);
    row->addWidget(m_input, 1);
    row->addWidget(m_send);
    auto *layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_error);
    layout->addLayout(row);
    return part;
}

void ChatPanel::setVideo(qint64 videoId)
{
    if (videoId == m_videoId)
        return;
    stop();
    m_videoId = videoId;
    ++m_scope;
    hideWorking();
    m_stop.reset();
    clear();
    showError({});
    m_input->clear();
    showFace();
    reload();
}

void ChatPanel::focusInput()
{
    m_input->setFocus(Qt::ShortcutFocusReason);
    m_input->selectAll();
}

void ChatPanel::submit()
{
    const QString question = m_input->text().trimmed();
    if (question.isEmpty() || isWorking())
        return;
    showError({});
    m_stop = std::make_shared<std::atomic_bool>(false);
    showWorking(question);
    showFace();
    const auto ask = [&chat = m_services.chat, owner = m_services.owner, videoId = m_videoId, question,
                      language = languageTag(), stopped = m_stop] {
        Progress progress;
        progress.cancelled = [stopped] { return stopped->load(); };
        return chat.ask(owner, videoId, question, {.language = language, .progress = progress});
    };
    async(this, ask, [this, scope = m_scope, question](const Result<Message> &answer) {
        if (scope == m_scope)
            finish(question, answer);
    });
}

void ChatPanel::finish(const QString &question, const Result<Message> &answer)
{
    m_stop.reset();
    hideWorking();
    showFace();
    if (answer) {
        m_input->clear();
    } else {
        m_input->setText(question);
        if (answer.error().fault != Fault::Cancelled)
            showError(errorText(answer.error()));
    }
    m_input->setFocus();
    reload();
}

void ChatPanel::stop()
{
    if (m_stop)
        *m_stop = true;
}

void ChatPanel::startOver()
{
    stop();
    async(
        this,
        [&chat = m_services.chat, owner = m_services.owner, videoId = m_videoId] { chat.startOver(owner, videoId); },
        [this](const Result<void> &done) {
            if (!done)
                showError(errorText(done.error()));
            reload();
            focusInput();
        });
}

void ChatPanel::reload()
{
    async(
        this,
        [&chat = m_services.chat, owner = m_services.owner, videoId = m_videoId] {
            return chat.messages(owner, videoId);
        },
        [this, scope = m_scope](const Result<QList<Message>> &messages) {
            if (scope != m_scope || isWorking())
                return;
            if (messages)
                present(*messages);
            else
                showError(errorText(messages.error()));
        });
}

void ChatPanel::present(const QList<Message> &messages)
{
    QList<qint64> ids;
    for (const Message &message : messages)
        ids += message.id;
    if (ids == m_shown)
        return;
    const bool continues = !m_shown.isEmpty() && ids.size() > m_shown.size() && ids.first(m_shown.size()) == m_shown;
    if (!continues)
        clear();
    for (const Message &message : messages.sliced(continues ? m_shown.size() : 0))
        addBubble(message);
    m_shown = ids;
    m_hint->setVisible(messages.isEmpty());
}

void ChatPanel::clear()
{
    while (const std::unique_ptr<QLayoutItem> item{m_messages->takeAt(0)})
        item->widget()->deleteLater();
    m_shown.clear();
    m_hint->show();
}

void ChatPanel::addBubble(const Message &message)
{
    auto *bubble = new Bubble(message, m_videoId, m_services.theme, this);
    connect(bubble, &Bubble::playAsked, this, &ChatPanel::playAsked);
    m_messages->addWidget(placed(bubble, message.role == ChatRole::User, this));
}

void ChatPanel::showWorking(const QString &question)
{
    Message message;
    message.text = question;
    m_pending = new QWidget(this);
    auto *layout = new QVBoxLayout(m_pending);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(placed(new Bubble(message, m_videoId, m_services.theme, m_pending), true, m_pending));
    auto *working = makeLabel(tr("Looking for it in what is said…"), u"working"_s, m_pending);
    working->setObjectName(u"chatWorking"_s);
    layout->addWidget(placed(working, false, m_pending));
    m_messages->addWidget(m_pending);
    m_hint->hide();
}

void ChatPanel::hideWorking()
{
    if (!m_pending)
        return;
    m_messages->removeWidget(m_pending);
    std::exchange(m_pending, nullptr)->deleteLater();
    m_hint->setVisible(m_shown.isEmpty());
}

void ChatPanel::showError(const QString &text)
{
    m_error->setText(text);
    m_error->setVisible(!text.isEmpty());
}

void ChatPanel::showFace()
{
    const bool everything = m_videoId == 0;
    m_title->setText(everything ? tr("Ask your library") : tr("Ask this video"));
    m_input->setPlaceholderText(everything ? tr("Ask about your library…") : tr("Ask about this video…"));
    m_hint->setText(tr("Ask about anything that is said. Each sentence of an answer names the moment it comes from; a "
                       "click plays it."));
    m_input->setReadOnly(isWorking());
    const QString action = isWorking() ? tr("Stop") : tr("Send");
    m_send->setIcon(themedIcon(m_services.theme, isWorking() ? u"square"_s : u"send"_s, Ink::OnAccent));
    m_send->setToolTip(action);
    m_send->setAccessibleName(action);
}

void ChatPanel::scrollToEnd()
{
    m_scroll->verticalScrollBar()->setValue(m_scroll->verticalScrollBar()->maximum());
}
