#include "models/library/videorepository.h"

#include "models/core/faultname.h"
#include "models/library/catalogueorder.h"
#include "models/library/videofilters.h"
#include "models/library/videorow.h"
#include "models/storage/like.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<Video> first(Query &query)
{
    if (!query.exec().next())
        return std::nullopt;
    return videoOf(query);
}

int totalOf(Query &query)
{
    query.exec().next();
    return query.value<int>(u"total"_s);
}

QList<qint64> idsOf(Query &query)
{
    QList<qint64> ids;
    for (query.exec(); query.next();)
        ids.append(query.value<qint64>(u"id"_s));
    return ids;
}

QString windowOf(std::optional<int> limit, int offset)
{
    // SQLite has no OFFSET without a LIMIT; a list longer than an int has no page.
    return u" LIMIT %1 OFFSET %2"_s.arg(limit.value_or(std::numeric_limits<int>::max())).arg(offset);
}

} // namespace

qint64 VideoRepository::insert(const Video &video) const
{
    qint64 id = 0;
    inTransaction(m_database.connection(), [&] {
        if (video.inCatalogue)
            CatalogueOrder(m_database).hold();
        Query query(m_database.connection(), insertVideoSql());
        bindVideo(query, video);
        query.exec().next();
        id = query.value<qint64>(u"id"_s);
    });
    return id;
}

std::optional<Video> VideoRepository::find(qint64 id) const
{
    Query query(m_database.connection(), u"SELECT * FROM videos WHERE id = :id"_s);
    return first(query.bind(u":id"_s, id));
}

std::optional<Video> VideoRepository::findByFingerprint(qint64 ownerId, const QString &fingerprint) const
{
    Query query(m_database.connection(),
                u"SELECT * FROM videos WHERE owner_id = :owner AND fingerprint = :fingerprint"_s);
    return first(query.bind(u":owner"_s, ownerId).bind(u":fingerprint"_s, fingerprint));
}

bool VideoRepository::hasFingerprint(const QString &fingerprint) const
{
    Query query(m_database.connection(), u"SELECT id FROM videos WHERE fingerprint = :fingerprint LIMIT 1"_s);
    return query.bind(u":fingerprint"_s, fingerprint).exec().next();
}

std::optional<Video> VideoRepository::findByMediaKey(const QString &key) const
{
    Query query(m_database.connection(), u"SELECT * FROM videos WHERE media_key = :key"_s);
    return first(query.bind(u":key"_s, key));
}

std::optional<Video> VideoRepository::findInPlace(qint64 ownerId, const QString &absolutePath) const
{
    Query query(m_database.connection(), u"SELECT * FROM videos WHERE owner_id = :owner AND media_path = :path"_s);
    return first(query.bind(u":owner"_s, ownerId).bind(u":path"_s, absolutePath));
}

std::optional<Video> VideoRepository::change(qint64 id, const std::function<void(Video &)> &edit) const
{
    const QSqlDatabase db = m_database.connection();
    const CatalogueOrder order(m_database);
    std::optional<Video> video;
    inTransaction(db, [&] {
        order.hold(); // before the row, as everybody does
        // SQLite has one writer anyway.
        Query query(db, u"SELECT * FROM videos WHERE id = :id"_s + (m_database.isSqlite() ? u""_s : u" FOR UPDATE"_s));
        video = first(query.bind(u":id"_s, id));
        if (!video)
            return;
        const bool wasInCatalogue = video->inCatalogue;
        const int oldPosition = video->position;
        edit(*video);
        if (!video->inCatalogue)
            video->position = 0;
        update(*video);
        if (video->inCatalogue && !(wasInCatalogue && video->position == oldPosition)) {
            order.place(id, video->position);
            video->position = order.positionOf(id);
        } else if (wasInCatalogue && !video->inCatalogue) {
            order.close();
        }
    });
    return video;
}

void VideoRepository::update(const Video &video) const
{
    Query query(m_database.connection(),
                u"UPDATE videos SET title = :title, description = :description, category = :category, script = :script,"
                " series_name = :series_name, series_number = :series_number, catalogue = :catalogue, active = :active,"
                " position = :position, search_text = :search_text, updated_at = :updated_at WHERE id = :id"_s);
    bindEditable(query, video).bind(u":id"_s, video.id).exec();
}

