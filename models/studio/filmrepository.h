#pragma once

#include "models/storage/database.h"
#include "models/studio/film.h"

#include <QDateTime>
#include <QHash>

/// The tables `prompts`, `slides` and `voiceovers`.
class FilmRepository
{
public:
    explicit FilmRepository(const Database &database) : m_database(database) {}

    /// Beside the row of its video. The request's outline is kept as the film's.
    void insert(qint64 videoId, const FilmRequest &request, const QDateTime &now) const;
    std::optional<FilmRecord> find(qint64 videoId) const;
    /// Those of the videos that are films of the studio.
    QHash<qint64, FilmRecord> find(const QList<qint64> &videoIds) const;
    /// What was asked for, without an outline.
    std::optional<FilmRequest> request(qint64 videoId) const;

    /// Replaces the outline and its slides; `engine` is empty when people wrote them.
    void setStoryboard(qint64 videoId, const Storyboard &storyboard, const QString &engine) const;
    void setProgress(qint64 videoId, const QString &stage, double progress) const;
    void setPictureEngine(qint64 videoId, int number, const QString &engine) const;
    void setVoiceover(qint64 videoId, int number, const QString &engine, qint64 durationMs) const;

private:
    Database m_database;
};
