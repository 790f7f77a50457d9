#include "models/media/decoder.h"
#include "models/media/probe.h"
#include "tests/filmfixture.h"
#include "tests/mediafiles.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QProcess>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject ffprobe(const QString &file)
{
    QProcess process;
    process.start(u"ffprobe"_s, {u"-v"_s, u"error"_s, u"-of"_s, u"json"_s, u"-show_streams"_s, u"-show_format"_s,
                                 u"-show_chapters"_s, file});
    process.waitForFinished(60'000);
    return QJsonDocument::fromJson(process.readAllStandardOutput()).object();
}

QStringList chapterTitles(const QJsonObject &probed)
{
    QStringList titles;
    for (const QJsonValue &chapter : probed[u"chapters"_s].toArray())
        titles.append(chapter[u"tags"_s][u"title"_s].toString());
    return titles;
}

} // namespace

/// From a prompt to a film in the library.
class TestStudioJob : public QObject, private FilmFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }
    void aSixSlidePromptBecomesAFilm();
    void moreThanTenSlidesStayInOrder();
    void everyShapeAndTheme_data();
    void everyShapeAndTheme();
    void onlyAChangedSlideIsMadeAnew();
    void whatTheEngineSaysIsKept();
    void aSourceIsShownToWhoMaySeeIt();
};

void TestStudioJob::aSixSlidePromptBecomesAFilm()
{
    const FilmRequest request{.prompt = u"Make a film in six slides about how tides work."_s};
    const Result<Video> pending = m_world->studio.generate(m_owner, request);
    QVERIFY(pending);
    QVERIFY(pending->source == VideoSource::Generated && pending->status == VideoStatus::Pending);
    QVERIFY(!pending->isStored());
    start();
    const Video video = finished(*pending);
    QCOMPARE(video.status, VideoStatus::Completed);
    QCOMPARE(video.title, u"How tides work"_s);
    const QString file = m_world->store.mediaFile(video);
    const QJsonObject probed = ffprobe(file);
    const QJsonArray streams = probed[u"streams"_s].toArray();
    QCOMPARE(streams[0][u"codec_name"_s].toString(), u"h264"_s);
    QCOMPARE(streams[0][u"pix_fmt"_s].toString(), u"yuv420p"_s);
    QCOMPARE(streams[0][u"width"_s].toInt(), 1280);
    QCOMPARE(streams[1][u"codec_name"_s].toString(), u"aac"_s);
    QCOMPARE(streams[2][u"codec_name"_s].toString(), u"mov_text"_s);
    const double seconds = probed[u"format"_s][u"duration"_s].toString().toDouble();
    QVERIFY(qAbs(seconds - streams[1][u"duration"_s].toString().toDouble()) < 0.1);
    QVERIFY(qAbs(seconds - streams[0][u"duration"_s].toString().toDouble()) < 0.1);
    QCOMPARE(chapterTitles(probed).size(), 6);
    QCOMPARE(chapterTitles(probed).first(), u"How tides work"_s);

    const QList<SubtitleLine> lines = TranscriptRepository(*m_database).lines(video.id);
    QVERIFY(lines.size() > 6);
    QVERIFY(qAbs(seconds - double(lines.last().endMs) / 1000) < 0.5); // the film ends with the voice
    QCOMPARE(video.transcriptSource, u"generated"_s);
    QCOMPARE(video.durationMs, lines.last().endMs + 400);
    const Result<MediaInfo> info = probe(file);
    QVERIFY(info && info->textTracks.size() == 1);
    const Result<QList<SubtitleLine>> captions = readTextTrack(file, info->textTracks.first().streamIndex);
    QVERIFY(captions && captions->size() >= lines.size());
    QCOMPARE(captions->first().startMs, lines.first().startMs);
    QFile bytes(file);
    QVERIFY(bytes.open(QFile::ReadOnly));
    const QByteArray all = bytes.readAll();
    QVERIFY(all.indexOf("moov") < all.indexOf("mdat")); // so that it plays while it loads
    QCOMPARE(all.size(), video.sizeBytes);

    QCOMPARE(QImage(m_world->store.posterFile(video)).size(), QSize(1280, 720));
    QCOMPARE(QImage(m_world->store.thumbnailFile(video)).size(), QSize(480, 270));
    QVERIFY(QFile::exists(m_world->store.spritesFile(video)));
    QCOMPARE(ChapterRepository(*m_database).chapters(video).size(), 6);
    QVERIFY(!m_world->search.search(m_owner, u"tides"_s, {}, 5).isEmpty());
    QVERIFY(folders(m_world->paths.incoming()).isEmpty());
    const Result<FilmRecord> film = m_world->studio.film(m_owner, video.id);
    QVERIFY(film && film->storyboard);
    QCOMPARE(film->progress, 1.);
    QCOMPARE(film->stage, u"stitch"_s);
    QCOMPARE(film->prompt, request.prompt);

    // The same prompt again asks no engine, and is a film of its own.
    const qsizetype said = m_world->speaker->said.size();
    const Video again = finished(*m_world->studio.generate(m_owner, request));
    QCOMPARE(again.status, VideoStatus::Completed);
    QCOMPARE(m_world->speaker->said.size(), said);
    QVERIFY(m_world->videos.remove(m_owner, video.id));
    QFile second(m_world->store.mediaFile(again));
    QVERIFY(second.open(QFile::ReadOnly));
    QVERIFY(second.readAll() == all);
}

