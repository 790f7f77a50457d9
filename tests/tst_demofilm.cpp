#include "models/ai/flitespeaker.h"
#include "models/library/subtitles.h"
#include "models/media/decoder.h"
#include "models/media/probe.h"
#include "models/studio/demofilm.h"
#include "tests/mediafiles.h"

#include <QDir>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

class TestDemoFilm : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void theFilmIsWhole();
    void itsSubtitlesSayTheText();
    void itsSubtitlesHaveTrueTimes();
    void everySectionHasItsSlide();
    void aTextThatIsNoneIsAFault_data();
    void aTextThatIsNoneIsAFault();
    void cancellingLeavesNothing();

private:
    const FliteSpeaker m_speaker{};
    MediaFiles m_files;
    QString m_film;
    QList<SubtitleLine> m_lines;
};

void TestDemoFilm::initTestCase()
{
    QVERIFY(QDir().mkdir(m_files.path(u"a %d:b"_s))); // signs that ffmpeg may take for its own
    m_film = m_files.path(u"a %d:b/film.mp4"_s);
    double last = 0;
    bool grows = true;
    const Progress progress{
        .report = [&](double fraction) { grows = grows && std::exchange(last, fraction) <= fraction; }};
    const Result<void> made = makeDemoFilm(m_speaker, u":/demo/film.txt"_s, m_film, progress);
    QVERIFY2(made, made ? "" : qPrintable(made.error().detail));
    QVERIFY(grows && last > 0.95 && last <= 1);
    QFile srt(m_files.path(u"a %d:b/film.srt"_s));
    QVERIFY(srt.open(QFile::ReadOnly));
    m_lines = parseSubtitles(srt.readAll());
    QCOMPARE(QDir(QFileInfo(m_film).path()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot),
             (QStringList{u"film.mp4"_s, u"film.srt"_s}));
}

void TestDemoFilm::theFilmIsWhole()
{
    const Result<MediaInfo> info = probe(m_film);
    QVERIFY(info);
    QCOMPARE(info->mimeType, u"video/mp4"_s);
    QCOMPARE(info->size, QSize(1280, 720));
    QCOMPARE(info->title, u"Why the tide rises and falls"_s);
    QVERIFY(info->hasVideo && info->hasAudio);
    QVERIFY2(info->durationMs > 45'000 && info->durationMs < 100'000, QByteArray::number(info->durationMs));
    QFile film(m_film);
    QVERIFY(film.open(QFile::ReadOnly));
    const QByteArray bytes = film.readAll();
    QVERIFY(bytes.indexOf("moov") < bytes.indexOf("mdat")); // so that it plays while it loads
}

void TestDemoFilm::itsSubtitlesSayTheText()
{
    QString said;
    for (const SubtitleLine &line : m_lines)
        said += line.text + u' ';
    QVERIFY(said.startsWith(u"On most coasts the sea rises and falls twice a day."));
    QVERIFY(said.contains(u"the highest tide in the world."));
    QVERIFY(!said.contains(u"- "));
}

void TestDemoFilm::itsSubtitlesHaveTrueTimes()
{
    QList<qint16> sound;
    QVERIFY(decodeAudio(m_film, {}, [&](std::span<const qint16> samples) {
        sound.append(QList<qint16>(samples.begin(), samples.end()));
        return true;
    }));
    const auto level = [&](qint64 fromMs, qint64 toMs) {
        double sum = 0;
        for (qint64 i = fromMs * 16; i < std::min<qint64>(toMs * 16, sound.size()); ++i)
            sum += double(sound[i]) * sound[i];
        return std::sqrt(sum / double((toMs - fromMs) * 16));
    };
    QVERIFY(m_lines.size() >= 14);
    qint64 lastEnd = 0;
    for (const SubtitleLine &line : m_lines) {
        QVERIFY(line.startMs > lastEnd);
        QVERIFY(level(line.startMs, line.endMs) > 10 * level(lastEnd + 30, line.startMs - 30));
        lastEnd = line.endMs;
    }
    QVERIFY(std::abs(probe(m_film)->durationMs - lastEnd) < 1'000);
}

void TestDemoFilm::everySectionHasItsSlide()
{
    const Result<QImage> first = frameAt(m_film, 2'000, {1280, 720});
    const Result<QImage> last = frameAt(m_film, m_lines.last().startMs, {1280, 720});
    QVERIFY(first && last);
    QVERIFY(first->pixelColor(5, 5).hslHue() != last->pixelColor(5, 5).hslHue() || *first != *last);
    int white = 0;
    for (int x = 0; x < 1280; ++x) {
        for (int y = 60; y < 160; ++y)
            white += qGray(first->pixel(x, y)) > 230;
    }
    QVERIFY2(white > 3'000, QByteArray::number(white)); // its title
}

void TestDemoFilm::aTextThatIsNoneIsAFault_data()
{
    QTest::addColumn<QString>("path");
    QTest::addColumn<Fault>("fault");
    QTest::newRow("missing") << m_files.path(u"missing.txt"_s) << Fault::NotFound;
    QTest::newRow("empty") << m_files.write(u"empty.txt"_s, "\n\n\n\n") << Fault::Invalid;
    QTest::newRow("without words") << m_files.write(u"silent.txt"_s, "A title\n- a point\n") << Fault::Invalid;
}

void TestDemoFilm::aTextThatIsNoneIsAFault()
{
    QFETCH(QString, path);
    const QString out = m_files.path(u"none.mp4"_s);
    const Result<void> made = makeDemoFilm(m_speaker, path, out);
    QVERIFY(!made);
    QTEST(made.error().fault, "fault");
    QVERIFY(!QFile::exists(out));
}

void TestDemoFilm::cancellingLeavesNothing()
{
    const QStringList before = QDir(QFileInfo(m_film).path()).entryList();
    for (const double at : {0.1, 0.3}) {
        bool isCancelled = false;
        const Progress progress{.report = [&](double fraction) { isCancelled = fraction >= at; },
                                .cancelled = [&] { return isCancelled; }};
        const Result<void> made =
            makeDemoFilm(m_speaker, u":/demo/film.txt"_s, QFileInfo(m_film).path() + u"/cancelled.mp4"_s, progress);
        QVERIFY(!made);
        QCOMPARE(made.error().fault, Fault::Cancelled);
        QCOMPARE(QDir(QFileInfo(m_film).path()).entryList(), before);
    }
}

QTEST_MAIN(TestDemoFilm)
#include "tst_demofilm.moc"
