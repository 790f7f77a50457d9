#include "models/backup/backupmanifest.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QRegularExpression>

#include <numeric>

using namespace Qt::Literals::StringLiterals;

qint64 BackupManifest::bytes() const
{
    return std::accumulate(files.begin(), files.end(), qint64(0),
                           [](qint64 sum, const BackupFile &file) { return sum + file.size; });
}

QByteArray BackupManifest::toJson() const
{
    QJsonArray list;
    for (const BackupFile &file : files)
        list.append(QJsonObject{{u"name"_s, file.name}, {u"size"_s, file.size}, {u"sha256"_s, file.sha256}});
    return QJsonDocument(QJsonObject{{u"format"_s, format},
                                     {u"program"_s, program},
                                     {u"schema"_s, schema},
                                     {u"made_at"_s, madeAt.toUTC().toString(Qt::ISODateWithMs)},
                                     {u"media"_s, hasMedia},
                                     {u"secrets"_s, hasSecrets},
                                     {u"files"_s, list}})
        .toJson();
}

Result<BackupManifest> BackupManifest::fromJson(const QByteArray &json)
{
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    if (object[u"format"_s].toInt() > newestFormat)
        return fail(Fault::Conflict, u"backup"_s, u"format"_s);
    BackupManifest manifest{.format = object[u"format"_s].toInt(),
                            .program = object[u"program"_s].toString(),
                            .schema = object[u"schema"_s].toInt(),
                            .madeAt = QDateTime::fromString(object[u"made_at"_s].toString(), Qt::ISODateWithMs),
                            .hasMedia = object[u"media"_s].toBool(),
                            .hasSecrets = object[u"secrets"_s].toBool()};
    for (const QJsonValue &value : object[u"files"_s].toArray())
        manifest.files.append({.name = value[u"name"_s].toString(),
                               .size = value[u"size"_s].toInteger(),
                               .sha256 = value[u"sha256"_s].toString()});
    const bool hasDatabase = !manifest.files.isEmpty() && manifest.files.first().name == u"matinee.db"_s;
    if (manifest.format != newestFormat || manifest.schema < 1 || !manifest.madeAt.isValid() || !hasDatabase)
        return fail(Fault::Invalid, u"backup"_s, u"manifest"_s);
    return manifest;
}

bool BackupManifest::isName(const QString &name)
{
    static const QRegularExpression pattern(
        uR"(\A(?:matinee\.db|settings\.ini|secrets/[\w-][\w.-]*|media/[\w-]+/[\w-][\w. -]*)\z)"_s);
    return pattern.match(name).hasMatch();
}
