#include "models/library/grouprepository.h"

#include "models/library/sharetoken.h"
#include "models/library/videorow.h"
#include "models/storage/query.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype idsAQuery = 500;

/// The columns of a group and how many of its videos whoever looks may see.
QString selectGroups(bool onlyActive)
{
    return u"SELECT video_groups.*, (SELECT COUNT(*) FROM group_videos JOIN videos ON videos.id = group_videos.video_id"
           " WHERE group_videos.group_id = video_groups.id"_s +
           (onlyActive ? u" AND videos.active"_s : u""_s) + u") AS video_count FROM video_groups "_s;
}

std::optional<GroupShare> shareOf(const Query &row)
{
    if (row.isNull(u"share_token_hash"_s))
        return std::nullopt;
    return GroupShare{.token = row.value<QString>(u"share_token"_s),
                      .passwordHash = row.value<QString>(u"share_password_hash"_s),
                      .expiresAt = row.time(u"share_expires_at"_s)};
}

Group groupOf(const Query &row)
{
    return {.id = row.value<qint64>(u"id"_s),
            .ownerId = row.value<qint64>(u"owner_id"_s),
            .name = row.value<QString>(u"name"_s),
            .description = row.value<QString>(u"description"_s),
            .share = shareOf(row),
            .createdAt = row.time(u"created_at"_s),
            .updatedAt = row.time(u"updated_at"_s),
            .videoCount = row.value<int>(u"video_count"_s)};
}

std::optional<Group> first(Query &query)
{
    if (!query.exec().next())
        return std::nullopt;
    return groupOf(query);
}

QString sharedCondition()
{
    return u"JOIN accounts ON accounts.id = video_groups.owner_id"
           " WHERE video_groups.share_token_hash = :hash AND accounts.active AND accounts.verified"_s;
}

} // namespace

std::optional<qint64> GroupRepository::insert(const Group &group) const
{
    const QSqlDatabase db = m_database.connection();
    std::optional<qint64> id;
    inTransaction(db, [&] {
        if (!lockOwner(group.ownerId))
            return;
        Query query(db, u"INSERT INTO video_groups (owner_id, name, description, created_at, updated_at)"
                        " VALUES (:owner, :name, :description, :created, :updated) RETURNING id"_s);
        query.bind(u":owner"_s, group.ownerId)
            .bind(u":name"_s, group.name)
            .bind(u":description"_s, group.description)
            .bind(u":created"_s, toColumn(group.createdAt))
            .bind(u":updated"_s, toColumn(group.updatedAt))
            .exec()
            .next();
        id = query.value<qint64>(u"id"_s);
    });
    return id;
}

int GroupRepository::count(qint64 ownerId) const
{
    Query query(m_database.connection(), u"SELECT COUNT(*) AS total FROM video_groups WHERE owner_id = :owner"_s);
    query.bind(u":owner"_s, ownerId).exec().next();
    return query.value<int>(u"total"_s);
}

Page<Group> GroupRepository::owned(qint64 ownerId, std::optional<int> limit, int offset) const
{
    const QSqlDatabase db = m_database.connection();
    Page<Group> page;
    page.total = count(ownerId);
    Query query(db, selectGroups(false) + u"WHERE owner_id = :owner ORDER BY id DESC LIMIT :limit OFFSET :offset"_s);
    query.bind(u":owner"_s, ownerId)
        .bind(u":limit"_s, limit.value_or(std::numeric_limits<int>::max()))
        .bind(u":offset"_s, offset);
    for (query.exec(); query.next();)
        page.items.append(groupOf(query));
    return page;
}

std::optional<Group> GroupRepository::find(qint64 ownerId, qint64 id) const
{
    Query query(m_database.connection(), selectGroups(false) + u"WHERE id = :id AND owner_id = :owner"_s);
    std::optional<Group> group = first(query.bind(u":id"_s, id).bind(u":owner"_s, ownerId));
    if (group)
        group->videos = videos(id, false);
    return group;
}

bool GroupRepository::has(qint64 ownerId, qint64 id) const
{
    Query query(m_database.connection(), u"SELECT id FROM video_groups WHERE id = :id AND owner_id = :owner"_s);
    return query.bind(u":id"_s, id).bind(u":owner"_s, ownerId).exec().next();
}

std::optional<Group> GroupRepository::findShared(const QString &token) const
{
    std::optional<Group> group = findSharedAlone(token);
    if (group)
        group->videos = videos(group->id, true);
    return group;
}

std::optional<Group> GroupRepository::findSharedAlone(const QString &token) const
{
    Query query(m_database.connection(), selectGroups(true) + sharedCondition());
    return first(query.bind(u":hash"_s, ShareToken::hash(token)));
}

std::optional<Group> GroupRepository::findShared(const QString &token, qint64 videoId) const
{
    Query query(m_database.connection(),
                selectGroups(true) + sharedCondition() +
                    u" AND EXISTS (SELECT 1 FROM group_videos JOIN videos ON videos.id = group_videos.video_id"
                    " WHERE group_videos.group_id = video_groups.id AND videos.id = :video AND videos.active)"_s);
    return first(query.bind(u":hash"_s, ShareToken::hash(token)).bind(u":video"_s, videoId));
}

QList<Video> GroupRepository::videos(qint64 groupId, bool onlyActive) const
{
    QList<Video> videos;
    Query query(m_database.connection(),
                u"SELECT videos.* FROM group_videos JOIN videos ON videos.id = group_videos.video_id"
                " WHERE group_videos.group_id = :group"_s +
                    (onlyActive ? u" AND videos.active"_s : u""_s) +
                    u" ORDER BY group_videos.position, group_videos.id"_s);
    for (query.bind(u":group"_s, groupId).exec(); query.next();)
        videos.append(videoOf(query));
    return videos;
}

