#pragma once

#include "models/library/tag.h"
#include "models/storage/database.h"

#include <QList>
#include <QStringList>

/// The table `video_tags`.
class TagRepository
{
public:
    explicit TagRepository(const Database &database) : m_database(database) {}

    /// By name.
    QList<Tag> tags(qint64 accountId) const;
    /// In the spelling that the account uses already; nothing changes where the video has it.
    void add(qint64 accountId, const QList<qint64> &videoIds, const QStringList &names) const;
    void remove(qint64 accountId, const QList<qint64> &videoIds, const QStringList &names) const;

private:
    Database m_database;
};