bool VideoRepository::setFingerprint(qint64 id, const QString &fingerprint, const QDateTime &now) const
{
    return Query(m_database.connection(),
                 u"UPDATE videos SET fingerprint = :fingerprint, updated_at = :now WHERE id = :id"_s)
               .bind(u":fingerprint"_s, fingerprint)
               .bind(u":now"_s, toColumn(now))
               .bind(u":id"_s, id)
               .exec()
               .affectedRows() > 0;
}

qint64 VideoRepository::storedBytes(qint64 ownerId) const
{
    Query query(m_database.connection(), u"SELECT CAST(COALESCE(SUM(size_bytes), 0) AS BIGINT) AS bytes FROM videos"
                                         " WHERE owner_id = :owner AND media_path NOT LIKE '/%'"_s);
    query.bind(u":owner"_s, ownerId).exec().next();
    return query.value<qint64>(u"bytes"_s);
}

void VideoRepository::lockOwner(qint64 ownerId) const
{
    // SQLite has one writer anyway.
    if (!m_database.isSqlite())
        Query(m_database.connection(), u"SELECT id FROM accounts WHERE id = :owner FOR UPDATE"_s)
            .bind(u":owner"_s, ownerId)
            .exec();
}

bool VideoRepository::setMedia(const Video &video) const
{
    Query query(m_database.connection(),
                u"UPDATE videos SET media_key = :media_key, media_path = :media_path, mime_type = :mime_type,"
                " size_bytes = :size_bytes, fingerprint = :fingerprint, duration_ms = :duration_ms, width = :width,"
                " height = :height, has_video = :has_video, has_audio = :has_audio,"
                " transcript_source = :transcript_source, status = :status, fault = :fault, updated_at = :updated_at"
                " WHERE id = :id"_s);
    return bindMedia(query, video)
               .bind(u":updated_at"_s, toColumn(video.updatedAt))
               .bind(u":id"_s, video.id)
               .exec()
               .affectedRows() > 0;
}

void VideoRepository::setMediaPath(qint64 id, const QString &absolutePath, const QDateTime &now) const
{
    Query(m_database.connection(), u"UPDATE videos SET media_path = :path, updated_at = :now WHERE id = :id"_s)
        .bind(u":path"_s, absolutePath)
        .bind(u":now"_s, toColumn(now))
        .bind(u":id"_s, id)
        .exec();
}

void VideoRepository::setStatus(qint64 id, VideoStatus status, std::optional<Fault> fault, const QDateTime &now) const
{
    Query(m_database.connection(),
          u"UPDATE videos SET status = :status, fault = :fault, updated_at = :now WHERE id = :id"_s)
        .bind(u":status"_s, nameOf(status))
        .bind(u":fault"_s, fault ? nameOf(*fault) : u""_s)
        .bind(u":now"_s, toColumn(now))
        .bind(u":id"_s, id)
        .exec();
}

void VideoRepository::setTranscriptSource(qint64 id, const QString &source, const QDateTime &now) const
{
    Query(m_database.connection(), u"UPDATE videos SET transcript_source = :source, updated_at = :now WHERE id = :id"_s)
        .bind(u":source"_s, source)
        .bind(u":now"_s, toColumn(now))
        .bind(u":id"_s, id)
        .exec();
}

bool VideoRepository::remove(qint64 id) const
{
    const CatalogueOrder order(m_database);
    bool removed = false;
    inTransaction(m_database.connection(), [&] {
        order.hold();
        Query query(m_database.connection(), u"DELETE FROM videos WHERE id = :id RETURNING catalogue"_s);
        removed = query.bind(u":id"_s, id).exec().next();
        if (removed && query.value<bool>(u"catalogue"_s))
            order.close();
    });
    return removed;
}

QList<Video> VideoRepository::ownedBy(qint64 accountId) const
{
    QList<Video> videos;
    Query query(m_database.connection(), u"SELECT * FROM videos WHERE owner_id = :owner ORDER BY id"_s);
    for (query.bind(u":owner"_s, accountId).exec(); query.next();)
        videos.append(videoOf(query));
    return videos;
}

