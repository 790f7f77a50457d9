#pragma once

#include "models/accounts/account.h"
#include "models/library/transcriptrepository.h"
#include "models/library/videorepository.h"
#include "models/storage/query.h"

/// Puts accounts and videos with transcripts into a test's database.
class LibraryBuilder
{
public:
    explicit LibraryBuilder(const Database &database) : m_database(database) {}

    Account account(const QString &username, Role role = Role::User) const
    {
        Query query(m_database.connection(),
                    QStringLiteral("INSERT INTO accounts (username, password_hash, role, created_at)"
                                   " VALUES (:name, '', :role, 0) RETURNING id"));
        query.bind(QStringLiteral(":name"), username)
            .bind(QStringLiteral(":role"), role == Role::Admin ? QStringLiteral("admin") : QStringLiteral("user"))
            .exec()
            .next();
        return {.id = query.value<qint64>(QStringLiteral("id")), .username = username, .role = role};
    }

    /// A stored video that says `texts`, a line every two seconds with a pause between them.
    qint64 video(const Account &owner, const QString &title, const QStringList &texts) const
    {
        const qint64 id = insert({.ownerId = owner.id,
                                  .status = VideoStatus::Completed,
                                  .title = title,
                                  .mediaKey = QStringLiteral("key-%1-%2").arg(owner.id).arg(title)});
        say(id, texts);
        return id;
    }

    void say(qint64 videoId, const QStringList &texts, double confidence = 1) const
    {
        QList<SubtitleLine> lines;
        for (const QString &text : texts)
            lines.append({lines.size() * 2000, lines.size() * 2000 + 1500, text, confidence});
        TranscriptRepository(m_database).replace(videoId, lines);
    }

    qint64 insert(Video video) const
    {
        video.createdAt = video.updatedAt = QDateTime::fromMSecsSinceEpoch(0, Qt::UTC);
        return VideoRepository(m_database).insert(video);
    }

    void publish(qint64 videoId, bool active = true) const
    {
        VideoRepository(m_database).change(videoId, [active](Video &video) {
            video.inCatalogue = true;
            video.active = active;
        });
    }

private:
    Database m_database;
};
