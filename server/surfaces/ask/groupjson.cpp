#include "server/surfaces/ask/groupjson.h"

#include "server/surfaces/ask/videojson.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

QJsonObject askGroupSummary(const Group &group)
{
    return {{u"id"_s, group.id},
            {u"name"_s, group.name},
            {u"description"_s, group.description},
            {u"created_at"_s, askTime(group.createdAt)},
            {u"video_count"_s, group.videoCount}};
}

QJsonObject askGroup(const Group &group, const std::function<QString(const Video &)> &file)
{
    QJsonArray videos;
    for (const Video &video : group.videos) {
        QJsonObject object = askVideo(video, file(video));
        object.insert(u"order"_s, videos.size());
        videos.append(object);
    }
    QJsonObject object = askGroupSummary(group);
    object.insert(u"updated_at"_s, askTime(group.updatedAt));
    object.insert(u"videos"_s, videos);
    object.insert(u"share_token"_s, group.share ? QJsonValue(group.share->token) : QJsonValue::Null);
    return object;
}
