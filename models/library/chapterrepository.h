#pragma once

#include "models/library/chapter.h"
#include "models/library/video.h"
#include "models/storage/database.h"

/// The tables `chapters` and `picture_cuts`.
class ChapterRepository
{
public:
    explicit ChapterRepository(const Database &database) : m_database(database) {}

    /// The chapters of a video: those that its file names, else those made from its cuts. Without gaps in the second
    /// case alone; empty when there are neither.
    QList<Chapter> chapters(const Video &video) const;
    /// In the order of their times.
    QList<PictureCut> cuts(qint64 videoId) const;

    // Each in one transaction, in place of those that were there.
    void replaceChapters(qint64 videoId, const QList<Chapter> &chapters) const;
    void replaceCuts(qint64 videoId, const QList<PictureCut> &cuts) const;

private:
    QList<Chapter> named(qint64 videoId) const;

    Database m_database;
};
