#pragma once

#include "models/accounts/accountdirectory.h"
#include "models/accounts/apikeyservice.h"
#include "models/jobs/jobqueue.h"
#include "models/library/mediastore.h"
#include "models/library/videorepository.h"
#include "tests/accountworld.h"

#include <QDir>

/// An AccountWorld with what admins and programs use, and a place for files.
struct DirectoryWorld : AccountWorld
{
    Account account(const QString &name, Role role = Role::User) const
    {
        return *service.signUp({.username = name, .password = QStringLiteral("secret")}, role);
    }
    Actor actor(const Account &account) const
    {
        return {.account = account, .address = QStringLiteral("192.0.2.1"), .agent = QStringLiteral("tests")};
    }
    QStringList acts() const
    {
        QStringList acts;
        const Page<AuditEntry> page = *log.list({.role = Role::Admin}, {});
        for (const AuditEntry &entry : page.items)
            acts.prepend(entry.act);
        return acts;
    }
    /// A stored video of so many bytes, as its row says.
    Video video(const Account &owner, qint64 bytes, bool inCatalogue = false) const
    {
        const QString key = MediaStore::newKey();
        if (!store.workFolder(key) || !store.publish(key))
            qFatal("cannot make the test's media");
        const VideoRepository videos(*database);
        const qint64 id = videos.insert({.ownerId = owner.id,
                                         .status = VideoStatus::Completed,
                                         .title = QStringLiteral("A"),
                                         .inCatalogue = inCatalogue,
                                         .mediaKey = key,
                                         .sizeBytes = bytes,
                                         .fingerprint = key,
                                         .createdAt = now,
                                         .updatedAt = now});
        return *videos.find(id);
    }

    QTemporaryDir dataFolder;
    MediaStore store{*Paths::open(dataFolder.path())};
    JobQueue jobs{database, events};
    AuditLog log{database, [this] { return now; }};
    ApiKeyService keys{database, log, [this] { return now; }};
    AccountDirectory directory{database, service, log, {store, jobs}, events, [this] { return now; }};
};