bool GroupRepository::remove(qint64 ownerId, qint64 id) const
{
    return Query(m_database.connection(), u"DELETE FROM video_groups WHERE id = :id AND owner_id = :owner"_s)
               .bind(u":id"_s, id)
               .bind(u":owner"_s, ownerId)
               .exec()
               .affectedRows() > 0;
}

bool GroupRepository::change(qint64 ownerId, qint64 id, const std::function<bool(Group &)> &work) const
{
    const QSqlDatabase db = m_database.connection();
    bool isThere = false;
    inTransaction(db, [&] {
        if (!lockOwner(ownerId))
            return;
        Query query(db, selectGroups(false) + u"WHERE id = :id AND owner_id = :owner"_s +
                            (m_database.isSqlite() ? u""_s : u" FOR UPDATE"_s));
        std::optional<Group> group = first(query.bind(u":id"_s, id).bind(u":owner"_s, ownerId));
        isThere = group.has_value();
        if (group && work(*group))
            update(*group);
    });
    return isThere;
}

/// An account that goes takes its videos and groups in an order of its own: it waits here until the change is done, or
/// the change finds nothing. SQLite has one writer anyway.
bool GroupRepository::lockOwner(qint64 ownerId) const
{
    Query query(m_database.connection(),
                u"SELECT id FROM accounts WHERE id = :owner"_s + (m_database.isSqlite() ? u""_s : u" FOR KEY SHARE"_s));
    return query.bind(u":owner"_s, ownerId).exec().next();
}

void GroupRepository::update(const Group &group) const
{
    const GroupShare share = group.share.value_or(GroupShare());
    Query(m_database.connection(),
          u"UPDATE video_groups SET name = :name, description = :description, share_token = :token,"
          " share_token_hash = :hash, share_password_hash = :password, share_expires_at = :expires,"
          " updated_at = :updated WHERE id = :id"_s)
        .bind(u":name"_s, group.name)
        .bind(u":description"_s, group.description)
        .bind(u":token"_s, share.token)
        .bind(u":hash"_s, group.share ? QVariant(ShareToken::hash(share.token)) : nullIfEmpty({}))
        .bind(u":password"_s, share.passwordHash)
        .bind(u":expires"_s, toColumn(share.expiresAt))
        .bind(u":updated"_s, toColumn(group.updatedAt))
        .bind(u":id"_s, group.id)
        .exec();
}

QSet<qint64> GroupRepository::ownVideos(qint64 ownerId, const QList<qint64> &ids) const
{
    QSet<qint64> found;
    for (qsizetype from = 0; from < ids.size(); from += idsAQuery) {
        QStringList some;
        for (const qint64 id : ids.mid(from, idsAQuery))
            some += QString::number(id);
        // In one order for everybody, so that two changes never wait for each other's videos.
        Query query(m_database.connection(),
                    u"SELECT id FROM videos WHERE owner_id = :owner AND id IN (%1) ORDER BY id"_s.arg(some.join(u',')) +
                        (m_database.isSqlite() ? u""_s : u" FOR KEY SHARE"_s));
        for (query.bind(u":owner"_s, ownerId).exec(); query.next();)
            found.insert(query.value<qint64>(u"id"_s));
    }
    return found;
}

QList<qint64> GroupRepository::members(qint64 groupId, bool onlyActive) const
{
    QList<qint64> ids;
    Query query(m_database.connection(),
                u"SELECT video_id FROM group_videos"_s +
                    (onlyActive ? u" JOIN videos ON videos.id = video_id AND videos.active"_s : u""_s) +
                    u" WHERE group_id = :group ORDER BY group_videos.position, group_videos.id"_s);
    for (query.bind(u":group"_s, groupId).exec(); query.next();)
        ids.append(query.value<qint64>(u"video_id"_s));
    return ids;
}

qint64 GroupRepository::append(qint64 groupId, const QList<qint64> &videoIds) const
{
    const QSqlDatabase db = m_database.connection();
    Query last(db, u"SELECT COALESCE(MAX(position) + 1, 0) AS next FROM group_videos WHERE group_id = :group"_s);
    last.bind(u":group"_s, groupId).exec().next();
    int position = last.value<int>(u"next"_s);
    Query insert(db, u"INSERT INTO group_videos (group_id, video_id, position) VALUES (:group, :video, :position)"
                     " RETURNING id"_s);
    qint64 id = 0;
    for (const qint64 video : videoIds) {
        insert.bind(u":group"_s, groupId).bind(u":video"_s, video).bind(u":position"_s, position++).exec().next();
        id = insert.value<qint64>(u"id"_s);
    }
    return id;
}

bool GroupRepository::removeMember(qint64 groupId, qint64 videoId) const
{
    return Query(m_database.connection(), u"DELETE FROM group_videos WHERE group_id = :group AND video_id = :video"_s)
               .bind(u":group"_s, groupId)
               .bind(u":video"_s, videoId)
               .exec()
               .affectedRows() > 0;
}

void GroupRepository::setOrder(qint64 groupId, const QList<qint64> &videoIds) const
{
    Query query(m_database.connection(),
                u"UPDATE group_videos SET position = :position WHERE group_id = :group AND video_id = :video"_s);
    for (qsizetype position = 0; position < videoIds.size(); ++position) {
        query.bind(u":position"_s, int(position))
            .bind(u":group"_s, groupId)
            .bind(u":video"_s, videoIds[position])
            .exec();
    }
}