void TestStudioJob::moreThanTenSlidesStayInOrder()
{
    const Storyboard storyboard = shortFilm(12);
    const Result<Video> pending = m_world->studio.generate(m_owner, {.prompt = {}, .outline = storyboard});
    QVERIFY(pending);
    start();
    const Video video = finished(*pending);
    QCOMPARE(video.status, VideoStatus::Completed);
    QStringList wanted;
    QStringList said;
    for (int i = 1; i <= 12; ++i)
        wanted.append(u"Slide %1"_s.arg(i));
    QCOMPARE(chapterTitles(ffprobe(m_world->store.mediaFile(video))), wanted);
    qint64 last = 0;
    for (const SubtitleLine &line : TranscriptRepository(*m_database).lines(video.id)) {
        said.append(line.text);
        QVERIFY(line.startMs > std::exchange(last, line.endMs));
    }
    QCOMPARE(said.size(), 12);
    QCOMPARE(said[9], u"This is number 10."_s);
    QCOMPARE(said[1], u"This is number 2."_s);
}

void TestStudioJob::everyShapeAndTheme_data()
{
    QTest::addColumn<Aspect>("aspect");
    QTest::addColumn<QString>("theme");
    QTest::newRow("tall") << Aspect::Tall << u"paper"_s;
    QTest::newRow("square") << Aspect::Square << u"midnight"_s;
}

void TestStudioJob::everyShapeAndTheme()
{
    QFETCH(Aspect, aspect);
    QFETCH(QString, theme);
    Storyboard storyboard = shortFilm(2);
    storyboard.aspect = aspect;
    storyboard.theme = theme;
    storyboard.slides[1].narration.clear(); // shown in silence
    const Result<Video> pending = m_world->studio.generate(m_owner, {.prompt = {}, .outline = storyboard});
    start();
    const Video video = finished(*pending);
    QCOMPARE(video.status, VideoStatus::Completed);
    const Result<MediaInfo> info = probe(m_world->store.mediaFile(video));
    QVERIFY(info);
    QCOMPARE(info->size, frameSizeOf(aspect));
    QVERIFY(qAbs(info->durationMs - video.durationMs) < 100);
    QCOMPARE(video.size, frameSizeOf(aspect));
}

