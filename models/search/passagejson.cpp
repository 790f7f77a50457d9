#include "models/search/passagejson.h"

#include <QJsonArray>
#include <QJsonDocument>

QString sentencesToJson(const QList<SubtitleLine> &sentences)
{
    QJsonArray array;
    for (const SubtitleLine &sentence : sentences)
        array.append(QJsonArray{sentence.startMs, sentence.endMs, sentence.text});
    return QString::fromUtf8(QJsonDocument(array).toJson(QJsonDocument::Compact));
}

QList<SubtitleLine> sentencesFromJson(const QString &json)
{
    QList<SubtitleLine> sentences;
    for (const QJsonValue &value : QJsonDocument::fromJson(json.toUtf8()).array())
        sentences.append({value[0].toInteger(), value[1].toInteger(), value[2].toString()});
    return sentences;
}
