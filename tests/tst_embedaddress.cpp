#include "models/library/video.h"
#include "ui/player/embedaddress.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestEmbedAddress : public QObject
{
    Q_OBJECT

private slots:
    void isThatOfTheSite_data()
    {
        QTest::addColumn<QString>("youtubeId");
        QTest::addColumn<QString>("url");
        QTest::addColumn<qint64>("startMs");
        QTest::addColumn<QString>("address");
        const qint64 start = 0;
        QTest::newRow("YouTube") << u"dQw4w9WgXcQ"_s << QString() << start
                                 << u"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0"_s;
        QTest::newRow("YouTube, from a moment on")
            << u"dQw4w9WgXcQ"_s << QString() << qint64(83'900)
            << u"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0&start=83"_s;
        QTest::newRow("YouTube, from where nobody left")
            << u"dQw4w9WgXcQ"_s << QString() << qint64(-1)
            << u"https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ?autoplay=1&rel=0"_s;
        QTest::newRow("Vimeo") << QString() << u"https://vimeo.com/76979871"_s << qint64(5'000)
                               << u"https://player.vimeo.com/video/76979871?autoplay=1&dnt=1#t=5s"_s;
        QTest::newRow("Vimeo, not listed")
            << QString() << u"https://www.vimeo.com/76979871/0a1b2c3d4e?share=copy"_s << start
            << u"https://player.vimeo.com/video/76979871?autoplay=1&dnt=1&h=0a1b2c3d4e"_s;
        QTest::newRow("a channel of Vimeo") << QString() << u"https://vimeo.com/staff"_s << start << QString();
        QTest::newRow("a host that is called alike")
            << QString() << u"https://vimeo.com.example.org/76979871"_s << start << QString();
        QTest::newRow("a file elsewhere") << QString() << u"https://example.org/film.mp4"_s << start << QString();
    }

    void isThatOfTheSite()
    {
        QFETCH(QString, youtubeId);
        QFETCH(QString, url);
        QFETCH(qint64, startMs);
        const Video video{.source = youtubeId.isEmpty() ? VideoSource::Url : VideoSource::YouTube,
                          .url = url,
                          .youtubeId = youtubeId};
        QTEST(embedAddress(video, startMs).toString(), "address");
    }

    void whatIsStoredHasNone()
    {
        const Video video{.source = VideoSource::File, .mediaKey = u"key"_s};
        QVERIFY(embedAddress(video, 0).isEmpty());
    }
};

QTEST_APPLESS_MAIN(TestEmbedAddress)
#include "tst_embedaddress.moc"
