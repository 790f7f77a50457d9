#include "ui/player/embedaddress.h"

#include "models/library/video.h"

#include <QRegularExpression>
#include <QUrlQuery>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// https://developers.google.com/youtube/player_parameters
QUrl onYouTube(const QString &id, qint64 seconds)
{
    QUrlQuery query{{u"autoplay"_s, u"1"_s}, {u"rel"_s, u"0"_s}};
    if (seconds > 0)
        query.addQueryItem(u"start"_s, QString::number(seconds));
    QUrl address(u"https://www.youtube-nocookie.com/embed/"_s + id);
    address.setQuery(query);
    return address;
}

/// https://developer.vimeo.com/player/sdk/embed
QUrl onVimeo(const QString &page, qint64 seconds)
{
    static const QRegularExpression pattern(
        uR"(\Ahttps?://(?:www\.)?vimeo\.com/(\d+)(?:/([0-9a-f]+))?/?(?:\?.*)?\z)"_s);
    const QRegularExpressionMatch match = pattern.match(page);
    if (!match.hasMatch())
        return {};
    QUrlQuery query{{u"autoplay"_s, u"1"_s}, {u"dnt"_s, u"1"_s}};
    if (match.hasCaptured(2)) // of a video that is not listed
        query.addQueryItem(u"h"_s, match.captured(2));
    QUrl address(u"https://player.vimeo.com/video/"_s + match.captured(1));
    address.setQuery(query);
    if (seconds > 0)
        address.setFragment(u"t=%1s"_s.arg(seconds));
    return address;
}

} // namespace

QUrl embedAddress(const Video &video, qint64 startMs)
{
    const qint64 seconds = std::max<qint64>(startMs, 0) / 1000;
    switch (video.source) {
    case VideoSource::YouTube: return onYouTube(video.youtubeId, seconds);
    case VideoSource::Url: return onVimeo(video.url, seconds);
    case VideoSource::File:
    case VideoSource::Generated: break;
    }
    return {};
}
