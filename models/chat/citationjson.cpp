#include "models/chat/citationjson.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

using namespace Qt::Literals::StringLiterals;

QString citationsToJson(const QList<Moment> &citations)
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

QList<Moment> citationsFromJson(const QString &json)
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
