#include "models/library/videolink.h"

#include <QRegularExpression>
#include <QUrl>
#include <QUrlQuery>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxLength = 2048;

/// The id in an address of YouTube, or nothing when it has none.
QString youtubeIdOf(const QUrl &url)
{
    QString host = url.host();
    for (const QString &prefix : {u"www."_s, u"m."_s, u"music."_s}) {
        if (host.startsWith(prefix))
            host.remove(0, prefix.size());
    }
    QString id;
    const QStringList parts = url.path().split(u'/', Qt::SkipEmptyParts);
    if (host == u"youtu.be"_s) {
        id = parts.value(0);
    } else if (host == u"youtube.com"_s || host == u"youtube-nocookie.com"_s) {
        static const QStringList forms{u"shorts"_s, u"embed"_s, u"live"_s, u"v"_s};
        id = forms.contains(parts.value(0)) ? parts.value(1) : QUrlQuery(url).queryItemValue(u"v"_s);
    }
    static const QRegularExpression valid(u"^[A-Za-z0-9_-]{11}\\z"_s);
    return valid.match(id).hasMatch() ? id : QString();
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
