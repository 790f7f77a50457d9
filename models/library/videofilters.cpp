#include "models/library/videofilters.h"

using namespace Qt::Literals::StringLiterals;

QString libraryCondition(const LibraryFilter &filter, bool admin)
{
    QStringList conditions{admin ? u"TRUE"_s : u"videos.owner_id = :watcher"_s};
    if (!filter.text.trimmed().isEmpty())
        conditions += u"videos.search_text LIKE :text ESCAPE '\\'"_s;
    if (filter.withTranscript)
        conditions += u"videos.transcript_source <> ''"_s;
    if (filter.onlyCatalogue)
        conditions += u"videos.catalogue"_s;
    if (filter.onlySaved)
        conditions += u"videos.id IN (SELECT video_id FROM saved_videos WHERE account_id = :watcher)"_s;
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

QString libraryOrder(LibraryOrder order)
{
    switch (order) {
    case LibraryOrder::NewestFirst: return u"videos.id DESC"_s;
    case LibraryOrder::OldestFirst: return u"videos.id"_s;
    case LibraryOrder::Title: return u"videos.search_text, videos.id"_s;
    case LibraryOrder::RecentlyWatched: return u"COALESCE(watch.updated_at, 0) DESC, videos.id DESC"_s;
    }
    return {};
}
