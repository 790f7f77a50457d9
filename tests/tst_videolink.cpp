#include "models/library/video.h"
#include "models/library/videolink.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestVideoLink : public QObject
{
    Q_OBJECT

private slots:
    void anAddressOfYouTubeHasItsId_data()
    {
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const QString &address) { QTest::newRow(name) << address; };
        row("a page", u"https://www.youtube.com/watch?v=CBYhVcO4WgI"_s);
        row("without www", u"https://youtube.com/watch?v=CBYhVcO4WgI"_s);
        row("without TLS", u"http://www.youtube.com/watch?v=CBYhVcO4WgI"_s);
        row("a host in capitals", u"https://WWW.YouTube.com/watch?v=CBYhVcO4WgI"_s);
        row("blanks around it", u"  https://youtu.be/CBYhVcO4WgI\n"_s);
        row("a time", u"https://www.youtube.com/watch?v=CBYhVcO4WgI&t=42s"_s);
        row("behind a list", u"https://www.youtube.com/watch?list=PLabcdefghijk&index=3&v=CBYhVcO4WgI"_s);
        row("between others", u"https://www.youtube.com/watch?app=desktop&v=CBYhVcO4WgI&feature=share"_s);
        row("a slash after watch", u"https://www.youtube.com/watch/?v=CBYhVcO4WgI"_s);
        row("in the path of watch", u"https://www.youtube.com/watch/CBYhVcO4WgI"_s);
        row("a fragment", u"https://www.youtube.com/watch?v=CBYhVcO4WgI#t=30"_s);
        row("an old query", u"https://www.youtube.com/?vi=CBYhVcO4WgI"_s);
        row("the phone's page", u"https://m.youtube.com/watch?v=CBYhVcO4WgI"_s);
        row("music", u"https://music.youtube.com/watch?v=CBYhVcO4WgI&list=RDAMVM"_s);
        row("gaming", u"https://gaming.youtube.com/watch?v=CBYhVcO4WgI"_s);
        row("short", u"https://youtu.be/CBYhVcO4WgI"_s);
        row("short with a time", u"https://youtu.be/CBYhVcO4WgI?t=30"_s);
        row("short with where it was shared", u"https://youtu.be/CBYhVcO4WgI?si=AbCdEfGhIjKlMnOp&t=30"_s);
        row("short with a slash", u"https://youtu.be/CBYhVcO4WgI/"_s);
        row("a short film", u"https://www.youtube.com/shorts/CBYhVcO4WgI?feature=share"_s);
        row("a short film on the phone", u"https://m.youtube.com/shorts/CBYhVcO4WgI"_s);
        row("live", u"https://www.youtube.com/live/CBYhVcO4WgI?si=x"_s);
        row("embedded", u"https://www.youtube.com/embed/CBYhVcO4WgI?autoplay=1"_s);
        row("embedded without cookies", u"https://www.youtube-nocookie.com/embed/CBYhVcO4WgI"_s);
        row("embedded without cookies and www", u"https://youtube-nocookie.com/embed/CBYhVcO4WgI?start=4"_s);
        row("an old player", u"https://www.youtube.com/v/CBYhVcO4WgI?version=3"_s);
        row("another old player", u"https://www.youtube.com/e/CBYhVcO4WgI"_s);
        row("an attribution", u"https://www.youtube.com/attribution_link?a=8g8kPrPIi-ecwIsS&u="
                              "%2Fwatch%3Fv%3DCBYhVcO4WgI%26feature%3Dem-uploademail"_s);
        row("an attribution of a whole address",
            u"https://m.youtube.com/attribution_link?u=https%3A%2F%2Fyoutu.be%2FCBYhVcO4WgI"_s);
        row("a consent", u"https://consent.youtube.com/m?continue="
                         "https%3A%2F%2Fwww.youtube.com%2Fwatch%3Fv%3DCBYhVcO4WgI%26t%3D9&gl=DE"_s);
    }
    void anAddressOfYouTubeHasItsId()
    {
        QFETCH(QString, address);
        const Result<VideoLink> link = parseVideoLink(address);
        QVERIFY(link);
        QCOMPARE(link->youtubeId, u"CBYhVcO4WgI"_s);
        QCOMPARE(link->url, address.trimmed());
    }

    void otherAddressesAreJustLinks_data()
    {
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const QString &address) { QTest::newRow(name) << address; };
        row("a file", u"https://example.org/tides.mp4"_s);
        row("a like-named site", u"https://notyoutube.com/watch?v=CBYhVcO4WgI"_s);
        row("a like-named ending", u"https://youtube.com.example.org/watch?v=CBYhVcO4WgI"_s);
        row("its name in the path", u"https://example.org/youtube.com/embed/CBYhVcO4WgI"_s);
        row("a channel", u"https://www.youtube.com/@matinee"_s);
        row("a playlist", u"https://www.youtube.com/playlist?list=PLabcdefghijk"_s);
        row("an embedded playlist", u"https://www.youtube.com/embed/videoseries?list=PLabcdefghijk"_s);
        row("an id that is too short", u"https://youtu.be/CBYhVcO4Wg"_s);
        row("an id that is too long", u"https://youtu.be/CBYhVcO4WgIx"_s);
        row("an id with another character", u"https://youtu.be/CBYhVcO4Wg!"_s);
        row("an id before a line feed", u"https://youtu.be/CBYhVcO4WgI%0A"_s);
        row("the start page", u"https://youtube.com/"_s);
        row("no id", u"https://www.youtube.com/watch"_s);
        row("an attribution of another site",
            u"https://www.youtube.com/attribution_link?u=https%3A%2F%2Fexample.org%2Fwatch%3Fv%3DCBYhVcO4WgI"_s);
        row("an attribution of an attribution",
            u"https://www.youtube.com/attribution_link?u=%2Fattribution_link%3Fu%3D%252Fwatch%253Fv%253DCBYhVcO4WgI"_s);
    }
    void otherAddressesAreJustLinks()
    {
        QFETCH(QString, address);
        const Result<VideoLink> link = parseVideoLink(address);
        QVERIFY(link);
        QCOMPARE(link->youtubeId, QString());
    }

    void whatIsNoWebAddressIsRefused_data()
    {
        QTest::addColumn<QString>("address");
        const auto row = [](const char *name, const QString &address) { QTest::newRow(name) << address; };
        row("nothing", QString());
        row("an id alone", u"CBYhVcO4WgI"_s);
        row("no scheme", u"youtu.be/CBYhVcO4WgI"_s);
        row("another scheme", u"ftp://youtu.be/CBYhVcO4WgI"_s);
        row("a script", u"javascript:alert(1)"_s);
        row("a file on this machine", u"file:///etc/passwd"_s);
        row("no host", u"https:///watch?v=CBYhVcO4WgI"_s);
        row("a user", u"https://ann@youtu.be/CBYhVcO4WgI"_s);
        row("a password", u"https://ann:secret@youtu.be/CBYhVcO4WgI"_s);
        row("a blank inside", u"https://youtu.be/CBYh VcO4WgI"_s);
        row("endless", u"https://youtu.be/CBYhVcO4WgI?t="_s + QString(2048, u'1'));
    }
    void whatIsNoWebAddressIsRefused()
    {
        QFETCH(QString, address);
        const Result<VideoLink> link = parseVideoLink(address);
        QVERIFY(!link);
        QCOMPARE(link.error().fault, Fault::Invalid);
        QCOMPARE(link.error().field, u"video_url"_s);
    }

    void aBrowserPlaysWhatIsElsewhere()
    {
        QCOMPARE(watchPage({.source = VideoSource::YouTube, .youtubeId = u"dQw4w9WgXcQ"_s}),
                 QUrl(u"https://www.youtube.com/watch?v=dQw4w9WgXcQ"_s));
        QCOMPARE(watchPage({.source = VideoSource::Url, .url = u"https://vimeo.com/76979871"_s}),
                 QUrl(u"https://vimeo.com/76979871"_s));
        QVERIFY(watchPage({.source = VideoSource::File, .mediaKey = u"key"_s}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestVideoLink)
#include "tst_videolink.moc"
