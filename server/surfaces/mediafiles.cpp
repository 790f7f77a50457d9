#include "server/surfaces/mediafiles.h"

#include "server/http/range.h"
#include "server/surfaces/context.h"
#include "server/surfaces/mediaurl.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray quoted(const QString &text)
{
    return '"' + text.toLatin1() + '"';
}

QByteArray tagOf(const QByteArray &bytes)
{
    return '"' + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(32) + '"';
}

ServedFile picture(const Video &video, const QString &path)
{
    return {.path = path,
            .type = "image/jpeg",
            .etag = quoted(video.mediaKey + u'-' + QFileInfo(path).fileName()),
            .lastModified = video.createdAt,
            .downloadName = video.title + u'-' + QFileInfo(path).fileName()};
}

ServedFile film(const MediaStore &store, const Video &video)
{
    const QFileInfo file(store.mediaFile(video));
    // Others may change a file that is played in place; then its time differs from that of what was fingerprinted.
    const QString etag =
        u"%1-%2-%3"_s.arg(video.fingerprint.left(32)).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
    return {.path = file.filePath(),
            .type = video.mimeType.toLatin1(),
            .etag = quoted(etag),
            .lastModified = file.lastModified(),
            .downloadName = video.title + u'.' + file.suffix()};
}

std::optional<ServedFile> fileNamed(const MediaStore &store, const Video &video, const QString &name)
{
    if (name == MediaStoreNames::poster)
        return picture(video, store.posterFile(video));
    if (name == MediaStoreNames::thumbnail)
        return picture(video, store.thumbnailFile(video));
    if (name == MediaStoreNames::sprites)
        return picture(video, store.spritesFile(video));
    return name == mediaFileName(video) ? std::optional(film(store, video)) : std::nullopt;
}

/// The token that opened this address, for the addresses in what is sent: a relative one does not inherit a query.
QByteArray tokenQuery(const Request &request)
{
    for (const QString &name : {u"token"_s, u"share_token"_s}) {
        if (const std::optional<QString> token = request.query.find(name))
            return '?' + name.toLatin1() + '=' + QUrl::toPercentEncoding(*token);
    }
    return {};
}

Result<Response> spritesIndex(const MediaStore &store, const Request &request, const Video &video)
{
    QFile file(store.spritesIndexFile(video));
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound);
    const QByteArray sheet = QByteArray(MediaStoreNames::sprites.data()) + '#';
    QByteArray index = file.readAll();
    index.replace(sheet, sheet.chopped(1) + tokenQuery(request) + '#');
    return bytesResponse(request, index,
                         {.type = "text/vtt; charset=utf-8",
                          .etag = tagOf(index),
                          .lastModified = QFileInfo(file).lastModified(),
                          .downloadName = video.title + u" sprites.vtt"_s});
}

} // namespace

Result<Response> subtitles(const SurfaceContext &context, const Request &request, const Video &video,
                           const QString &format)
{
    const QList<SubtitleLine> lines = context.transcripts.lines(video.id);
    if (lines.isEmpty() && video.transcriptSource.isEmpty())
        return fail(Fault::NotFound);
    const bool isVtt = format == u"vtt"_s;
    const QByteArray text = isVtt ? toVtt(lines) : toSrt(lines);
    return bytesResponse(request, text,
                         {.type = isVtt ? "text/vtt; charset=utf-8" : "application/x-subrip; charset=utf-8",
                          .etag = tagOf(text),
                          // While somebody still writes, they grow faster than a date can tell.
                          .lastModified = video.transcriptSource.isEmpty() ? QDateTime() : video.updatedAt,
                          .downloadName = video.title + u'.' + format});
}

Result<Response> mediaFile(const SurfaceContext &context, const Request &request, const Video &video,
                           const QString &name)
{
    if (name == u"subtitles.vtt"_s || name == u"subtitles.srt"_s)
        return subtitles(context, request, video, name.last(3));
    if (!video.isStored())
        return fail(Fault::NotFound);
    if (name == MediaStoreNames::spritesIndex)
        return spritesIndex(context.store, request, video);
    const std::optional<ServedFile> file = fileNamed(context.store, video, name);
    if (!file || !QFileInfo(file->path).isFile())
        return fail(Fault::NotFound);
    return fileResponse(request, *file);
}
