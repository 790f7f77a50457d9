#include "server/surfaces/ask/videojson.h"

using namespace Qt::Literals::StringLiterals;

QString askStatus(VideoStatus status)
{
    switch (status) {
    case VideoStatus::Pending: return u"pending"_s;
    case VideoStatus::Processing: return u"processing"_s;
    case VideoStatus::Completed: return u"completed"_s;
    case VideoStatus::Error: break;
    }
    return u"error"_s;
}

QJsonObject askVideo(const Video &video, const QString &file)
{
    return {{u"id"_s, video.id},
            {u"file"_s, file},
            {u"title"_s, video.title},
            {u"description"_s, video.description},
            {u"uploaded_at"_s, askTime(video.createdAt)},
            {u"status"_s, askStatus(video.status)}};
}

QString askTime(const QDateTime &time)
{
    return time.toUTC().toString(Qt::ISODateWithMs);
}
