#pragma once

#include "models/accounts/passwords.h"
#include "models/core/events.h"
#include "models/library/groupservice.h"
#include "tests/librarybuilder.h"
#include "tests/testdatabase.h"

#include <memory>

inline QList<qint64> idsOf(const Group &group)
{
    QList<qint64> ids;
    for (const Video &video : group.videos)
        ids.append(video.id);
    return ids;
}

template <typename T>
QString faultOf(const Result<T> &result)
{
    if (result)
        return QStringLiteral("none");
    switch (result.error().fault) {
    case Fault::NotFound: return QStringLiteral("not found ") + result.error().field;
    case Fault::Conflict: return QStringLiteral("conflict ") + result.error().field;
    case Fault::Invalid: return QStringLiteral("invalid ") + result.error().field;
    case Fault::NotAllowed: return QStringLiteral("not allowed ") + result.error().field;
    default: return QStringLiteral("another");
    }
}

/// Each test has the owner ann with the videos 1, 2 and 3 and an empty group, and bob with the video 4.
class GroupFixture
{
protected:
    void setUp()
    {
        m_now = QDateTime::fromSecsSinceEpoch(1'000'000, Qt::UTC);
        m_database = std::make_unique<TestDatabase>();
        m_groups = std::make_unique<GroupService>(*m_database, m_passwords, m_events, [this] { return m_now; });
        const LibraryBuilder library(*m_database);
        m_ann = library.account(QStringLiteral("ann"));
        m_bob = library.account(QStringLiteral("bob"));
        m_videos.clear();
        for (const QString &title : {QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")})
            m_videos.append(library.video(m_ann, title, {}));
        m_anothers = library.video(m_bob, QStringLiteral("Four"), {});
        m_group = m_groups->create(m_ann, {.name = QStringLiteral("Space")})->id;
    }

    void tearDown()
    {
        m_groups.reset();
        m_database.reset();
    }

    QDateTime m_now;
    std::unique_ptr<TestDatabase> m_database;
    Passwords m_passwords{4};
    Events m_events;
    std::unique_ptr<GroupService> m_groups;
    Account m_ann;
    Account m_bob;
    QList<qint64> m_videos;
    qint64 m_anothers = 0;
    qint64 m_group = 0;
};
