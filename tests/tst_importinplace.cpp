#include "models/library/watchfolderrepository.h"
#include "models/library/watchfolderservice.h"
#include "tests/importfixture.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString shortFilm = u"-f lavfi -i testsrc=size=64x36:rate=5:duration=2 -f lavfi -i sine=duration=2"
                          " -c:v mpeg4 -c:a aac "_s;
const QString sameFilmBetter = u"-f lavfi -i testsrc=size=128x72:rate=5:duration=2 -f lavfi -i sine=duration=2"
                               " -c:v mpeg4 -c:a aac "_s;
const QString longerFilm = u"-f lavfi -i testsrc=size=64x36:rate=5:duration=9 -f lavfi -i sine=duration=9"
                           " -c:v mpeg4 -c:a aac "_s;

} // namespace

/// Files that stay where they are belong to others, who move and change them.
class TestImportInPlace : public ImportFixture
{
    Q_OBJECT

private slots:
    void init()
    {
        begin();
        m_film = m_files.make(shortFilm + u"film.mp4"_s);
        m_video = imported({.path = m_film, .inPlace = true});
        QVERIFY(m_video.id > 0);
    }

    void cleanup()
    {
        m_jobs.reset();
        for (const QString &name : {u"film.mp4"_s, u"other.mp4"_s})
            QFile::remove(m_files.path(name));
    }

    void aFileThatWasMovedIsTheSameVideo()
    {
        const QString moved = m_files.path(u"other.mp4"_s);
        QVERIFY(QFile::rename(m_film, moved));
        int changes = 0;
        connect(m_events.get(), &Events::videoChanged, this, [&] { ++changes; });
        const Video video = imported({.path = moved, .inPlace = true});
        QCOMPARE(video.id, m_video.id);
        QCOMPARE(m_store->mediaFile(video), moved);
        QCOMPARE(video.transcriptSource, m_video.transcriptSource);
        QTRY_VERIFY(changes > 0);
        QCOMPARE(mediaFolders(), QStringList{m_video.mediaKey});
    }

    void aCopyElsewhereChangesNothing()
    {
        const QString copy = m_files.path(u"other.mp4"_s);
        QVERIFY(QFile::copy(m_film, copy));
        QCOMPARE(imported({.path = copy, .inPlace = true}).id, m_video.id);
        QCOMPARE(m_store->mediaFile(stored()), m_film);
    }

    void whatWasFoundElsewhereIsNoLongerMissing()
    {
        const WatchFolderRepository folders(*m_database);
        const qint64 folder = folders.insert(m_owner.id, QFileInfo(m_film).path(), systemClock());
        for (const QString &name : {m_film, m_files.path(u"lost.mp4"_s)}) {
            folders.insert(folder, {.path = name, .modified = systemClock(), .seenAt = systemClock()});
            WatchedFile file = folders.files(folder).value(name);
            file.isTaken = file.isMissing = true;
            folders.update(file);
        }
        QVERIFY(QFile::rename(m_film, m_files.path(u"other.mp4"_s)));
        imported({.path = m_files.path(u"other.mp4"_s), .inPlace = true});
        QCOMPARE(folders.missing(folder, 10), QStringList{m_files.path(u"lost.mp4"_s)});
    }

    void aFilmThatWasEncodedAnewKeepsItsTranscript()
    {
        const TranscriptRepository transcripts(*m_database);
        transcripts.replace(m_video.id, {{.startMs = 0, .endMs = 1000, .text = u"Mended by hand."_s}});
        m_files.make(sameFilmBetter + u"film.mp4"_s);
        const Video video = imported({.path = m_film, .inPlace = true, .title = u"Another title"_s});
        QCOMPARE(video.id, m_video.id);
        QCOMPARE(video.title, m_video.title);
        QCOMPARE(video.size, QSize(128, 72));
        QVERIFY(video.fingerprint != m_video.fingerprint);
        QCOMPARE(video.sizeBytes, QFileInfo(m_film).size());
        QCOMPARE(transcripts.lines(video.id).size(), 1);
        QCOMPARE(transcripts.lines(video.id).first().text, u"Mended by hand."_s);
        QCOMPARE(m_transcriber->starts.size(), 1);
        QCOMPARE(mediaFolders(), QStringList{video.mediaKey}); // the pictures of what it was are gone
        QVERIFY(QFile::exists(m_store->spritesFile(video)));
    }

    void anotherFilmUnderTheSameNameIsHeardAnew()
    {
        const TranscriptRepository transcripts(*m_database);
        transcripts.replace(m_video.id, {{.startMs = 0, .endMs = 1000, .text = u"The walrus sleeps."_s}});
        QVERIFY(m_search->index(m_video.id, {}));
        QCOMPARE(m_search->search(m_owner, u"walrus"_s, {}, 10).size(), 1);
        m_files.make(longerFilm + u"film.mp4"_s);
        const Video video = imported({.path = m_film, .inPlace = true});
        QCOMPARE(video.id, m_video.id);
        QVERIFY(video.durationMs > 8000);
        QCOMPARE(m_transcriber->starts, (QList<qint64>{0, 0}));
        QCOMPARE(transcripts.lines(video.id).first().text, u"line at 0"_s);
        QVERIFY(m_search->search(m_owner, u"walrus"_s, {}, 10).isEmpty());
        QCOMPARE(VideoRepository(*m_database).owned(m_owner.id, {}).total, 1);
    }

    void aSilentFilmInItsPlaceSaysNothing()
    {
        const TranscriptRepository transcripts(*m_database);
        m_files.make(u"-f lavfi -i testsrc=size=64x36:rate=5:duration=6 -c:v mpeg4 film.mp4"_s);
        const Video video = imported({.path = m_film, .inPlace = true});
        QCOMPARE(video.id, m_video.id);
        QVERIFY(transcripts.lines(video.id).isEmpty());
        QVERIFY(video.transcriptSource.isEmpty());
        QVERIFY(m_search->search(m_owner, u"line"_s, {}, 10).isEmpty());
    }

    void ofAnotherAccountItIsAnotherVideo()
    {
        Query query((*m_database)->connection(), u"INSERT INTO accounts (username, password_hash, role, created_at)"
                                                 " VALUES ('ann', '', 'user', 0) RETURNING id"_s);
        query.exec().next();
        m_owner.id = query.value<qint64>(u"id"_s);
        m_files.make(longerFilm + u"film.mp4"_s);
        QVERIFY(imported({.path = m_film, .inPlace = true}).id != m_video.id);
        QCOMPARE(stored().fingerprint, m_video.fingerprint);
    }

private:
    Video stored() const { return *VideoRepository(*m_database).find(m_video.id); }

    QString m_film;
    Video m_video;
};

QTEST_MAIN(TestImportInPlace)
#include "tst_importinplace.moc"