QStringList VideoRepository::mediaKeys() const
{
    QStringList keys;
    Query query(m_database.connection(), u"SELECT media_key FROM videos WHERE media_key IS NOT NULL"_s);
    for (query.exec(); query.next();)
        keys.append(query.value<QString>(u"media_key"_s));
    return keys;
}

Page<Video> VideoRepository::owned(qint64 ownerId, const OwnFilter &filter) const
{
    const QSqlDatabase db = m_database.connection();
    QString from = u" FROM videos WHERE owner_id = :owner"_s;
    if (!filter.text.isEmpty())
        from += u" AND search_text LIKE :text ESCAPE '\\'"_s;
    if (filter.status)
        from += u" AND status = :status"_s;
    const auto bound = [&](Query &query) -> Query & {
        query.bind(u":owner"_s, ownerId);
        if (!filter.text.isEmpty())
            query.bind(u":text"_s, likeContains(filter.text));
        if (filter.status)
            query.bind(u":status"_s, nameOf(*filter.status));
        return query;
    };
    Page<Video> page;
    Query count(db, u"SELECT COUNT(*) AS total"_s + from);
    page.total = totalOf(bound(count));
    Query query(db, u"SELECT *"_s + from + u" ORDER BY "_s + ownOrder(filter.order) +
                        windowOf(filter.limit, filter.offset));
    for (bound(query).exec(); query.next();)
        page.items.append(videoOf(query));
    return page;
}

Page<Video> VideoRepository::catalogue(const CatalogueFilter &filter) const
{
    const QSqlDatabase db = m_database.connection();
    QString from = u" FROM videos WHERE catalogue AND active"_s;
    if (!filter.category.isEmpty())
        from += u" AND category = :category"_s;
    if (!filter.seriesName.isEmpty())
        from += u" AND series_name = :series"_s;
    const auto bound = [&](Query &query) -> Query & {
        if (!filter.category.isEmpty())
            query.bind(u":category"_s, filter.category);
        if (!filter.seriesName.isEmpty())
            query.bind(u":series"_s, filter.seriesName);
        return query;
    };
    Page<Video> page;
    Query count(db, u"SELECT COUNT(*) AS total"_s + from);
    page.total = totalOf(bound(count));
    Query query(db, u"SELECT *"_s + from + u" ORDER BY "_s + (filter.shuffled ? u"RANDOM()"_s : u"position, id"_s) +
                        windowOf(filter.limit, filter.offset));
    for (bound(query).exec(); query.next();)
        page.items.append(videoOf(query));
    return page;
}

CatalogueReset VideoRepository::resetCatalogue(const QDateTime &now) const
{
    const QSqlDatabase db = m_database.connection();
    CatalogueReset reset;
    inTransaction(db, [&] {
        CatalogueOrder(m_database).hold();
        execute(db, u"DELETE FROM saved_videos WHERE video_id IN (SELECT id FROM videos WHERE catalogue)"_s);
        Query linked(db, u"DELETE FROM videos WHERE catalogue AND media_key IS NULL RETURNING id"_s);
        reset.removed = idsOf(linked);
        Query stored(
            db, u"UPDATE videos SET catalogue = FALSE, position = 0, updated_at = :now WHERE catalogue RETURNING id"_s);
        reset.withdrawn = idsOf(stored.bind(u":now"_s, toColumn(now)));
    });
    return reset;
}

void VideoRepository::save(qint64 accountId, qint64 videoId, const QDateTime &now) const
{
    Query(m_database.connection(),
          u"INSERT INTO saved_videos (account_id, video_id, saved_at) VALUES (:account, :video, :now)"
          " ON CONFLICT DO NOTHING"_s)
        .bind(u":account"_s, accountId)
        .bind(u":video"_s, videoId)
        .bind(u":now"_s, toColumn(now))
        .exec();
}

void VideoRepository::unsave(qint64 accountId, qint64 videoId) const
{
    Query(m_database.connection(), u"DELETE FROM saved_videos WHERE account_id = :account AND video_id = :video"_s)
        .bind(u":account"_s, accountId)
        .bind(u":video"_s, videoId)
        .exec();
}

