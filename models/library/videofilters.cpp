#include "models/library/videofilters.h"

using namespace Qt::Literals::StringLiterals;

QString visibleCondition(bool admin)
{
    return admin ? u"TRUE"_s : u"(videos.owner_id = :watcher OR (videos.catalogue AND videos.active))"_s;
}

QString libraryCondition(const LibraryFilter &filter, bool admin)
{
    QStringList conditions{filter.onlySaved ? visibleCondition(admin)
                           : admin          ? u"TRUE"_s
                                            : u"videos.owner_id = :watcher"_s};
    if (filter.onlySaved)
        conditions += u"videos.id IN (SELECT video_id FROM saved_videos WHERE account_id = :watcher)"_s;
    if (filter.onlyOwn)
        conditions += u"videos.owner_id = :watcher"_s;
    if (!filter.text.trimmed().isEmpty())
        conditions += u"videos.search_text LIKE :text ESCAPE '\\'"_s;
    if (filter.withTranscript)
        conditions += u"videos.transcript_source <> ''"_s;
    if (filter.onlyCatalogue)
        conditions += u"videos.catalogue"_s;
    if (!filter.tag.isEmpty())
        conditions += u"videos.id IN (SELECT video_id FROM video_tags WHERE account_id = :watcher AND folded = :tag)"_s;
    if (!filter.seriesName.isEmpty())
        conditions += u"videos.series_name = :series"_s;
    if (filter.groupId)
        conditions += u"videos.id IN (SELECT video_id FROM group_videos JOIN video_groups ON video_groups.id = group_id"
                      " WHERE group_id = :group AND video_groups.owner_id = :watcher)"_s;
    switch (filter.watch) {
    case WatchFilter::Any: break;
    case WatchFilter::Unwatched: conditions += u"NOT COALESCE(watch.watched, FALSE)"_s; break;
    case WatchFilter::InProgress: conditions += u"watch.position_ms > 0 AND NOT watch.watched"_s; break;
    case WatchFilter::Watched: conditions += u"watch.watched"_s; break;
    }
    return conditions.join(u" AND "_s);
}

QString ownOrder(OwnOrder order)
{
    switch (order) {
    case OwnOrder::NewestFirst: return u"created_at DESC, id DESC"_s;
    case OwnOrder::OldestFirst: return u"created_at, id"_s;
    case OwnOrder::Title: return u"search_text, id"_s;
    case OwnOrder::TitleBackwards: return u"search_text DESC, id DESC"_s;
    }
    return {};
}

QString libraryOrder(const LibraryFilter &filter)
{
    struct Term
    {
        QString column;
        bool descends = false;
    };
    const QString title = u"substr(videos.search_text, 1, 255)"_s; // as it is indexed
    const auto terms = [&]() -> QList<Term> {
        switch (filter.order) {
        case LibraryOrder::NewestFirst: return {{u"videos.id"_s, true}};
        case LibraryOrder::OldestFirst: return {{u"videos.id"_s}};
        case LibraryOrder::Title: return {{title}, {u"videos.id"_s}};
        case LibraryOrder::RecentlyWatched: return {{u"COALESCE(watch.updated_at, 0)"_s, true}, {u"videos.id"_s, true}};
        case LibraryOrder::Series:
            return {{u"CASE WHEN videos.series_name = '' THEN 1 ELSE 0 END"_s, filter.backwards}, // always last
                    {u"videos.series_name"_s},
                    {u"videos.series_number"_s},
                    {title},
                    {u"videos.id"_s}};
        case LibraryOrder::LongestFirst: return {{u"videos.duration_ms"_s, true}, {u"videos.id"_s, true}};
        case LibraryOrder::LargestFirst: return {{u"videos.size_bytes"_s, true}, {u"videos.id"_s, true}};
        case LibraryOrder::InGroup:
            return {{u"(SELECT position FROM group_videos WHERE group_id = :group AND video_id = videos.id)"_s}};
        }
        return {};
    };
    QStringList words;
    for (const Term &term : terms())
        words += term.column + (term.descends != filter.backwards ? u" DESC"_s : u""_s);
    return words.join(u", "_s);
}
