#pragma once

#include <QDateTime>
#include <QString>

/// What an account has written down about a moment of a video; only that account sees it.
struct Note
{
    qint64 id = 0;
    qint64 accountId = 0;
    qint64 videoId = 0;
    qint64 positionMs = 0;
    QString text;
    QDateTime createdAt;
    QDateTime updatedAt;

    bool operator==(const Note &) const = default;
};
