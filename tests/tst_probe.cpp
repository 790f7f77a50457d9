#include "models/media/probe.h"
#include "tests/mediafiles.h"

#include <QRandomGenerator>

#include <array>
#include <sys/inotify.h>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

class TestProbe : public QObject
{
    Q_OBJECT

private slots:
    void aContainerIsKnownByItsBytes_data();
    void aContainerIsKnownByItsBytes();
    void aFilmIsDescribed();
    void aFilmWithoutSoundIsOne();
    void tracksAreListed();
    void aTurnedPictureIsMeasuredUpright();
    void aStretchedPictureIsMeasuredWithSquarePixels();
    void aCoverIsNoVideo();
    void aLiveRecordingIsMeasured();
    void whatIsNoMediaIsUnsupported_data();
    void whatIsNoMediaIsUnsupported();
    void aPlaylistOpensNothing_data();
    void aPlaylistOpensNothing();
    void aMissingFileIsNotFound();
    void everyCutOfAFilmIsSurvived();
    void damagedFilmsAreSurvived();

private:
    MediaFiles m_files;
    const QString m_sound = u"-f lavfi -i sine=d=1 "_s;
    const QString m_picture = u"-f lavfi -i testsrc2=d=1:s=64x48:r=10 "_s;
};

void TestProbe::aContainerIsKnownByItsBytes_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<QString>("container");
    QTest::addColumn<QString>("mimeType");
    const auto row = [](const QString &container, const QString &mimeType, const QString &arguments) {
        QTest::newRow(qPrintable(mimeType + u' ' + container)) << arguments << container << mimeType;
    };
    const QString film = m_picture + m_sound;
    row(u"mp4"_s, u"video/mp4"_s, film + u"-c:v libx264 -f mp4 a.bin"_s);
    row(u"mov"_s, u"video/quicktime"_s, film + u"-c:v libx264 -f mov a.bin"_s);
    row(u"mp4"_s, u"audio/mp4"_s, m_sound + u"-f ipod a.bin"_s);
    row(u"matroska"_s, u"video/x-matroska"_s, film + u"-c:v libx264 -f matroska a.bin"_s);
    row(u"webm"_s, u"video/webm"_s, film + u"-c:v libvpx -f webm a.bin"_s);
    row(u"webm"_s, u"audio/webm"_s, m_sound + u"-c:a libopus -f webm a.bin"_s);
    row(u"avi"_s, u"video/x-msvideo"_s, film + u"-f avi a.bin"_s);
    row(u"ogg"_s, u"audio/ogg"_s, m_sound + u"-f ogg a.bin"_s);
    row(u"mpegts"_s, u"video/mp2t"_s, film + u"-c:v libx264 -f mpegts a.bin"_s);
    row(u"flac"_s, u"audio/flac"_s, m_sound + u"-f flac a.bin"_s);
    row(u"mp3"_s, u"audio/mpeg"_s, m_sound + u"-f mp3 a.bin"_s);
    row(u"wav"_s, u"audio/wav"_s, m_sound + u"-f wav a.bin"_s);
    row(u"aac"_s, u"audio/aac"_s, m_sound + u"-f adts a.bin"_s);
}

void TestProbe::aContainerIsKnownByItsBytes()
{
    QFETCH(QString, arguments);
    const Result<MediaInfo> info = probe(m_files.make(arguments));
    QVERIFY(info);
    QTEST(info->container, "container");
    QTEST(info->mimeType, "mimeType");
    QVERIFY(info->hasAudio);
    QCOMPARE(info->hasVideo, info->mimeType.startsWith(u"video/"));
    QVERIFY2(qAbs(info->durationMs - 1000) < 150, QByteArray::number(info->durationMs));
}

void TestProbe::aFilmIsDescribed()
{
    const Result<MediaInfo> info =
        probe(m_files.make(m_picture + m_sound + u"-metadata title=\"A  film\" -c:v libx264 ./a:b.mp4"_s));
    QVERIFY(info);
    QCOMPARE(info->size, QSize(64, 48));
    QCOMPARE(info->title, u"A film"_s);
    QVERIFY(info->hasVideo && info->hasAudio && !info->hasCover);
    QCOMPARE(info->audioTracks.size(), 1);
    QCOMPARE(info->audioTracks.first().codec, u"aac"_s);
}

