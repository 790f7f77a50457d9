#include "models/library/videorow.h"

#include "models/core/faultname.h"
#include "models/storage/query.h"

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

// In the order of the enumerators.
constexpr std::array sourceNames{"file", "url", "youtube", "generated"};
constexpr std::array statusNames{"pending", "processing", "completed", "error"};

template <typename Enum, std::size_t size>
Enum valueOf(const std::array<const char *, size> &names, const QString &name)
{
    for (std::size_t i = 0; i < size; ++i) {
        if (name == QLatin1String(names[i]))
            return Enum(i);
    }
    throw StorageError("unknown value in videos: " + name.toStdString());
}

} // namespace

QString nameOf(VideoSource source)
{
    return QLatin1String(sourceNames.at(std::size_t(source)));
}

QString nameOf(VideoStatus status)
{
    return QLatin1String(statusNames.at(std::size_t(status)));
}

Video videoOf(const Query &query)
{
    return {
        .id = query.value<qint64>(u"id"_s),
        .ownerId = query.value<qint64>(u"owner_id"_s),
        .source = valueOf<VideoSource>(sourceNames, query.value<QString>(u"source"_s)),
        .status = valueOf<VideoStatus>(statusNames, query.value<QString>(u"status"_s)),
        .fault = faultNamed(query.value<QString>(u"fault"_s)),
        .title = query.value<QString>(u"title"_s),
        .description = query.value<QString>(u"description"_s),
        .category = query.value<QString>(u"category"_s),
        .script = query.value<QString>(u"script"_s),
        .seriesName = query.value<QString>(u"series_name"_s),
        .seriesNumber = query.value<qint64>(u"series_number"_s),
        .inCatalogue = query.value<bool>(u"catalogue"_s),
        .active = query.value<bool>(u"active"_s),
        .position = query.value<int>(u"position"_s),
        .url = query.value<QString>(u"url"_s),
        .youtubeId = query.value<QString>(u"youtube_id"_s),
        .mediaKey = query.value<QString>(u"media_key"_s),
        .mediaPath = query.value<QString>(u"media_path"_s),
        .mimeType = query.value<QString>(u"mime_type"_s),
        .sizeBytes = query.value<qint64>(u"size_bytes"_s),
        .fingerprint = query.value<QString>(u"fingerprint"_s),
        .durationMs = query.value<qint64>(u"duration_ms"_s),
        .size = {query.value<int>(u"width"_s), query.value<int>(u"height"_s)},
        .hasVideo = query.value<bool>(u"has_video"_s),
        .hasAudio = query.value<bool>(u"has_audio"_s),
        .transcriptSource = query.value<QString>(u"transcript_source"_s),
        .createdAt = query.time(u"created_at"_s),
        .updatedAt = query.time(u"updated_at"_s),
    };
}

QString insertVideoSql()
{
    return u"INSERT INTO videos (owner_id, source, status, fault, title, description, category, script, series_name,"
           " series_number, catalogue, active, position, search_text, url, youtube_id, media_key, media_path, "
           "mime_type,"
           " size_bytes, fingerprint, duration_ms, width, height, has_video, has_audio, transcript_source, created_at, "
           "updated_at)"
           " VALUES (:owner_id, :source, :status, :fault, :title, :description, :category, :script, :series_name,"
           " :series_number, :catalogue, :active,"
           " CASE WHEN :in_catalogue THEN (SELECT COALESCE(MAX(position) + 1, 0) FROM videos WHERE catalogue) ELSE 0 "
           "END,"
           " :search_text, :url, :youtube_id, :media_key, :media_path, :mime_type, :size_bytes, :fingerprint, "
           ":duration_ms,"
           " :width, :height, :has_video, :has_audio, :transcript_source, :created_at, :updated_at) RETURNING id"_s;
}

Query &bindEditable(Query &query, const Video &video)
{
    return query.bind(u":title"_s, video.title)
        .bind(u":description"_s, video.description)
        .bind(u":category"_s, video.category)
        .bind(u":script"_s, video.script)
        .bind(u":series_name"_s, video.seriesName)
        .bind(u":series_number"_s, video.seriesNumber)
        .bind(u":catalogue"_s, video.inCatalogue)
        .bind(u":active"_s, video.active)
        .bind(u":position"_s, video.position)
        .bind(u":search_text"_s, (video.title + u'\n' + video.description).toCaseFolded())
        .bind(u":updated_at"_s, toColumn(video.updatedAt));
}

Query &bindMedia(Query &query, const Video &video)
{
    return query.bind(u":status"_s, nameOf(video.status))
        .bind(u":fault"_s, video.fault ? nameOf(*video.fault) : u""_s)
        .bind(u":media_key"_s, nullIfEmpty(video.mediaKey))
        .bind(u":media_path"_s, video.mediaPath)
        .bind(u":mime_type"_s, video.mimeType)
        .bind(u":size_bytes"_s, video.sizeBytes)
        .bind(u":fingerprint"_s, nullIfEmpty(video.fingerprint))
        .bind(u":duration_ms"_s, video.durationMs)
        .bind(u":width"_s, qMax(0, video.size.width()))
        .bind(u":height"_s, qMax(0, video.size.height()))
        .bind(u":has_video"_s, video.hasVideo)
        .bind(u":has_audio"_s, video.hasAudio)
        .bind(u":transcript_source"_s, video.transcriptSource);
}

void bindVideo(Query &query, const Video &video)
{
    bindMedia(bindEditable(query, video), video)
        .bind(u":owner_id"_s, video.ownerId)
        .bind(u":source"_s, nameOf(video.source))
        .bind(u":in_catalogue"_s, video.inCatalogue)
        .bind(u":url"_s, video.url)
        .bind(u":youtube_id"_s, video.youtubeId)
        .bind(u":created_at"_s, toColumn(video.createdAt));
}
