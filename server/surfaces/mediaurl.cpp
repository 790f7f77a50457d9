#include "server/surfaces/mediaurl.h"

#include <QFileInfo>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

QString mediaFileName(const Video &video)
{
    return u"video."_s + QFileInfo(video.mediaPath).suffix().toLower();
}

namespace {

/// Where one of a video's files is delivered, to whom the query says, from this server's root.
QString storedPath(const Video &video, const QString &name, const QString &query)
{
    const QString fileName = QString::fromLatin1(QUrl::toPercentEncoding(name)); // a suffix is what its owner called it
    return u"media/%1/%2?%3"_s.arg(QString::number(video.id), fileName, query);
}

QString storedUrl(const Video &video, const Request &request, const QString &query)
{
    return request.origin() + u'/' + storedPath(video, mediaFileName(video), query);
}

/// Of a video that lives elsewhere; empty for a stored one.
QString linkedUrl(const Video &video, const Request &request)
{
    switch (video.source) {
    case VideoSource::Url: return video.url;
    case VideoSource::YouTube: return u"%1/video/%2/stream"_s.arg(request.origin()).arg(video.id);
    case VideoSource::File:
    case VideoSource::Generated: break;
    }
    return {};
}

} // namespace

QString playUrl(const Video &video, const Request &request, const AccountService &accounts,
                const std::optional<SignedIn> &viewer)
{
    const QString linked = linkedUrl(video, request);
    return linked.isEmpty() ? mediaUrl(video, request, accounts.createPlaybackToken(video.id, viewer)) : linked;
}

QString mediaUrl(const Video &video, const Request &request, const QString &playbackToken)
{
    return storedUrl(video, request, u"token="_s + playbackToken);
}

QString sharePath(const Video &video, const QString &name, const QString &token)
{
    return storedPath(video, name, u"share_token="_s + token);
}

QString shareUrl(const Video &video, const Request &request, const QString &token)
{
    const QString linked = linkedUrl(video, request);
    const QString query = u"share_token="_s + token;
    if (video.source == VideoSource::YouTube)
        return linked + u'?' + query;
    return linked.isEmpty() ? storedUrl(video, request, query) : linked;
}