Page<Video> VideoRepository::saved(qint64 accountId, std::optional<int> limit, int offset) const
{
    const QSqlDatabase db = m_database.connection();
    const QString from = u" FROM saved_videos JOIN videos ON videos.id = saved_videos.video_id"
                         " WHERE saved_videos.account_id = :account AND videos.active AND videos.catalogue"_s;
    Page<Video> page;
    Query query(db, u"SELECT videos.*"_s + from + u" ORDER BY saved_videos.saved_at DESC, videos.id DESC"_s +
                        windowOf(limit, offset));
    for (query.bind(u":account"_s, accountId).exec(); query.next();)
        page.items.append(videoOf(query));
    if (!limit && offset == 0) {
        page.total = int(page.items.size());
        return page;
    }
    Query count(db, u"SELECT COUNT(*) AS total"_s + from);
    page.total = totalOf(count.bind(u":account"_s, accountId));
    return page;
}

QSet<qint64> VideoRepository::publicIds() const
{
    Query query(m_database.connection(), u"SELECT id FROM videos WHERE catalogue AND active"_s);
    const QList<qint64> ids = idsOf(query);
    return {ids.begin(), ids.end()};
}

Page<LibraryEntry> VideoRepository::continueWatching(const Account &viewer, std::optional<int> limit, int offset) const
{
    const QSqlDatabase db = m_database.connection();
    const QString from = u" FROM watch_positions watch JOIN videos ON videos.id = watch.video_id"
                         " WHERE watch.account_id = :account AND watch.position_ms > 0 AND NOT watch.watched"
                         " AND videos.active"_s +
                         (viewer.isAdmin() ? u""_s : u" AND (videos.catalogue OR videos.owner_id = :account)"_s);
    Page<LibraryEntry> page;
    Query count(db, u"SELECT COUNT(*) AS total"_s + from);
    page.total = totalOf(count.bind(u":account"_s, viewer.id));
    Query query(db, u"SELECT videos.*, watch.position_ms AS watch_position"_s + from +
                        u" ORDER BY watch.updated_at DESC, videos.id DESC"_s + windowOf(limit, offset));
    for (query.bind(u":account"_s, viewer.id).exec(); query.next();)
        page.items.append({.video = videoOf(query), .watch = {.positionMs = query.value<qint64>(u"watch_position"_s)}});
    return page;
}

WatchPosition VideoRepository::watchPosition(qint64 accountId, qint64 videoId) const
{
    Query query(
        m_database.connection(),
        u"SELECT position_ms, watched FROM watch_positions WHERE account_id = :account AND video_id = :video"_s);
    if (!query.bind(u":account"_s, accountId).bind(u":video"_s, videoId).exec().next())
        return {};
    return {.positionMs = query.value<qint64>(u"position_ms"_s), .watched = query.value<bool>(u"watched"_s)};
}

WatchPosition VideoRepository::keepWatchPosition(qint64 accountId, qint64 videoId, const WatchPosition &watch,
                                                 const QDateTime &now) const
{
    return storeWatchPosition(accountId, videoId, watch, u"excluded.watched OR watch_positions.watched"_s, now);
}

void VideoRepository::setWatchPosition(qint64 accountId, qint64 videoId, const WatchPosition &watch,
                                       const QDateTime &now) const
{
    storeWatchPosition(accountId, videoId, watch, u"excluded.watched"_s, now);
}

WatchPosition VideoRepository::storeWatchPosition(qint64 accountId, qint64 videoId, const WatchPosition &watch,
                                                  const QString &watched, const QDateTime &now) const
{
    Query query(m_database.connection(),
                u"INSERT INTO watch_positions (account_id, video_id, position_ms, watched, updated_at)"
                " VALUES (:account, :video, :position, :watched, :now) ON CONFLICT (account_id, video_id) DO UPDATE SET"
                " position_ms = excluded.position_ms, watched = %1, updated_at = excluded.updated_at"
                " RETURNING watched"_s.arg(watched));
    query.bind(u":account"_s, accountId).bind(u":video"_s, videoId).bind(u":position"_s, watch.positionMs);
    query.bind(u":watched"_s, watch.watched).bind(u":now"_s, toColumn(now)).exec().next();
    return {.positionMs = watch.positionMs, .watched = query.value<bool>(u"watched"_s)};
}
