#include "models/media/decoder.h"
#include "models/media/probe.h"
#include "tests/mediafiles.h"

#include <cmath>

using namespace Qt::Literals::StringLiterals;

class TestDecoder : public QObject
{
    Q_OBJECT

private slots:
    void soundIsResampledToMono_data();
    void soundIsResampledToMono();
    void aLaterStartGivesTheSameSound_data();
    void aLaterStartGivesTheSameSound();
    void aTrackThatBeginsLateIsPrecededBySilence();
    void theSinkMayStop();
    void progressGrowsToItsEnd();
    void cancellingStops();
    void whatHasNoSoundIsUnsupported();
    void thePictureOfAMomentIsFound_data();
    void thePictureOfAMomentIsFound();
    void aPictureFitsIntoItsBounds_data();
    void aPictureFitsIntoItsBounds();
    void aTurnedPictureIsUpright();
    void whatHasNoPicturesIsUnsupported();
    void theCoverOfARecordIsFound();
    void aTextTrackIsRead_data();
    void aTextTrackIsRead();
    void styledTextIsReadPlain();
    void aTrackThatIsNoTextIsUnsupported();
    void damagedFilesAreSurvived();

private:
    MediaFiles m_files;

    static QList<qint16> samples(const QString &path, const AudioRequest &request = {})
    {
        QList<qint16> all;
        const auto done = decodeAudio(path, request, [&](std::span<const qint16> part) {
            all.append(QList<qint16>(part.begin(), part.end()));
            return true;
        });
        return done ? all : QList<qint16>();
    }

    static double level(const QList<qint16> &samples, qsizetype from, qsizetype count)
    {
        double sum = 0;
        for (qsizetype i = from; i < from + count; ++i)
            sum += double(samples[i]) * samples[i];
        return std::sqrt(sum / double(count));
    }

    /// How many times a second the sound crosses zero upwards.
    static double frequency(const QList<qint16> &samples, int rate)
    {
        qsizetype crossings = 0;
        for (qsizetype i = 1; i < samples.size(); ++i)
            crossings += samples[i - 1] < 0 && samples[i] >= 0;
        return double(crossings) * rate / double(samples.size());
    }
};

void TestDecoder::soundIsResampledToMono_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::addColumn<int>("rate");
    QTest::newRow("44.1 kHz stereo to 16 kHz") << u"-f lavfi -i sine=f=500:r=44100:d=2 -ac 2 a.wav"_s << 16000;
    QTest::newRow("8 kHz mono to 16 kHz") << u"-f lavfi -i sine=f=500:r=8000:d=2 a.wav"_s << 16000;
    QTest::newRow("5.1 to 22 kHz") << u"-f lavfi -i sine=f=500:r=48000:d=2 -ac 6 a.flac"_s << 22050;
    QTest::newRow("AAC in a film") << u"-f lavfi -i testsrc2=d=2 -f lavfi -i sine=f=500:d=2 a.mp4"_s << 16000;
}

void TestDecoder::soundIsResampledToMono()
{
    QFETCH(QString, arguments);
    QFETCH(int, rate);
    const QList<qint16> sound = samples(m_files.make(arguments), {.rate = rate});
    QVERIFY2(std::abs(sound.size() - 2 * rate) < rate / 10, QByteArray::number(sound.size()));
    QVERIFY2(std::abs(frequency(sound, rate) - 500) < 10, QByteArray::number(frequency(sound, rate)));
    QVERIFY(level(sound, rate / 2, rate) > 500);
}

void TestDecoder::aLaterStartGivesTheSameSound_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"sweep.wav", "sweep.flac", "sweep.mka", "sweep.m4a", "sweep.mp3"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

