#include "models/library/libraryrepository.h"

#include "models/library/videofilters.h"
#include "models/library/videorow.h"
#include "models/storage/idlist.h"
#include "models/storage/like.h"
#include "models/storage/query.h"

#include <QHash>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

LibraryEntry entryOf(const Query &row)
{
    return {
        .video = videoOf(row),
        .watch = {.positionMs = row.value<qint64>(u"watch_position"_s), .watched = row.value<bool>(u"watch_done"_s)}};
}

/// What two videos have in common when they are the same.
QStringList marksOf(const Query &row)
{
    QStringList marks;
    if (const QString bytes = row.value<QString>(u"fingerprint"_s).section(u':', 0, 0); !bytes.isEmpty())
        marks += u"bytes "_s + bytes;
    for (const QString &column : {u"url"_s, u"youtube_id"_s}) {
        if (const QString address = row.value<QString>(column); !address.isEmpty())
            marks += column + u' ' + address;
    }
    if (const qint64 duration = row.value<qint64>(u"duration_ms"_s); duration > 0)
        marks += u"title %1 "_s.arg(duration) + row.value<QString>(u"title"_s).simplified().toCaseFolded();
    return marks;
}

/// Puts things that share a mark, directly or through others, into one set.
class Sets
{
public:
    void add(qint64 id, const QStringList &marks)
    {
        const qsizetype mine = m_ids.size();
        m_ids.append(id);
        m_above.append(mine);
        for (const QString &mark : marks) {
            const auto first = m_firstWith.constFind(mark);
            if (first == m_firstWith.constEnd())
                m_firstWith.insert(mark, mine);
            else
                m_above[top(mine)] = top(*first);
        }
    }

    /// The sets of at least two, each and all of them in the order of their ids.
    QList<QList<qint64>> several()
    {
        QHash<qsizetype, QList<qint64>> byTop;
        for (qsizetype i = 0; i < m_ids.size(); ++i)
            byTop[top(i)].append(m_ids.at(i));
        QList<QList<qint64>> sets;
        for (QList<qint64> &set : byTop) {
            std::sort(set.begin(), set.end());
            if (set.size() > 1)
                sets.append(set);
        }
        std::sort(sets.begin(), sets.end());
        return sets;
    }

private:
    qsizetype top(qsizetype i)
    {
        while (m_above.at(i) != i)
            i = m_above[i] = m_above.at(m_above.at(i));
        return i;
    }

    QList<qint64> m_ids;
    QList<qsizetype> m_above;
    QHash<QString, qsizetype> m_firstWith;
};

} // namespace

QString LibraryRepository::from(const Account &viewer, const LibraryFilter &filter) const
{
    return u" FROM videos LEFT JOIN watch_positions watch ON watch.video_id = videos.id AND watch.account_id = :watcher"
           " WHERE "_s +
           libraryCondition(filter, viewer.isAdmin()) +
           (filter.without.isEmpty() ? u""_s : u" AND videos.id NOT IN "_s + idsBoundTo(u":without"_s, m_database));
}

Query &LibraryRepository::bindFilter(Query &query, const Account &viewer, const LibraryFilter &filter) const
{
    query.bind(u":watcher"_s, viewer.id);
    if (!filter.text.trimmed().isEmpty())
        query.bind(u":text"_s, likeContains(filter.text.trimmed()));
    if (!filter.tag.isEmpty())
        query.bind(u":tag"_s, filter.tag.toCaseFolded());
    if (!filter.seriesName.isEmpty())
        query.bind(u":series"_s, filter.seriesName);
    if (filter.groupId)
        query.bind(u":group"_s, filter.groupId);
    if (!filter.without.isEmpty())
        query.bind(u":without"_s, idList(filter.without));
    return query;
}

Page<LibraryEntry> LibraryRepository::page(const Account &viewer, const LibraryFilter &filter) const
{
    const QSqlDatabase db = m_database.connection();
    Page<LibraryEntry> page;
    Query count(db, u"SELECT COUNT(*) AS total"_s + from(viewer, filter));
    bindFilter(count, viewer, filter).exec().next();
    page.total = count.value<int>(u"total"_s);
    Query query(db, u"SELECT videos.*, watch.position_ms AS watch_position, watch.watched AS watch_done"_s +
                        from(viewer, filter) + u" ORDER BY "_s + libraryOrder(filter) +
                        u" LIMIT %1 OFFSET %2"_s.arg(filter.limit).arg(filter.offset));
    for (bindFilter(query, viewer, filter).exec(); query.next();)
        page.items.append(entryOf(query));
    return page;
}

