#include "ui/chat/chatpanel.h"

#include "models/chat/chatexport.h"
#include "models/core/events.h"
#include "models/studio/reelservice.h"
#include "ui/async.h"
#include "ui/chat/conversationview.h"
#include "ui/chat/troublenote.h"
#include "ui/errortext.h"
#include "ui/theme.h"
#include "ui/widgets/controls.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QLocale>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int longestQuestion = 4000;
constexpr int controlHeight = 38;
constexpr std::chrono::milliseconds writingPause = 60ms;

QString languageTag()
{
    return QLocale().bcp47Name().section(u'-', 0, 0);
}

Result<void> write(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    const bool isWritten = out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
    return isWritten ? Result<void>() : fail(Fault::NotAllowed, u"file"_s, out.errorString());
}

} // namespace

ChatPanel::ChatPanel(const UiServices &services, QWidget *parent) : QFrame(parent), m_services(services)
{
    setObjectName(u"chat"_s);
    m_view = new ConversationView(m_services.theme, this);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(16, 14, 16, 14);
    layout->setSpacing(10);
    layout->addWidget(makeHeader());
    layout->addWidget(m_view, 1);
    layout->addWidget(makeInput());
    connectView();
    m_writing.setSingleShot(true);
    m_writing.setInterval(writingPause);
    connect(&m_writing, &QTimer::timeout, this, &ChatPanel::showWritten);
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

void ChatPanel::connectView()
{
    connect(m_view, &ConversationView::playAsked, this, &ChatPanel::playAsked);
    connect(m_view, &ConversationView::editAsked, this, &ChatPanel::edit);
    connect(m_view, &ConversationView::againAsked, this, [this] {
        m_failed.reset();
        again(false);
    });
    connect(m_view, &ConversationView::feedbackGiven, this, &ChatPanel::giveFeedback);
    connect(m_view, &ConversationView::reelAsked, this, &ChatPanel::makeReel);
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
    m_export = makeToolButton(m_services.theme, u"download"_s, tr("Save the conversation"), u"exportChat"_s, header);
    connect(m_export, &QToolButton::clicked, this, &ChatPanel::chooseExport);
    m_new = makeToolButton(m_services.theme, u"plus"_s, tr("New chat"), u"newChat"_s, header);
    connect(m_new, &QToolButton::clicked, this, &ChatPanel::startOver);
    auto *layout = new QHBoxLayout(header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(icon);
    layout->addWidget(m_title, 1);
    layout->addWidget(m_export);
    layout->addWidget(m_new);
    return header;
}

QWidget *ChatPanel::makeInput()
{
    auto *part = new QWidget(this);
    m_trouble = new TroubleNote(part);
    connect(m_trouble, &TroubleNote::againAsked, this, [this] { again(false); });
    connect(m_trouble, &TroubleNote::builtInAsked, this, [this] { again(true); });
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
    layout->addWidget(m_trouble);
    layout->addWidget(makeEditNote());
    layout->addLayout(row);
    return part;
}

QWidget *ChatPanel::makeEditNote()
{
    m_editNote = new QWidget(this);
    m_editNote->setObjectName(u"editNote"_s);
    auto *text = makeLabel(tr("The conversation goes on from the edited question."), u"muted"_s, m_editNote);
    text->setWordWrap(true);
    auto *cancel =
        makeToolButton(m_services.theme, u"x"_s, tr("Leave the question as it is"), u"cancelEdit"_s, m_editNote);
    connect(cancel, &QToolButton::clicked, this, [this] {
        stopEditing();
        m_input->clear();
    });
    auto *layout = new QHBoxLayout(m_editNote);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(text, 1);
    layout->addWidget(cancel);
    m_editNote->hide();
    return m_editNote;
}

void ChatPanel::setVideo(qint64 videoId)
{
    if (videoId == m_videoId)
        return;
    forget();
    m_videoId = videoId;
    ++m_scope;
    m_view->clear(videoId);
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
    ask({.videoId = m_videoId, .question = question, .edited = m_edited}, question, false);
    m_input->clear();
}

/// Asks what has failed once more, else the last question.
void ChatPanel::again(bool builtIn)
{
    const std::optional<Message> last = m_view->lastQuestion();
    if (isWorking() || (!m_failed && !last))
        return;
    const Turn turn = m_failed.value_or(Turn{.videoId = m_videoId, .isAnew = true});
    ask(turn, turn.isAnew && last ? last->text : turn.question, builtIn);
}

void ChatPanel::edit(const Message &question)
{
    if (isWorking())
        return;
    m_edited = question.id;
    m_input->setText(question.text);
    m_editNote->show();
    m_input->setFocus();
}

void ChatPanel::stopEditing()
{
    m_edited = 0;
    m_editNote->hide();
}

void ChatPanel::ask(const Turn &turn, const QString &shown, bool builtIn)
{
    m_trouble->clear();
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_written.clear();
    const std::optional<Message> last = m_view->lastQuestion();
    m_view->begin(shown, turn.isAnew && last ? last->id : turn.edited);
    showFace();
    const TextSink sink = [panel = QPointer(this), asked = ++m_asked](const QString &piece) {
        const auto deliver = [panel, asked, piece] {
            if (panel)
                panel->take(asked, piece);
        };
        QMetaObject::invokeMethod(qApp, deliver, Qt::QueuedConnection);
    };
    Asking asking{.language = languageTag(), .sink = sink, .builtIn = builtIn};
    asking.progress.cancelled = [stopped = m_stop] { return stopped->load(); };
    async(
        this,
        [&chat = m_services.chat, owner = m_services.owner, turn, asking] {
            return chat.converse(owner, turn, asking);
        },
        [this, turn, asked = m_asked](const Result<Exchange> &exchange) {
            if (asked == m_asked)
                finish(turn, exchange);
        });
}

void ChatPanel::take(quint64 asked, const QString &piece)
{
    if (asked != m_asked || !isWorking())
        return;
    m_written += piece;
    if (!m_writing.isActive())
        m_writing.start();
}

void ChatPanel::showWritten()
{
    if (isWorking() && !m_written.isEmpty())
        m_view->write(m_written);
}

void ChatPanel::finish(const Turn &turn, const Result<Exchange> &exchange)
{
    m_stop.reset();
    m_failed.reset();
    m_view->end();
    showFace();
    if (exchange)
        stopEditing();
    else
        showTrouble(turn, exchange.error());
    m_input->setFocus();
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
        m_input->setText(turn.question);
    if (!isEngine && !isStopped)
        return showError(errorText(error));
    m_failed = isKept ? Turn{.videoId = m_videoId, .isAnew = true} : turn;
    m_trouble->tell(isStopped ? tr("Stopped. The question is kept.") : errorText(error),
                    isEngine ? Offer::AgainOrBuiltIn : Offer::Again);
}

void ChatPanel::stop()
{
    if (m_stop)
        *m_stop = true;
}

/// Stops what is being answered, and leaves whatever was begun.
void ChatPanel::forget()
{
    stop();
    m_stop.reset();
    ++m_asked;
    m_failed.reset();
    m_view->end();
    m_trouble->clear();
    stopEditing();
}

void ChatPanel::startOver()
{
    forget();
    showFace();
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
    m_view->present(messages);
    m_export->setEnabled(!messages.isEmpty());
    if (std::exchange(m_saysUnanswered, false) && m_view->isLastAnswered())
        m_trouble->clear();
    if (m_view->isLastAnswered() || m_trouble->isTelling())
        return;
    m_trouble->tell(tr("The last question has no answer yet."), TroubleNote::Offer::Again);
    m_saysUnanswered = true;
}

void ChatPanel::giveFeedback(qint64 answerId, Feedback feedback)
{
    async(
        this,
        [&chat = m_services.chat, owner = m_services.owner, answerId, feedback] {
            return chat.setFeedback(owner, answerId, feedback);
        },
        [this](const Result<void> &done) {
            if (!done)
                showError(errorText(done.error()));
        });
}

void ChatPanel::makeReel(const QList<Moment> &moments)
{
    async(
        this,
        [&reels = m_services.reels, owner = m_services.owner, moments] {
            return reels.cited(owner, moments).and_then([&](const QList<ReelMoment> &cited) {
                return reels.make(owner, cited);
            });
        },
        [this](const Result<Video> &reel) {
            if (reel)
                emit reelBegun(reel->title);
            else
                showError(errorText(reel.error()));
        });
}

void ChatPanel::chooseExport()
{
    const QString file =
        QFileDialog::getSaveFileName(this, tr("Save the conversation"), u"chat.md"_s, tr("Markdown (*.md)"));
    if (!file.isEmpty())
        exportTo(file);
}

void ChatPanel::exportTo(const QString &file)
{
    async(
        this,
        [messages = m_view->messages(), file] { return write(file, chatAsMarkdown(exchangesOf(messages)).toUtf8()); },
        [this](const Result<void> &done) {
            if (!done)
                showError(tr("The conversation cannot be saved there. Choose another place."));
        });
}

void ChatPanel::showError(const QString &text)
{
    m_trouble->tell(text, TroubleNote::Offer::Nothing);
}

void ChatPanel::showFace()
{
    const bool everything = m_videoId == 0;
    m_title->setText(everything ? tr("Ask your library") : tr("Ask this video"));
    m_input->setPlaceholderText(everything ? tr("Ask about your library…") : tr("Ask about this video…"));
    m_view->setHint(tr("Ask about anything that is said. Each sentence of an answer names the moment it comes from; a "
                       "click plays it."));
    m_input->setReadOnly(isWorking());
    const QString action = isWorking() ? tr("Stop") : tr("Send");
    m_send->setIcon(themedIcon(m_services.theme, isWorking() ? u"square"_s : u"send"_s, Ink::OnAccent));
    m_send->setToolTip(action);
    m_send->setAccessibleName(action);
}
