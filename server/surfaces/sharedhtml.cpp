#include "server/surfaces/sharedhtml.h"

#include "models/core/clocktext.h"
#include "models/library/mediastore.h"
#include "models/library/videolink.h"
#include "server/surfaces/mediaurl.h"
#include "server/surfaces/page.h"

#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

SharedWords englishWords()
{
    return {.locked = u"This collection has a password"_s,
            .whatLocked = u"Whoever sent you the link knows it."_s,
            .password = u"Password"_s,
            .open = u"Open"_s,
            .wrongPassword = u"That is not the password of this link."_s,
            .gone = u"This link opens nothing"_s,
            .whatGone = u"It is wrong, has expired, or is no longer shared. Ask whoever sent it for another one."_s,
            .tooMany = u"Too many tries. Wait a little and try again."_s,
            .empty = u"There is nothing to watch here yet."_s,
            .oneVideo = u"1 video"_s,
            .videos = u"%1 videos"_s,
            .subtitles = u"Subtitles"_s,
            .elsewhere = u"Watch at %1"_s,
            .askAbout = u"Ask these videos"_s,
            .ask = u"Ask"_s,
            .badQuestion = u"Write a question of at most 4,000 characters."_s,
            .noAnswer = u"There is no answer to be had now. Try again later."_s};
}

SharedWords germanWords()
{
    return {.locked = u"Diese Sammlung hat ein Passwort"_s,
            .whatLocked = u"Wer Ihnen den Link geschickt hat, kennt es."_s,
            .password = u"Passwort"_s,
            .open = u"Öffnen"_s,
            .wrongPassword = u"Das ist nicht das Passwort dieses Links."_s,
            .gone = u"Dieser Link öffnet nichts"_s,
            .whatGone = u"Er ist falsch, abgelaufen oder wird nicht mehr geteilt. Bitten Sie um einen neuen."_s,
            .tooMany = u"Zu viele Versuche. Warten Sie ein wenig, und versuchen Sie es dann erneut."_s,
            .empty = u"Hier gibt es noch nichts zu sehen."_s,
            .oneVideo = u"1 Video"_s,
            .videos = u"%1 Videos"_s,
            .subtitles = u"Untertitel"_s,
            .elsewhere = u"Auf %1 ansehen"_s,
            .askAbout = u"Diese Videos befragen"_s,
            .ask = u"Fragen"_s,
            .badQuestion = u"Schreiben Sie eine Frage mit höchstens 4.000 Zeichen."_s,
            .noAnswer = u"Gerade ist keine Antwort zu bekommen. Versuchen Sie es später erneut."_s};
}

SharedWords japaneseWords()
{
    return {.locked = u"このコレクションにはパスワードが必要です"_s,
            .whatLocked = u"パスワードは、リンクを送った人に確認してください。"_s,
            .password = u"パスワード"_s,
            .open = u"開く"_s,
            .wrongPassword = u"このリンクのパスワードではありません。"_s,
            .gone = u"このリンクでは何も開けません"_s,
            .whatGone =
                u"リンクが正しくないか、期限切れか、共有が終了しています。リンクを送った人に確認してください。"_s,
            .tooMany = u"回数が多すぎます。少し待ってからもう一度お試しください。"_s,
            .empty = u"見られる動画はまだありません。"_s,
            .oneVideo = u"1 本の動画"_s,
            .videos = u"%1 本の動画"_s,
            .subtitles = u"字幕"_s,
            .elsewhere = u"%1 で見る"_s,
            .askAbout = u"動画に質問する"_s,
            .ask = u"質問する"_s,
            .badQuestion = u"質問は 4,000 文字以下で入力してください。"_s,
            .noAnswer = u"今は答えられません。しばらくしてからもう一度お試しください。"_s};
}

/// Whether there is something to play: an upload that was looked at, a film that is made, or a link.
bool isReady(const Video &video)
{
    const bool isLink = video.source == VideoSource::Url || video.source == VideoSource::YouTube;
    return isLink || (!video.mediaPath.isEmpty() && (video.hasVideo || video.hasAudio));
}

/// Whether what is said in it is known, so that it can be asked about.
bool isWrittenDown(const Video &video)
{
    return !video.transcriptSource.isEmpty() || !video.script.isEmpty();
}

/// The page of one group in one view. All that people wrote is escaped where it is put in.
class SharedPage
{
public:
    SharedPage(const Group &group, const SharedView &view)
        : m_group(group), m_view(view), m_words(sharedWords(view.language))
    {
        std::copy_if(group.videos.begin(), group.videos.end(), std::back_inserter(m_videos), isReady);
    }

    QString html() const;

private:
    const Video &chosen() const;
    QString count() const;
    QString player(const Video &video) const;
    QString film(const Video &video) const;
    QString outsideLink(const Video &video) const;
    QString list() const;
    QString item(const Video &video) const;
    QString file(const Video &video, const QString &name) const;
    QString picture(const Video &video, const QString &name) const;

    const Group &m_group;
    const SharedView &m_view;
    const SharedWords m_words;
    QList<Video> m_videos; // that are ready
};