void TestDecoder::aLaterStartGivesTheSameSound()
{
    QFETCH(QString, name); // its pitch tells the time: 400 Hz more a second, so 20 ms are 8 Hz
    const QString path = m_files.make(u"-f lavfi -i aevalsrc=0.5*sin(2*PI*(200*t+200*t*t)):d=4:s=16000 "_s + name);
    const QList<qint16> whole = samples(path);
    const QList<qint16> later = samples(path, {.fromMs = 1'700});
    const qsizetype skipped = 1'700 * 16;
    QVERIFY2(std::abs(whole.size() - later.size() - skipped) < 320, QByteArray::number(whole.size() - later.size()));
    const double difference =
        frequency(whole.mid(skipped + 8'000, 16'000), 16'000) - frequency(later.mid(8'000, 16'000), 16'000);
    QVERIFY2(std::abs(difference) <= 8, QByteArray::number(difference));
}

void TestDecoder::aTrackThatBeginsLateIsPrecededBySilence()
{
    const QString path = m_files.make(u"-f lavfi -i testsrc2=d=4 -itsoffset 1.5 -f lavfi -i sine=d=2 late.mkv"_s);
    const QList<qint16> sound = samples(path);
    QVERIFY(std::abs(sound.size() - 56'000) < 3'000);
    QCOMPARE(level(sound, 0, 22'000), 0.);
    QVERIFY(level(sound, 26'000, 16'000) > 500);
}

void TestDecoder::theSinkMayStop()
{
    const QString path = m_files.make(u"-f lavfi -i sine=d=60 long.flac"_s);
    int calls = 0;
    QVERIFY(decodeAudio(path, {}, [&](std::span<const qint16>) { return ++calls < 3; }));
    QCOMPARE(calls, 3);
}

void TestDecoder::progressGrowsToItsEnd()
{
    const QString path = m_files.make(u"-f lavfi -i sine=d=20 grow.flac"_s);
    double last = 0;
    bool grows = true;
    const Progress progress{
        .report = [&](double fraction) { grows = grows && std::exchange(last, fraction) <= fraction; }};
    QVERIFY(decodeAudio(
        path, {}, [](std::span<const qint16>) { return true; }, progress));
    QVERIFY(grows);
    QVERIFY(last > 0.95 && last <= 1);
}

void TestDecoder::cancellingStops()
{
    const QString path = m_files.make(u"-f lavfi -i testsrc2=d=2:r=10 -f lavfi -i sine=d=2 -c:s srt cancelled.mkv"_s);
    bool isCancelled = false;
    const Progress progress{.cancelled = [&] { return isCancelled; }};
    const auto stop = [&](std::span<const qint16>) { return isCancelled = true; };
    QCOMPARE(decodeAudio(path, {}, stop, progress).error().fault, Fault::Cancelled);
    QCOMPARE(decodeAudio(path, {}, stop, progress).error().fault, Fault::Cancelled);
    QCOMPARE(frameAt(path, 0, {99, 99}, progress).error().fault, Fault::Cancelled);
    QCOMPARE(readTextTrack(path, 0, progress).error().fault, Fault::Cancelled);
}

void TestDecoder::whatHasNoSoundIsUnsupported()
{
    const auto ignore = [](std::span<const qint16>) { return true; };
    QCOMPARE(decodeAudio(m_files.make(u"-f lavfi -i testsrc2=d=1 silent.mp4"_s), {}, ignore).error().fault,
             Fault::Unsupported);
    QCOMPARE(decodeAudio(m_files.write(u"a.txt"_s, "words"), {}, ignore).error().fault, Fault::Unsupported);
    QCOMPARE(decodeAudio(m_files.path(u"missing"_s), {}, ignore).error().fault, Fault::NotFound);
}

void TestDecoder::thePictureOfAMomentIsFound_data()
{
    QTest::addColumn<qint64>("ms");
    QTest::addColumn<QColor>("color");
    QTest::newRow("before the start") << qint64{-5'000} << QColor(Qt::red);
    QTest::newRow("at the start") << qint64{0} << QColor(Qt::red);
    QTest::newRow("just before the cut") << qint64{1'950} << QColor(Qt::red);
    QTest::newRow("at the cut") << qint64{2'000} << QColor(Qt::green);
    QTest::newRow("far between two key pictures") << qint64{5'500} << QColor(Qt::blue);
    QTest::newRow("at the end") << qint64{6'000} << QColor(Qt::blue);
    QTest::newRow("long after the end") << qint64{600'000} << QColor(Qt::blue);
}

void TestDecoder::thePictureOfAMomentIsFound()
{
    QFETCH(qint64, ms);
    QFETCH(QColor, color);
    static const QString path =
        m_files.make(u"-f lavfi -i color=red:d=2:r=10:s=64x48 -f lavfi -i color=lime:d=2:r=10:s=64x48 -f lavfi -i "
                     u"color=blue:d=2:r=10:s=64x48 "
                     "-filter_complex concat=n=3:v=1 -c:v libx264 -g 100 -sc_threshold 0 colors.mp4"_s);
    const Result<QImage> image = frameAt(path, ms, {200, 200});
    QVERIFY(image);
    QCOMPARE(image->size(), QSize(64, 48)); // never scaled up
    const QColor shown = image->pixelColor(32, 24);
    QVERIFY2(std::abs(shown.hslHue() - color.hslHue()) < 12, qPrintable(shown.name()));
}

void TestDecoder::aPictureFitsIntoItsBounds_data()
{
    QTest::addColumn<QString>("filter");
    QTest::addColumn<QSize>("bounds");
    QTest::addColumn<QSize>("size");
    QTest::newRow("scaled down") << u"null"_s << QSize(160, 160) << QSize(160, 120);
    QTest::newRow("scaled down to its height") << u"null"_s << QSize(1000, 60) << QSize(80, 60);
    QTest::newRow("with wide pixels") << u"setsar=2"_s << QSize(320, 320) << QSize(320, 120);
}

void TestDecoder::aPictureFitsIntoItsBounds()
{
    QFETCH(QString, filter);
    QFETCH(QSize, bounds);
    const QString path =
        m_files.make(u"-f lavfi -i testsrc2=d=1:s=320x240 -c:v libx264 -vf %1 sized.mp4"_s.arg(filter));
    const Result<QImage> image = frameAt(path, 500, bounds);
    QVERIFY(image);
    QTEST(image->size(), "size");
}

void TestDecoder::aTurnedPictureIsUpright()
{
    // Red is on top when lying. ffmpeg writes a quarter turn to the left, and shows red on the left itself.
    m_files.make(
        u"-f lavfi -i color=red:d=1:s=64x16 -f lavfi -i color=blue:d=1:s=64x16 -filter_complex vstack -c:v libx264 lying.mp4"_s);
    const QString path = m_files.make(u"-i lying.mp4 -c copy -metadata:s:v rotate=90 turned.mp4"_s);
    const Result<QImage> image = frameAt(path, 0, {200, 200});
    QVERIFY(image);
    QCOMPARE(image->size(), probe(path)->size);
    QVERIFY(image->pixelColor(4, 32).red() > 150);
    QVERIFY(image->pixelColor(image->width() - 4, 32).blue() > 150);
}

void TestDecoder::whatHasNoPicturesIsUnsupported()
{
    QCOMPARE(frameAt(m_files.make(u"-f lavfi -i sine=d=1 sound.mp3"_s), 0, {9, 9}).error().fault, Fault::Unsupported);
    QCOMPARE(frameAt(m_files.path(u"missing"_s), 0, {9, 9}).error().fault, Fault::NotFound);
}

void TestDecoder::theCoverOfARecordIsFound()
{
    m_files.make(u"-f lavfi -i color=red:s=50x50 -frames:v 1 cover.png"_s);
    const QString song = m_files.make(
        u"-f lavfi -i sine=d=1 -i cover.png -map 0 -map 1 -c:v copy -disposition:v attached_pic song.mp3"_s);
    const Result<QImage> cover = coverArt(song);
    QVERIFY(cover);
    QCOMPARE(cover->size(), QSize(50, 50));
    QVERIFY(cover->pixelColor(25, 25).red() > 240);
    QCOMPARE(coverArt(m_files.make(u"-f lavfi -i sine=d=1 plain.mp3"_s)).error().fault, Fault::NotFound);
    QCOMPARE(frameAt(song, 0, {99, 99}).error().fault, Fault::Unsupported);
}

void TestDecoder::aTextTrackIsRead_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("of an MP4") << u"-c:s mov_text text.mp4"_s;
    QTest::newRow("of a Matroska file") << u"-c:s srt text.mkv"_s;
    QTest::newRow("of a Matroska file, styled") << u"-c:s ass styled.mkv"_s;
    QTest::newRow("of a WebM") << u"-c:v libvpx -c:s webvtt text.webm"_s;
}

void TestDecoder::aTextTrackIsRead()
{
    QFETCH(QString, arguments);
    const QList<SubtitleLine> lines = {{.startMs = 500, .endMs = 1'500, .text = u"Hello, you & me"_s},
                                       {.startMs = 2'000, .endMs = 3'000, .text = u"two lines"_s}};
    m_files.write(u"text.srt"_s, "1\n00:00:00,500 --> 00:00:01,500\n<i>Hello</i>, you & me\n\n"
                                 "2\n00:00:02,000 --> 00:00:03,000\ntwo\nlines\n");
    const QString path = m_files.make(u"-f lavfi -i testsrc2=d=4:s=64x48:r=10 -i text.srt "_s + arguments);
    const Result<MediaInfo> info = probe(path);
    QVERIFY(info);
    QCOMPARE(info->textTracks.size(), 1);
    const auto read = readTextTrack(path, info->textTracks.first().streamIndex);
    QVERIFY(read);
    QCOMPARE(*read, lines);
}

void TestDecoder::styledTextIsReadPlain()
{
    m_files.write(u"text.ass"_s, "[Script Info]\nScriptType: v4.00+\n\n[Events]\n"
                                 "Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text\n"
                                 "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\an8\\i1}One,{\\i0} and\\Nmore\n"
                                 "Dialogue: 0,0:00:01.00,0:00:02.00,Default,,0,0,0,,{\\p1}m 0 0 l 9 9{\\p0}\n");
    const QString path = m_files.make(u"-f lavfi -i testsrc2=d=4:s=64x48:r=10 -i text.ass -c:s copy drawn.mkv"_s);
    const auto read = readTextTrack(path, 1);
    QVERIFY(read);
    QCOMPARE(*read, (QList<SubtitleLine>{{.startMs = 1'000, .endMs = 2'000, .text = u"One, and more"_s}}));
}

void TestDecoder::aTrackThatIsNoTextIsUnsupported()
{
    const QString path = m_files.make(u"-f lavfi -i sine=d=1 tracks.mka"_s);
    for (const int index : {-1, 0, 1, 99})
        QCOMPARE(readTextTrack(path, index).error().fault, Fault::Unsupported);
}

void TestDecoder::damagedFilesAreSurvived()
{
    QFile film(m_files.make(u"-f lavfi -i testsrc2=d=2:s=64x48:r=10 -f lavfi -i sine=d=2 -c:v libx264 damaged.mkv"_s));
    QVERIFY(film.open(QFile::ReadOnly));
    const QByteArray whole = film.readAll();
    for (int round = 0; round < 40; ++round) {
        QByteArray bytes = whole;
        for (int i = 0; i < 50; ++i)
            bytes[(round * 7919 + i * 104'729) % bytes.size()] = char(round * 31 + i * 17);
        const QString path = m_files.write(u"part"_s, bytes);
        (void)samples(path);
        (void)samples(path, {.fromMs = 1'000});
        (void)frameAt(path, 1'000, {64, 64});
    }
}

QTEST_GUILESS_MAIN(TestDecoder)
#include "tst_decoder.moc"
