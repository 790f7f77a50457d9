#include "models/curation/curationrepository.h"

#include "models/library/videorow.h"
#include "models/storage/like.h"
#include "models/storage/query.h"
#include "models/storage/sorting.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Linked videos take up nothing and are not counted.
const QString useColumns =
    u" COUNT(*) AS videos,"
    " COALESCE(SUM(CASE WHEN media_path LIKE '/%' THEN size_bytes ELSE 0 END), 0) AS in_place,"
    " COALESCE(SUM(CASE WHEN media_path NOT LIKE '/%' AND source = 'generated' THEN size_bytes ELSE 0 END), 0)"
    "  AS generated,"
    " COALESCE(SUM(CASE WHEN media_path NOT LIKE '/%' AND source <> 'generated' THEN size_bytes ELSE 0 END), 0)"
    "  AS files"_s;

StorageUse useOf(const Query &query)
{
    return {.videos = query.value<qint64>(u"videos"_s),
            .fileBytes = query.value<qint64>(u"files"_s),
            .generatedBytes = query.value<qint64>(u"generated"_s),
            .inPlaceBytes = query.value<qint64>(u"in_place"_s)};
}

AccountStorage accountStorageOf(const Query &query)
{
    return {.accountId = query.value<qint64>(u"owner_id"_s),
            .name = query.value<QString>(u"owner_name"_s),
            .quotaBytes =
                query.isNull(u"quota_bytes"_s) ? std::nullopt : std::optional(query.value<qint64>(u"quota_bytes"_s)),
            .use = useOf(query)};
}

QString conditionFor(const CurationFilter &filter)
{
    QStringList conditions{u"TRUE"_s};
    if (!filter.text.isEmpty())
        conditions += u"search_text LIKE :text ESCAPE '\\'"_s;
    if (filter.inCatalogue)
        conditions += *filter.inCatalogue ? u"catalogue"_s : u"NOT catalogue"_s;
    if (filter.active)
        conditions += *filter.active ? u"active"_s : u"NOT active"_s;
    return conditions.join(u" AND "_s);
}

QString orderFor(const CurationFilter &filter)
{
    const auto columns = [](CurationOrder order) -> QStringList {
        switch (order) {
        case CurationOrder::Title: return {u"substr(search_text, 1, 255)"_s}; // as it is indexed
        case CurationOrder::Owner:
            return {u"(SELECT LOWER(COALESCE(a.username, a.email, '')) FROM accounts a WHERE a.id = owner_id)"_s};
        case CurationOrder::Length: return {u"duration_ms"_s};
        case CurationOrder::State: return {u"active"_s, u"status"_s, u"catalogue"_s};
        case CurationOrder::Added: break;
        }
        return {};
    };
    if (filter.order)
        return sortedBy(columns(*filter.order) + QStringList{u"id"_s}, filter.backwards);
    return filter.inCatalogue.value_or(false) ? u"position, id"_s : u"id DESC"_s;
}

qint64 totalOf(Query &query)
{
    query.exec().next();
    return query.value<qint64>(u"total"_s);
}

Query &bindWindow(Query &query, std::optional<int> limit, int offset)
{
    return query.bind(u":limit"_s, limit.value_or(std::numeric_limits<int>::max())).bind(u":offset"_s, offset);
}

} // namespace

Page<Video> CurationRepository::list(const CurationFilter &filter) const
{
    const QSqlDatabase db = m_database.connection();
    const QString from = u" FROM videos WHERE "_s + conditionFor(filter);
    const auto bound = [&](Query &query) -> Query & {
        if (!filter.text.isEmpty())
            query.bind(u":text"_s, likeContains(filter.text));
        return query;
    };
    Page<Video> page;
    Query count(db, u"SELECT COUNT(*) AS total"_s + from);
    page.total = int(totalOf(bound(count)));
    Query query(db, u"SELECT *"_s + from + u" ORDER BY "_s + orderFor(filter) + u" LIMIT :limit OFFSET :offset"_s);
    for (bindWindow(bound(query), filter.limit, filter.offset).exec(); query.next();)
        page.items.append(videoOf(query));
    return page;
}

Page<AccountStorage> CurationRepository::storageByAccount(std::optional<int> limit, int offset) const
{
    const QSqlDatabase db = m_database.connection();
    Page<AccountStorage> page;
    Query count(db, u"SELECT COUNT(DISTINCT owner_id) AS total FROM videos WHERE media_key IS NOT NULL"_s);
    page.total = int(totalOf(count));
    Query query(db, u"SELECT owner_id, COALESCE(a.username, a.email, '') AS owner_name, a.quota_bytes,"_s + useColumns +
                        u" FROM videos JOIN accounts a ON a.id = videos.owner_id WHERE media_key IS NOT NULL"
                        " GROUP BY owner_id, a.username, a.email, a.quota_bytes"
                        " ORDER BY SUM(size_bytes) DESC, owner_id LIMIT :limit OFFSET :offset"_s);
    for (bindWindow(query, limit, offset).exec(); query.next();)
        page.items.append(accountStorageOf(query));
    return page;
}

StorageUse CurationRepository::storage() const
{
    Query query(m_database.connection(), u"SELECT"_s + useColumns + u" FROM videos WHERE media_key IS NOT NULL"_s);
    query.exec().next();
    return useOf(query);
}

qint64 CurationRepository::databaseBytes() const
{
    Query query(m_database.connection(),
                m_database.isSqlite()
                    ? u"SELECT page_count * page_size AS total FROM pragma_page_count(), pragma_page_size()"_s
                    : u"SELECT pg_database_size(current_database()) AS total"_s);
    return totalOf(query);
}
