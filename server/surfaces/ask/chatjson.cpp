#include "server/surfaces/ask/chatjson.h"

#include "models/core/csv.h"
#include "server/surfaces/ask/videojson.h"

#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

QString subtitleTime(qint64 ms)
{
    const auto digits = [](qint64 number, int count) { return QString::number(number).rightJustified(count, u'0'); };
    return digits(ms / 3'600'000, 2) + u':' + digits(ms / 60'000 % 60, 2) + u':' + digits(ms / 1000 % 60, 2) + u',' +
           digits(ms % 1000, 3);
}

QByteArray row(const ChatLog &log)
{
    const QByteArray related = QJsonDocument(askRelatedVideos(log.citations)).toJson(QJsonDocument::Compact);
    const QList<QByteArray> cells{askTime(log.createdAt).toLatin1(),
                                  csvCell(log.question),
                                  csvCell(log.answer),
                                  log.isShared ? "true" : "false",
                                  csvCell(QString::fromUtf8(related)),
                                  askFeedback(log.feedback).toString().toLatin1()};
    return cells.join(',') + "\r\n";
}

} // namespace

QJsonArray askRelatedVideos(const QList<Moment> &citations)
{
    QJsonArray array;
    for (const Moment &moment : citations)
        array.append(QJsonObject{{u"video_id"_s, moment.videoId},
                                 {u"title"_s, moment.videoTitle},
                                 {u"start_time"_s, subtitleTime(moment.startMs)},
                                 {u"end_time"_s, subtitleTime(moment.endMs)}});
    return array;
}

QJsonValue askFeedback(Feedback feedback)
{
    switch (feedback) {
    case Feedback::Good: return u"good"_s;
    case Feedback::Bad: return u"bad"_s;
    case Feedback::None: break;
    }
    return QJsonValue::Null;
}

QByteArray askHistoryCsv(const QList<ChatLog> &logs)
{
    QByteArray csv = "created_at,question,answer,is_shared_origin,related_videos,feedback\r\n";
    for (const ChatLog &log : logs)
        csv += row(log);
    return csv;
}
