#pragma once

#include "models/library/subtitles.h"
#include "models/storage/database.h"

#include <QHash>

#include <optional>

/// The table `transcript_lines`: the lines of a video as they came.
class TranscriptRepository
{
public:
    explicit TranscriptRepository(const Database &database) : m_database(database) {}

    QList<SubtitleLine> lines(qint64 videoId) const;
    /// All that is said in each of the videos, a line a line. What is said nowhere is left out.
    QHash<qint64, QString> texts(const QList<qint64> &videoIds) const;
    /// Replaces all lines of a video, in one transaction.
    void replace(qint64 videoId, const QList<SubtitleLine> &lines) const;
    /// Adds lines behind those that are there.
    void append(qint64 videoId, const QList<SubtitleLine> &lines) const;
    /// Says anew what is said in a line, without a doubt, and returns it; nothing when there is no such line.
    std::optional<SubtitleLine> setText(qint64 videoId, int number, const QString &text) const;

private:
    Database m_database;
};
