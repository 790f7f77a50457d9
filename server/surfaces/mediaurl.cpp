#include "server/surfaces/mediaurl.h"

#include <QFileInfo>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

QString mediaFileName(const Video &video)
{
    return u"video."_s + QFileInfo(video.mediaPath).suffix().toLower();
}

QString playUrl(const Video &video, const Request &request, const AccountService &accounts,
                const std::optional<SignedIn> &viewer)
{
    switch (video.source) {
    case VideoSource::Url: return video.url;
    case VideoSource::YouTube: return u"%1/video/%2/stream"_s.arg(request.origin()).arg(video.id);
    case VideoSource::File:
    case VideoSource::Generated: break;
    }
    return mediaUrl(video, request, accounts.createPlaybackToken(video.id, viewer));
}

QString mediaUrl(const Video &video, const Request &request, const QString &playbackToken)
{
    // A suffix is what its owner called it.
    const QString fileName = QString::fromLatin1(QUrl::toPercentEncoding(mediaFileName(video)));
    return u"%1/media/%2/%3?token=%4"_s.arg(request.origin(), QString::number(video.id), fileName, playbackToken);
}