LibraryList LibraryRepository::list(const Account &viewer, const LibraryFilter &filter) const
{
    LibraryList list;
    Query query(m_database.connection(), u"SELECT videos.id AS id, videos.duration_ms AS duration,"
                                         " COALESCE(watch.watched, FALSE) AS watched"_s +
                                             from(viewer, filter) + u" ORDER BY "_s + libraryOrder(filter));
    for (bindFilter(query, viewer, filter).exec(); query.next();) {
        list.ids.append(query.value<qint64>(u"id"_s));
        list.durationMs += query.value<qint64>(u"duration"_s);
        list.watched += query.value<bool>(u"watched"_s);
    }
    return list;
}

QList<LibraryEntry> LibraryRepository::entries(const Account &viewer, const QList<qint64> &ids) const
{
    QList<LibraryEntry> entries;
    Query query(m_database.connection(),
                u"SELECT videos.*, watch.position_ms AS watch_position, watch.watched AS watch_done,"
                " saved.video_id IS NOT NULL AS saved FROM videos"
                " LEFT JOIN watch_positions watch ON watch.video_id = videos.id AND watch.account_id = :watcher"
                " LEFT JOIN saved_videos saved ON saved.video_id = videos.id AND saved.account_id = :watcher"
                " WHERE videos.id IN "_s +
                    idsBoundTo(u":ids"_s, m_database) + u" AND "_s + visibleCondition(viewer.isAdmin()));
    for (query.bind(u":watcher"_s, viewer.id).bind(u":ids"_s, idList(ids)).exec(); query.next();) {
        LibraryEntry entry = entryOf(query);
        entry.isSaved = query.value<bool>(u"saved"_s);
        entries.append(entry);
    }
    addTags(viewer, entries);
    return entries;
}

int LibraryRepository::visible(const Account &viewer, const QList<qint64> &ids) const
{
    Query query(m_database.connection(), u"SELECT COUNT(*) AS total FROM videos WHERE videos.id IN "_s +
                                             idsBoundTo(u":ids"_s, m_database) + u" AND "_s +
                                             visibleCondition(viewer.isAdmin()));
    if (!viewer.isAdmin())
        query.bind(u":watcher"_s, viewer.id);
    query.bind(u":ids"_s, idList(ids)).exec().next();
    return query.value<int>(u"total"_s);
}

void LibraryRepository::addTags(const Account &viewer, QList<LibraryEntry> &entries) const
{
    QHash<qint64, LibraryEntry *> entryOf;
    for (LibraryEntry &entry : entries)
        entryOf.insert(entry.video.id, &entry);
    Query query(m_database.connection(), u"SELECT video_id, name FROM video_tags WHERE account_id = :account AND"
                                         " video_id IN "_s +
                                             idsBoundTo(u":ids"_s, m_database) + u" ORDER BY folded"_s);
    for (query.bind(u":account"_s, viewer.id).bind(u":ids"_s, idList(entryOf.keys())).exec(); query.next();)
        entryOf.value(query.value<qint64>(u"video_id"_s))->tags.append(query.value<QString>(u"name"_s));
}

QList<NamedCount> LibraryRepository::series(const Account &viewer) const
{
    QList<NamedCount> series;
    Query query(m_database.connection(),
                u"SELECT series_name, COUNT(*) AS videos FROM videos WHERE series_name <> ''"_s +
                    (viewer.isAdmin() ? u""_s : u" AND owner_id = :owner"_s) +
                    u" GROUP BY series_name ORDER BY LOWER(series_name), series_name"_s);
    if (!viewer.isAdmin())
        query.bind(u":owner"_s, viewer.id);
    for (query.exec(); query.next();)
        series.append({.name = query.value<QString>(u"series_name"_s), .count = query.value<int>(u"videos"_s)});
    return series;
}

QList<QList<qint64>> LibraryRepository::duplicates(qint64 ownerId) const
{
    Sets sets;
    Query query(m_database.connection(), u"SELECT id, fingerprint, url, youtube_id, duration_ms, title FROM videos"
                                         " WHERE owner_id = :owner ORDER BY id"_s);
    for (query.bind(u":owner"_s, ownerId).exec(); query.next();)
        sets.add(query.value<qint64>(u"id"_s), marksOf(query));
    return sets.several();
}
