#include "ui/chat/answerer.h"

#include "ui/async.h"

#include <QLocale>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr std::chrono::milliseconds writingPause = 60ms;

QString languageTag()
{
    return QLocale().bcp47Name().section(u'-', 0, 0);
}

} // namespace

Answerer::Answerer(const ChatService &chat, Account owner, QObject *parent)
    : QObject(parent), m_chat(chat), m_owner(std::move(owner))
{
    m_writing.setSingleShot(true);
    m_writing.setInterval(writingPause);
    connect(&m_writing, &QTimer::timeout, this, [this] {
        if (isWorking() && !m_written.isEmpty())
            emit written(m_written);
    });
}

Answerer::~Answerer()
{
    stop();
}

void Answerer::ask(const Turn &turn, bool builtIn)
{
    m_stop = std::make_shared<std::atomic_bool>(false);
    m_written.clear();
    const TextSink sink = [answerer = QPointer(this), asked = ++m_asked](const QString &piece) {
        const auto deliver = [answerer, asked, piece] {
            if (answerer)
                answerer->take(asked, piece);
        };
        QMetaObject::invokeMethod(qApp, deliver, Qt::QueuedConnection);
    };
    Asking asking{.language = languageTag(), .sink = sink, .builtIn = builtIn};
    asking.progress.cancelled = [stopped = m_stop] { return stopped->load(); };
    async(
        this, [&chat = m_chat, owner = m_owner, turn, asking] { return chat.converse(owner, turn, asking); },
        [this, turn, asked = m_asked](const Result<Exchange> &exchange) {
            if (asked != m_asked)
                return;
            m_stop.reset();
            if (exchange)
                emit answered();
            else
                emit failed(turn, exchange.error());
        });
}

void Answerer::take(quint64 asked, const QString &piece)
{
    if (asked != m_asked || !isWorking())
        return;
    m_written += piece;
    if (!m_writing.isActive())
        m_writing.start();
}

void Answerer::stop()
{
    if (m_stop)
        *m_stop = true;
}

void Answerer::drop()
{
    stop();
    m_stop.reset();
    ++m_asked;
}
