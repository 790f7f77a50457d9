#include "models/chat/messagerow.h"

#include "models/storage/query.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

namespace {

QList<Moment> fromJson(const QString &json)
{
    QList<Moment> citations;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array())
        citations.append({.videoId = value[u"video_id"_s].toInteger(),
                          .videoTitle = value[u"title"_s].toString(),
                          .startMs = value[u"start_ms"_s].toInteger(),
                          .endMs = value[u"end_ms"_s].toInteger(),
                          .text = value[u"text"_s].toString(),
                          .score = value[u"score"_s].toDouble()});
    return citations;
}

} // namespace

QString citationsColumn(const QList<Moment> &citations)
{
    QJsonArray array;
    for (const Moment &moment : citations)
        array.append(QJsonObject{{u"video_id"_s, moment.videoId},
                                 {u"title"_s, moment.videoTitle},
                                 {u"start_ms"_s, moment.startMs},
                                 {u"end_ms"_s, moment.endMs},
                                 {u"text"_s, moment.text},
                                 {u"score"_s, moment.score}});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QString nameOf(ChatRole role)
{
    return role == ChatRole::User ? u"user"_s : u"assistant"_s;
}

Message messageOf(const Query &row)
{
    return {.id = row.value<qint64>(u"id"_s),
            .role = row.value<QString>(u"role"_s) == u"user"_s ? ChatRole::User : ChatRole::Assistant,
            .text = row.value<QString>(u"text"_s),
            .citations = fromJson(row.value<QString>(u"citations"_s)),
            .covered = row.value<bool>(u"covered"_s),
            .engine = row.value<QString>(u"engine"_s),
            .createdAt = row.time(u"created_at"_s)};
}