void TestProbe::aFilmWithoutSoundIsOne()
{
    const Result<MediaInfo> info = probe(m_files.make(m_picture + u"silent.mkv"_s));
    QVERIFY(info);
    QVERIFY(info->hasVideo && !info->hasAudio);
}

void TestProbe::tracksAreListed()
{
    m_files.write(u"a.srt"_s, "1\n00:00:00,000 --> 00:00:01,000\nHello\n");
    const Result<MediaInfo> info = probe(
        m_files.make(m_picture + m_sound + m_sound +
                     u"-i a.srt -map 0 -map 1 -map 2 -map 3 -metadata:s:1 language=eng -metadata:s:2 language=deu "
                     "-metadata:s:2 title=Kommentar -metadata:s:3 language=fra -c:s srt tracks.mkv"_s));
    QVERIFY(info);
    QCOMPARE(info->audioTracks.size(), 2);
    QCOMPARE(info->audioTracks[0].language, u"eng"_s);
    QCOMPARE(info->audioTracks[1].title, u"Kommentar"_s);
    QCOMPARE(info->textTracks.size(), 1);
    QCOMPARE(info->textTracks[0].streamIndex, 3);
    QCOMPARE(info->textTracks[0].language, u"fra"_s);
    QCOMPARE(info->textTracks[0].codec, u"subrip"_s);
}

void TestProbe::aTurnedPictureIsMeasuredUpright()
{
    m_files.make(m_picture + u"-c:v libx264 flat.mp4"_s);
    const Result<MediaInfo> info = probe(m_files.make(u"-i flat.mp4 -c copy -metadata:s:v rotate=90 turned.mp4"_s));
    QVERIFY(info);
    QCOMPARE(info->size, QSize(48, 64));
}

void TestProbe::aStretchedPictureIsMeasuredWithSquarePixels()
{
    const Result<MediaInfo> info = probe(m_files.make(m_picture + u"-vf setsar=2 -c:v libx264 stretched.mp4"_s));
    QVERIFY(info);
    QCOMPARE(info->size, QSize(128, 48));
}

void TestProbe::aCoverIsNoVideo()
{
    m_files.make(m_picture + u"-frames:v 1 cover.png"_s);
    const Result<MediaInfo> info =
        probe(m_files.make(m_sound + u"-i cover.png -map 0 -map 1 -c:v copy -disposition:v attached_pic song.mp3"_s));
    QVERIFY(info);
    QVERIFY(info->hasAudio && info->hasCover && !info->hasVideo);
    QCOMPARE(info->mimeType, u"audio/mpeg"_s);
    QCOMPARE(info->size, QSize());
}

void TestProbe::aLiveRecordingIsMeasured()
{
    const QString film = m_files.make(m_picture + m_sound + u"-c:v libvpx -live 1 live.webm"_s);
    const Result<MediaInfo> info = probe(film);
    QVERIFY(info);
    QVERIFY2(qAbs(info->durationMs - 1000) < 150, QByteArray::number(info->durationMs));
}

void TestProbe::whatIsNoMediaIsUnsupported_data()
{
    QTest::addColumn<QString>("path");
    const QString film = m_files.make(m_picture + u"-c:v libx264 whole.mp4"_s);
    const QString open = m_files.make(m_picture + u"-c:v libx264 whole.mkv"_s);
    QTest::newRow("an empty file") << m_files.write(u"empty.mp4"_s, {});
    QTest::newRow("a text") << m_files.write(u"text.txt"_s,
                                             QByteArray("Dear all, nothing moves here.\n").repeated(500));
    QTest::newRow("a text with the name of a film")
        << m_files.write(u"text.mp4"_s, QByteArray("Dear all\n").repeated(500));
    QTest::newRow("a text with the name of a song")
        << m_files.write(u"text.mp3"_s, QByteArray("Dear all\n").repeated(500));
    QTest::newRow("zeros") << m_files.write(u"zeros.mp4"_s, QByteArray(1 << 20, '\0'));
    QTest::newRow("a photo") << m_files.make(m_picture + u"-frames:v 1 photo.jpg"_s);
    QTest::newRow("a photo with the name of a film")
        << m_files.make(m_picture + u"-frames:v 1 -f image2 -c:v png photo.mp4"_s);
    QTest::newRow("subtitles alone") << m_files.write(u"alone.srt"_s, "1\n00:00:00,000 --> 00:00:01,000\nHello\n");
    QTest::newRow("the first bytes of an mp4") << m_files.cut(film, 40, u"cut.mp4"_s);
    QTest::newRow("the header of a Matroska file") << m_files.cut(open, 600, u"cut.mkv"_s);
    QTest::newRow("a page of the web") << m_files.write(u"page.webm"_s, "<!doctype html><video src='a.webm'></video>");
}

