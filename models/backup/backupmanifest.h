#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QList>
#include <QString>

/// One file of a backup.
struct BackupFile
{
    QString name; // below the data folder
    qint64 size = 0;
    QString sha256;

    bool operator==(const BackupFile &) const = default;
};

/// What a backup says of itself, in `manifest.json`, the last of its files: without it, it is no backup.
struct BackupManifest
{
    static constexpr int newestFormat = 1;

    int format = newestFormat;
    QString program; // the version that made it
    int schema = 0;  // of its database
    QDateTime madeAt;
    bool hasMedia = false;
    bool hasSecrets = false;
    QList<BackupFile> files;

    qint64 bytes() const;
    QByteArray toJson() const;
    /// Invalid "backup" when it is none; Conflict "backup" when it is of a newer format.
    static Result<BackupManifest> fromJson(const QByteArray &json);
    /// Whether a backup may hold a file of this name; what else an archive names goes nowhere.
    static bool isName(const QString &name);
};
