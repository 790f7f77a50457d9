#include "server/surfaces/media.h"

#include "server/http/range.h"
#include "server/http/router.h"
#include "server/surfaces/authentication.h"
#include "server/surfaces/context.h"
#include "server/surfaces/mediaurl.h"

#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The only place where media words a failure.
Response render(const Error &error)
{
    if (error.fault == Fault::NotSignedIn)
        return json(401, {{u"detail"_s, u"Authentication credentials were not provided."_s}});
    return json(404, {{u"detail"_s, u"Not found."_s}});
}

/// The video, if whoever asks may have its bytes: by a playback token for it, else by a sign-in.
Result<Video> admitted(const SurfaceContext &context, const Request &request)
{
    const qint64 id = request.id();
    if (const std::optional<QString> token = request.query.find(u"token"_s)) {
        return context.accounts.checkPlaybackToken(*token, id).and_then([&](const std::optional<Account> &account) {
            return account ? context.videos.find(*account, id) : context.videos.findPublic(id);
        });
    }
    return signedIn(context.accounts, request).and_then([&](const SignedIn &who) {
        return context.videos.find(who.account, id);
    });
}

QByteArray quoted(const QString &text)
{
    return '"' + text.toLatin1() + '"';
}

ServedFile picture(const Video &video, const QString &path)
{
    return {.path = path,
            .type = "image/jpeg",
            .etag = quoted(video.mediaKey + u'-' + QFileInfo(path).fileName()),
            .lastModified = video.createdAt};
}

/// The file of the video that the last segment of the path names.
std::optional<ServedFile> fileNamed(const MediaStore &store, const Video &video, const QString &name)
{
    if (!video.isStored())
        return std::nullopt;
    if (name == MediaStoreNames::poster)
        return picture(video, store.posterFile(video));
    if (name == MediaStoreNames::thumbnail)
        return picture(video, store.thumbnailFile(video));
    if (name != mediaFileName(video))
        return std::nullopt;
    const QFileInfo file(store.mediaFile(video));
    // Others may change a file that is played in place; then its time differs from that of what was fingerprinted.
    const QString etag =
        u"%1-%2-%3"_s.arg(video.fingerprint.left(32)).arg(file.size()).arg(file.lastModified().toMSecsSinceEpoch());
    return ServedFile{.path = file.filePath(),
                      .type = video.mimeType.toLatin1(),
                      .etag = quoted(etag),
                      .lastModified = file.lastModified(),
                      .downloadName = video.title + u'.' + file.suffix()};
}

} // namespace

void addMediaRoutes(Router &router, const SurfaceContext &context)
{
    router.add("GET", u"/media/{id}/{name}"_s, [&context](const Request &request) {
        const Result<Video> video = admitted(context, request);
        if (!video)
            return render(video.error());
        const std::optional<ServedFile> file = fileNamed(context.store, *video, request.params[u"name"_s]);
        if (!file)
            return render({.fault = Fault::NotFound});
        return fileResponse(request, *file);
    });
}
