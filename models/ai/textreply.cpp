#include "models/ai/textreply.h"

#include "models/net/eventreader.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxReplyBytes = 8 * 1024 * 1024;

/// A reply as it comes.
class TextReply
{
public:
    TextReply(const PieceReader &reader, const TextSink &sink) : m_reader(reader), m_sink(sink) {}

    /// False: nothing more is wanted.
    bool take(const QByteArray &bytes)
    {
        if (!m_isDocument)
            lookAt(bytes);
        if (!m_isDocument)
            return true; // blank so far
        if (!*m_isDocument)
            return m_events.feed(bytes);
        m_document += bytes;
        return true;
    }

    Result<QString> finish()
    {
        if (m_isDocument.value_or(true))
            takeDocument();
        else if (!m_error && !m_isOver)
            m_events.finish();
        if (m_events.isTooLong())
            return fail(Fault::EngineFailed, u"tooLarge"_s);
        if (m_error)
            return tl::make_unexpected(*m_error);
        if (!m_isOver && !m_hasEvents)
            return fail(Fault::EngineFailed, u"reply"_s, u"no JSON"_s);
        if (!m_isOver)
            return fail(Fault::EngineFailed, u"connection"_s, u"the stream ended before the text"_s);
        if (m_text.isEmpty())
            return fail(Fault::EngineFailed, u"reply"_s, u"no text"_s);
        return m_text;
    }

private:
    /// A server that does not stream answers with a document, whatever was asked for.
    void lookAt(const QByteArray &bytes)
    {
        const QByteArray begun = bytes.trimmed();
        if (!begun.isEmpty())
            m_isDocument = begun.startsWith('{') || begun.startsWith('[');
    }

    void takeDocument()
    {
        const QJsonDocument document = QJsonDocument::fromJson(m_document);
        if (document.isNull()) {
            m_error = Error{Fault::EngineFailed, u"reply"_s, u"no JSON"_s};
            return;
        }
        for (const QJsonValue &object : document.isArray() ? document.array() : QJsonArray{document.object()})
            takeObject(object.toObject());
        m_isOver = true; // its length was right
    }

    bool takeEvent(const QByteArray &data)
    {
        m_hasEvents = true;
        if (data.trimmed() == "[DONE]") {
            m_isOver = true;
            return false;
        }
        const QJsonDocument document = QJsonDocument::fromJson(data);
        if (!document.isObject()) {
            m_error = Error{Fault::EngineFailed, u"reply"_s, u"no JSON"_s};
            return false;
        }
        return takeObject(document.object());
    }

    bool takeObject(const QJsonObject &object)
    {
        const TextPiece piece = m_reader(object);
        if (!m_error)
            m_error = piece.error;
        m_isOver = m_isOver || piece.isLast;
        m_text += piece.text;
        if (m_sink && !piece.text.isEmpty())
            m_sink(piece.text);
        return !m_error && !m_isOver;
    }

    const PieceReader &m_reader;
    const TextSink &m_sink;
    EventReader m_events{[this](const QByteArray &data) { return takeEvent(data); }};
    std::optional<bool> m_isDocument; // nothing before the first byte
    QByteArray m_document;
    QString m_text;
    std::optional<Error> m_error;
    bool m_hasEvents = false;
    bool m_isOver = false;
};

} // namespace

Result<QString> requestText(const RemoteApi &api, HttpRequest request, const PieceReader &reader,
                            const Progress &progress, const TextSink &sink)
{
    request.maxReplyBytes = maxReplyBytes;
    TextReply reply(reader, sink);
    const ByteSink taking = [&](const QByteArray &bytes) { return reply.take(bytes); };
    // What nobody reads as it comes may be asked for again.
    const Result<QByteArray> sent = api.call(std::move(request), progress, sink ? taking : ByteSink());
    if (!sent)
        return tl::make_unexpected(sent.error());
    reply.take(*sent);
    return reply.finish();
}
