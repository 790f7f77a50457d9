#pragma once

#include "models/library/group.h"
#include "models/library/videorepository.h"
#include "models/storage/database.h"

#include <QSet>

#include <functional>

/// The tables `video_groups` and `group_videos`.
class GroupRepository
{
public:
    explicit GroupRepository(const Database &database) : m_database(database) {}

    /// Returns the id; absent when the owner's account is gone.
    std::optional<qint64> insert(const Group &group) const;
    int count(qint64 ownerId) const;
    /// Newest first, without their videos.
    Page<Group> owned(qint64 ownerId, std::optional<int> limit, int offset) const;
    /// With its videos. Absent when it is another's.
    std::optional<Group> find(qint64 ownerId, qint64 id) const;
    bool has(qint64 ownerId, qint64 id) const;
    /// The group that this link token opens and that belongs to an account in good standing, with those of its videos
    /// that are active.
    std::optional<Group> findShared(const QString &token) const;
    /// The same without its videos.
    std::optional<Group> findSharedAlone(const QString &token) const;
    /// The same, where it holds this video; without its videos.
    std::optional<Group> findShared(const QString &token, qint64 videoId) const;
    bool remove(qint64 ownerId, qint64 id) const;

    /// Hands an own group, without its videos, to `work`, with nobody else's change in between, and writes back name,
    /// description, share and time of change when that says so. All or nothing. False when there is no such group.
    bool change(qint64 ownerId, qint64 id, const std::function<bool(Group &)> &work) const;

    /// The videos of a group, in order.
    QList<qint64> members(qint64 groupId, bool onlyActive = false) const;

    // To be called in the work of change().

    /// Those of `ids` that are videos of this account. They stay until the change is done.
    QSet<qint64> ownVideos(qint64 ownerId, const QList<qint64> &ids) const;
    /// Puts videos, none of which may be in the group, at its end. Returns the id of the last one's membership.
    qint64 append(qint64 groupId, const QList<qint64> &videoIds) const;
    bool removeMember(qint64 groupId, qint64 videoId) const;
    void setOrder(qint64 groupId, const QList<qint64> &videoIds) const;

private:
    QList<Video> videos(qint64 groupId, bool onlyActive) const;
    bool lockOwner(qint64 ownerId) const;
    void update(const Group &group) const;

    Database m_database;
};
