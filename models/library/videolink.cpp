#include "models/library/videolink.h"

#include "models/library/video.h"

#include <QRegularExpression>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxLength = 2048;

bool isId(const QString &text)
{
    static const QRegularExpression valid(u"^[A-Za-z0-9_-]{11}\\z"_s);
    return text != u"videoseries"_s && valid.match(text).hasMatch(); // that is how a playlist is embedded
}

/// Without what stands for the kind of page: "www.", "m." and the like.
QString siteOf(const QUrl &url)
{
    static const QRegularExpression kind(u"^((www|m|music|gaming)\\.)+"_s);
    QString host = url.host();
    return host.remove(kind);
}

QString queryId(const QUrl &url)
{
    const QUrlQuery query(url);
    return query.hasQueryItem(u"v"_s) ? query.queryItemValue(u"v"_s) : query.queryItemValue(u"vi"_s);
}

/// The address that one for sharing, or for agreeing to cookies, leads on to; empty for any other.
QUrl innerOf(const QUrl &url)
{
    const QUrlQuery query(url);
    const QString inner = url.path() == u"/attribution_link"_s
                              ? query.queryItemValue(u"u"_s, QUrl::FullyDecoded)
                              : query.queryItemValue(u"continue"_s, QUrl::FullyDecoded);
    return inner.isEmpty() ? QUrl() : url.resolved(QUrl(inner));
}

/// What may be the id in an address of a site of YouTube.
QString candidateIn(const QUrl &url)
{
    static const QStringList forms{u"shorts"_s, u"embed"_s, u"live"_s, u"v"_s, u"vi"_s, u"e"_s, u"watch"_s};
    const QString site = siteOf(url);
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    if (site == u"youtu.be"_s)
        return parts.value(0);
    if (site != u"youtube.com"_s && site != u"youtube-nocookie.com"_s)
        return {};
    return forms.contains(parts.value(0)) && parts.size() > 1 ? parts[1] : queryId(url);
}

/// The id in an address of YouTube, or nothing when it has none.
QString youtubeIdOf(const QUrl &url)
{
    const QString id = candidateIn(url);
    if (isId(id))
        return id;
    const bool isYouTube = siteOf(url) == u"youtube.com"_s || url.host() == u"consent.youtube.com"_s;
    const QString inner = isYouTube ? candidateIn(innerOf(url)) : QString();
    return isId(inner) ? inner : QString();
}

} // namespace

Result<VideoLink> parseVideoLink(const QString &address)
{
    const QString text = address.trimmed();
    const QUrl url(text, QUrl::StrictMode);
    const bool web = url.scheme() == u"http"_s || url.scheme() == u"https"_s;
    if (text.size() > maxLength || !url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty())
        return fail(Fault::Invalid, u"video_url"_s);
    return VideoLink{.url = text, .youtubeId = youtubeIdOf(url)};
}

QUrl watchPage(const Video &video)
{
    if (video.source == VideoSource::YouTube)
        return QUrl(u"https://www.youtube.com/watch?v="_s + video.youtubeId);
    return video.isStored() ? QUrl() : QUrl(video.url);
}
