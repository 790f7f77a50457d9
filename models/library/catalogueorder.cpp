#include "models/library/catalogueorder.h"

#include "models/storage/query.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

void CatalogueOrder::hold() const
{
    // Not a lock on the table, which those who only rename a video would wait for. SQLite has one writer anyway.
    if (!m_database.isSqlite())
        execute(m_database.connection(), u"SELECT pg_advisory_xact_lock(hashtext('matinee catalogue order'))"_s);
}

void CatalogueOrder::place(qint64 videoId, int position) const
{
    Query(m_database.connection(),
          u"WITH others AS (SELECT id, ROW_NUMBER() OVER (ORDER BY position, id) - 1 AS place FROM videos"
          "                 WHERE catalogue AND id <> :id),"
          " places AS (SELECT id, CASE WHEN place < :position THEN place ELSE place + 1 END AS place FROM others"
          "            UNION ALL SELECT :id, (SELECT COUNT(*) FROM others WHERE place < :position))"
          " UPDATE videos SET position = places.place FROM places"
          " WHERE videos.id = places.id AND videos.catalogue AND videos.position <> places.place"_s)
        .bind(u":id"_s, videoId)
        .bind(u":position"_s, position)
        .exec();
}

void CatalogueOrder::close() const
{
    place(0, std::numeric_limits<int>::max()); // no video has the id 0
}

int CatalogueOrder::positionOf(qint64 videoId) const
{
    Query query(m_database.connection(), u"SELECT position FROM videos WHERE id = :id"_s);
    query.bind(u":id"_s, videoId).exec().next();
    return query.value<int>(u"position"_s);
}