QString SharedPage::html() const
{
    QString content = m_videos.isEmpty() ? u"<p>%1</p>"_s.arg(m_words.empty) : player(chosen());
    if (std::any_of(m_videos.begin(), m_videos.end(), isWrittenDown))
        content += sharedAskingHtml(m_view.question, m_view.page, m_words);
    if (m_videos.size() > 1)
        content += list();
    return pageTemplate(u"shared.html"_s)
        .arg(m_view.language, m_group.name.toHtmlEscaped(), count(), m_group.description.toHtmlEscaped(), content);
}

const Video &SharedPage::chosen() const
{
    const auto found =
        std::find_if(m_videos.begin(), m_videos.end(), [&](const Video &video) { return video.id == m_view.chosenId; });
    return found == m_videos.end() ? m_videos.first() : *found;
}

QString SharedPage::count() const
{
    return m_videos.size() == 1 ? m_words.oneVideo : m_words.videos.arg(m_videos.size());
}

QString SharedPage::player(const Video &video) const
{
    return u"<article>%1<h2 dir=\"auto\">%2</h2><p class=\"text\" dir=\"auto\">%3</p></article>\n"_s.arg(
        video.isStored() ? film(video) : outsideLink(video), video.title.toHtmlEscaped(),
        video.description.toHtmlEscaped());
}

QString SharedPage::film(const Video &video) const
{
    // Whoever chose a video in the list means to watch it; whoever opens a link may be anywhere.
    const QString start = video.id == m_view.chosenId ? u"autoplay"_s : u"preload=\"metadata\""_s;
    const QString poster =
        video.hasVideo ? u" poster=\"%1\""_s.arg(picture(video, MediaStoreNames::poster)) : QString();
    const QString track = video.transcriptSource.isEmpty() ? QString()
                                                           : u"<track kind=\"captions\" src=\"%1\" label=\"%2\">"_s.arg(
                                                                 file(video, u"subtitles.vtt"_s), m_words.subtitles);
    // The browser starts where the fragment says (Media Fragments URI 1.0).
    const QString from = m_view.startSecs > 0 ? u"#t=%1"_s.arg(m_view.startSecs) : QString();
    return u"<video controls playsinline %1%2 src=\"%3\">%4</video>"_s.arg(
        start, poster, file(video, mediaFileName(video)) + from, track);
}

QString SharedPage::outsideLink(const Video &video) const
{
    const QUrl address = watchPage(video);
    return u"<a class=\"outside\" rel=\"noreferrer\" href=\"%1\"><img src=\"%2\" alt=\"\"><span>%3</span></a>"_s.arg(
        QString::fromLatin1(address.toEncoded()).toHtmlEscaped(), picture(video, MediaStoreNames::thumbnail),
        m_words.elsewhere.arg(address.host().toHtmlEscaped()));
}

QString SharedPage::list() const
{
    QString items;
    for (const Video &video : m_videos)
        items += item(video);
    return u"<nav aria-labelledby=\"count\"><ol class=\"videos\">\n%1</ol></nav>\n"_s.arg(items);
}

QString SharedPage::item(const Video &video) const
{
    const bool hasPicture = video.hasVideo || !video.isStored();
    const QString image =
        hasPicture ? u"<img src=\"%1\" alt=\"\" loading=\"lazy\">"_s.arg(picture(video, MediaStoreNames::thumbnail))
                   : u"<span class=\"sound\"></span>"_s;
    return u"<li><a href=\"%1\"%2>%3<b dir=\"auto\">%4</b><small>%5</small></a></li>\n"_s.arg(
        (m_view.page + u"?video=%1"_s.arg(video.id)).toHtmlEscaped(),
        video.id == chosen().id ? u" aria-current=\"true\""_s : QString(), image, video.title.toHtmlEscaped(),
        video.durationMs > 0 ? clockText(video.durationMs) : QString());
}

/// The address of one of a stored video's files.
QString SharedPage::file(const Video &video, const QString &name) const
{
    return (m_view.root + sharePath(video, name, m_group.share->token)).toHtmlEscaped();
}

/// One of a linked video is painted here: nothing is fetched from elsewhere before somebody goes there.
QString SharedPage::picture(const Video &video, const QString &name) const
{
    if (video.isStored())
        return file(video, name);
    return u"%1video/%2/thumbnail.jpg?share_token=%3"_s.arg(m_view.root, QString::number(video.id),
                                                            m_group.share->token);
}

} // namespace

SharedWords sharedWords(const QString &language)
{
    if (language == u"de"_s)
        return germanWords();
    return language == u"ja"_s ? japaneseWords() : englishWords();
}

QString sharedHtml(const Group &group, const SharedView &view)
{
    return SharedPage(group, view).html();
}

QString sharedPasswordForm(const SharedWords &words, const QString &page)
{
    return u"<form method=\"post\" action=\"%1\"><label for=\"password\">%2</label>"
           "<input id=\"password\" name=\"password\" type=\"password\" required autofocus autocomplete=\"off\">"
           "<button>%3</button></form>"_s.arg(page.toHtmlEscaped(), words.password, words.open);
}