void TestStudioJob::onlyAChangedSlideIsMadeAnew()
{
    m_world->images = std::make_shared<FlatImages>();
    Storyboard storyboard = shortFilm(3);
    const Result<Video> pending = m_world->studio.generate(m_owner, {.prompt = {}, .outline = storyboard});
    start();
    const Video before = finished(*pending);
    QCOMPARE(m_world->speaker->said.size(), 3);
    storyboard.slides[1].narration = u"This one is new."_s;
    storyboard.slides[1].picture = u"something else"_s;
    const Result<Video> again = m_world->studio.rerender(m_owner, before.id, storyboard);
    QVERIFY(again);
    QCOMPARE(again->mediaKey, before.mediaKey); // it plays until then
    QCOMPARE(m_world->studio.rerender(m_owner, before.id, storyboard).error().fault, Fault::Conflict);
    const Video after = finished(before);
    QCOMPARE(m_world->speaker->said.mid(3), QStringList{u"This one is new."_s});
    QCOMPARE(m_world->images->asked.mid(3), QStringList{u"something else"_s});
    QCOMPARE(after.status, VideoStatus::Completed);
    QVERIFY(after.mediaKey != before.mediaKey);
    QCOMPARE(folders(m_world->paths.media()), QStringList{after.mediaKey});
    QCOMPARE(TranscriptRepository(*m_database).lines(after.id)[1].text, u"This one is new."_s);
    QCOMPARE(m_world->search.search(m_owner, u"\"this one is new\""_s, {}, 5).size(), 1);
}

void TestStudioJob::whatTheEngineSaysIsKept()
{
    m_world->speaker->fails = true;
    const Result<Video> pending = m_world->studio.generate(m_owner, {.prompt = {}, .outline = shortFilm(2)});
    StudioRunner runner = m_world->runner();
    const Job job = m_world->jobs.unfinished().first();
    const Result<void> done = runner.run(job, {});
    QVERIFY(!done);
    QCOMPARE(done.error().fault, Fault::EngineFailed);
    QCOMPARE(done.error().field, u"key"_s);
    runner.abandon(job, done.error());
    const Video video = *VideoRepository(*m_database).find(pending->id);
    QCOMPARE(video.status, VideoStatus::Error);
    QCOMPARE(video.fault, Fault::EngineFailed);
    QVERIFY(folders(m_world->paths.incoming()).isEmpty());
}

void TestStudioJob::aSourceIsShownToWhoMaySeeIt()
{
    const MediaFiles files;
    const LibraryBuilder library(*m_database);
    const Account bob = library.account(u"bob"_s);
    Storyboard storyboard = shortFilm(1);
    const QString red = files.make(u"-f lavfi -i color=red:size=640x360:rate=5:duration=2 -pix_fmt yuv420p red.mp4"_s);
    const qint64 video = library.insert({.ownerId = bob.id,
                                         .status = VideoStatus::Completed,
                                         .title = u"Red"_s,
                                         .mediaKey = MediaStore::newKey(),
                                         .mediaPath = red,
                                         .hasVideo = true});
    storyboard.slides[0].sources = {
        {.videoId = video, .videoTitle = u"Red"_s, .startMs = 0, .endMs = 1'000, .text = {}}};
    const auto isRed = [&](const Account &owner) {
        const Result<Video> film = m_world->studio.generate(owner, {.prompt = {}, .outline = storyboard});
        const Job job = m_world->jobs.unfinishedOf({film->id}).first();
        if (!m_world->runner().run(job, {}))
            qFatal("no film");
        const QImage poster(m_world->store.posterFile(*VideoRepository(*m_database).find(film->id)));
        const QColor color = poster.pixelColor(1'000, 360);
        return color.red() > 200 && color.green() < 60;
    };
    QVERIFY(isRed(bob));
    QVERIFY(!isRed(m_owner));
}

QTEST_MAIN(TestStudioJob)
#include "tst_studiojob.moc"