void TestProbe::whatIsNoMediaIsUnsupported()
{
    QFETCH(QString, path);
    QVERIFY(QFile::exists(path));
    const Result<MediaInfo> info = probe(path);
    QVERIFY(!info);
    QCOMPARE(info.error().fault, Fault::Unsupported);
}

void TestProbe::aPlaylistOpensNothing_data()
{
    const QByteArray film = m_files.make(m_picture + m_sound + u"-c:v libx264 secret.mp4"_s).toUtf8();
    QTest::addColumn<QString>("path");
    QTest::newRow("of HLS") << m_files.write(u"list.m3u8"_s,
                                             "#EXTM3U\n#EXTINF:1,\nfile:" + film + "\n#EXT-X-ENDLIST\n");
    QTest::newRow("of HLS, named a film")
        << m_files.write(u"list.mp4"_s, "#EXTM3U\n#EXTINF:1,\nfile:" + film + "\n#EXT-X-ENDLIST\n");
    QTest::newRow("for joining") << m_files.write(u"list.ffconcat"_s, "ffconcat version 1.0\nfile secret.mp4\n");
}

void TestProbe::aPlaylistOpensNothing()
{
    QFETCH(QString, path);
    const int watch = inotify_init1(IN_NONBLOCK);
    QVERIFY(inotify_add_watch(watch, QFile::encodeName(m_files.path(u"secret.mp4"_s)).constData(), IN_OPEN) >= 0);
    const Result<MediaInfo> info = probe(path);
    std::array<char, 4096> opened{};
    const ssize_t size = read(watch, opened.data(), opened.size());
    close(watch);
    QCOMPARE(size, ssize_t{-1}); // nobody opened it
    QVERIFY(!info);
    QCOMPARE(info.error().fault, Fault::Unsupported);
}

void TestProbe::aMissingFileIsNotFound()
{
    QCOMPARE(probe(m_files.path(u"missing.mp4"_s)).error().fault, Fault::NotFound);
    QCOMPARE(probe(QFileInfo(m_files.path(u"x"_s)).path()).error().fault, Fault::NotFound);
}

void TestProbe::everyCutOfAFilmIsSurvived()
{
    for (const char *name : {"cuts.mp4", "cuts.mkv", "cuts.avi"}) {
        const QString film = m_files.make(m_picture + m_sound + u"-shortest "_s + QLatin1String(name));
        const qint64 size = QFileInfo(film).size();
        for (int part = 0; part < 40; ++part) {
            const Result<MediaInfo> info = probe(m_files.cut(film, size * part / 40, u"part"_s));
            QVERIFY(info || info.error().fault == Fault::Unsupported);
        }
    }
}

void TestProbe::damagedFilmsAreSurvived()
{
    QFile film(m_files.make(m_picture + m_sound + u"damaged.mp4"_s));
    QVERIFY(film.open(QFile::ReadOnly));
    const QByteArray whole = film.readAll();
    QRandomGenerator random(1);
    for (int round = 0; round < 60; ++round) {
        QByteArray bytes = whole;
        for (int i = 0; i < 40; ++i)
            bytes[random.bounded(bytes.size())] = char(random.bounded(256));
        const Result<MediaInfo> info = probe(m_files.write(u"part"_s, bytes));
        QVERIFY(info || info.error().fault == Fault::Unsupported);
    }
}

QTEST_GUILESS_MAIN(TestProbe)
#include "tst_probe.moc"
