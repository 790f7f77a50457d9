#include "models/chat/historyexport.h"

#include "models/chat/chatexport.h"
#include "models/core/csv.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

/// ISO 8601 in UTC.
QString timeText(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}

QByteArray csvRow(const PastExchange &past)
{
    const ChatLog &log = past.log;
    const QByteArray citations = QJsonDocument(chatCitations(log.citations)).toJson(QJsonDocument::Compact);
    const auto number = [](qint64 id) { return id == 0 ? QByteArray() : QByteArray::number(id); };
    const QList<QByteArray> cells{timeText(log.createdAt).toLatin1(),
                                  csvCell(log.question),
                                  csvCell(log.answer),
                                  log.covered ? "true" : "false",
                                  csvCell(log.engine),
                                  number(log.groupId),
                                  number(log.videoId),
                                  number(past.conversationId),
                                  log.isShared ? "true" : "false",
                                  nameOf(log.feedback).toLatin1(),
                                  csvCell(QString::fromUtf8(citations))};
    return cells.join(',') + "\r\n";
}

} // namespace

QJsonArray chatCitations(const QList<Moment> &citations)
{
    QJsonArray array;
    for (const Moment &moment : citations)
        array.append(QJsonObject{{u"video_id"_s, moment.videoId},
                                 {u"title"_s, moment.videoTitle},
                                 {u"start_ms"_s, moment.startMs},
                                 {u"end_ms"_s, moment.endMs},
                                 {u"text"_s, moment.text}});
    return array;
}

QJsonValue chatFeedback(Feedback feedback)
{
    return feedback == Feedback::None ? QJsonValue() : QJsonValue(nameOf(feedback));
}

QJsonValue idOrNull(qint64 id)
{
    return id == 0 ? QJsonValue() : QJsonValue(id);
}

QJsonObject pastExchange(const PastExchange &past)
{
    return {{u"message_id"_s, idOrNull(past.messageId)},
            {u"chat_log_id"_s, idOrNull(past.logId)},
            {u"conversation_id"_s, idOrNull(past.conversationId)},
            {u"group_id"_s, idOrNull(past.log.groupId)},
            {u"video_id"_s, idOrNull(past.log.videoId)},
            {u"question"_s, past.log.question},
            {u"answer"_s, past.log.answer},
            {u"covered"_s, past.log.covered},
            {u"citations"_s, chatCitations(past.log.citations)},
            {u"engine"_s, past.log.engine},
            {u"shared"_s, past.log.isShared},
            {u"feedback"_s, chatFeedback(past.log.feedback)},
            {u"created_at"_s, timeText(past.log.createdAt)}};
}

QByteArray historyAsMarkdown(const QList<PastExchange> &history)
{
    QList<ChatLog> logs;
    for (const PastExchange &past : history)
        logs.append(past.log);
    return chatAsMarkdown(logs).toUtf8();
}

QByteArray historyAsCsv(const QList<PastExchange> &history)
{
    QByteArray csv = "created_at,question,answer,covered,engine,group_id,video_id,conversation_id,shared,feedback,"
                     "citations\r\n";
    for (const PastExchange &past : history)
        csv += csvRow(past);
    return csv;
}

QByteArray historyAsJson(const QList<PastExchange> &history)
{
    QJsonArray array;
    for (const PastExchange &past : history)
        array.append(pastExchange(past));
    return QJsonDocument(array).toJson(QJsonDocument::Indented);
}
