#pragma once

#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "models/library/mediastore.h"
#include "models/library/videoservice.h"
#include "tests/testdatabase.h"

#include <QFile>
#include <QObject>

/// What tests of videos stand on: a library of two users and an admin, with a private video and a published one.
class VideoWorld : public QObject
{
protected:
    void open()
    {
        m_database = std::make_unique<TestDatabase>();
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<MediaStore>(*Paths::open(m_dir->path()));
        m_events = std::make_unique<Events>();
        m_jobs = std::make_unique<JobQueue>(*m_database, *m_events);
        m_service = std::make_unique<VideoService>(*m_database, *m_store, *m_jobs, *m_events);
        ann = account(QStringLiteral("ann"), Role::User);
        bob = account(QStringLiteral("bob"), Role::User);
        admin = account(QStringLiteral("root"), Role::Admin);
        annsPrivate = stored(ann, QStringLiteral("Tides"), false);
        published = stored(admin, QStringLiteral("Bread"), true);
    }

    qint64 stored(const Account &owner, const QString &title, bool inCatalogue)
    {
        const QString key = MediaStore::newKey();
        QFile file(*m_store->workFolder(key) + QStringLiteral("/video.mp4"));
        file.open(QIODevice::WriteOnly);
        file.write("film");
        file.close();
        if (!m_store->publish(key))
            qFatal("cannot publish");
        return VideoRepository(*m_database)
            .insert({.ownerId = owner.id,
                     .title = title,
                     .inCatalogue = inCatalogue,
                     .mediaKey = key,
                     .mediaPath = QStringLiteral("video.mp4"),
                     .fingerprint = key,
                     .durationMs = 100'000,
                     .createdAt = systemClock(),
                     .updatedAt = systemClock()});
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MediaStore> m_store;
    std::unique_ptr<Events> m_events;
    std::unique_ptr<JobQueue> m_jobs;
    std::unique_ptr<VideoService> m_service;
    Account ann, bob, admin;
    qint64 annsPrivate = 0;
    qint64 published = 0;

private:
    Account account(const QString &name, Role role)
    {
        Query query((*m_database)->connection(),
                    QStringLiteral("INSERT INTO accounts (username, password_hash, role, created_at) VALUES (:name, "
                                   "'', :role, 0) RETURNING id"));
        query.bind(QStringLiteral(":name"), name)
            .bind(QStringLiteral(":role"), role == Role::Admin ? QStringLiteral("admin") : QStringLiteral("user"))
            .exec()
            .next();
        return {.id = query.value<qint64>(QStringLiteral("id")), .username = name, .role = role};
    }
};
