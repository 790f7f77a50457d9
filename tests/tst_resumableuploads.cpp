#include "models/core/events.h"
#include "models/core/settings.h"
#include "models/jobs/jobqueue.h"
#include "models/library/mediastore.h"
#include "models/library/resumableuploads.h"
#include "tests/librarybuilder.h"
#include "tests/mediafiles.h"
#include "tests/testdatabase.h"
#include "tests/threads.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// The rules of uploads that come in pieces; their wire is tests/contract/tst_uploads.cpp.
class TestResumableUploads : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QFile film(m_files.make(u"-f lavfi -i testsrc=size=64x36:rate=5:duration=1 -c:v mpeg4 film.mp4"_s));
        QVERIFY(film.open(QIODevice::ReadOnly));
        m_film = film.readAll();
    }

    void init()
    {
        m_world = std::make_unique<World>();
        m_owner = LibraryBuilder(m_world->database).account(u"ann"_s);
    }

    void aRestartChangesNothing()
    {
        const qint64 id = created(m_film.size());
        QVERIFY(write(id, 0, m_film.left(100)));
        m_world->restart();
        const QStringList kept = uploads().mediaKeys();
        m_world->store.sweep({kept.begin(), kept.end()});
        QCOMPARE(uploads().find(m_owner, id)->received, 100);
        const Result<ResumableUpload> whole = write(id, 100, m_film.mid(100));
        QVERIFY(whole && whole->isFinished);
        const std::optional<Video> video = VideoRepository(m_world->database).find(whole->videoId);
        QCOMPARE(video->sizeBytes, m_film.size());
        QFile stored(m_world->store.mediaFile(*video));
        QVERIFY(stored.open(QIODevice::ReadOnly));
        QCOMPARE(stored.readAll(), m_film);
        QVERIFY(entries(u"incoming"_s).isEmpty());
        QVERIFY(uploads().mediaKeys().isEmpty());
    }

    void whatWasCutOffBeforeItBecameAVideoBecomesOne()
    {
        const qint64 id = created(m_film.size());
        auto piece = uploads().open(m_owner, id, 0, m_film.size());
        QVERIFY(piece && (*piece)->append(m_film));
        QVERIFY(!uploads().find(m_owner, id)->isFinished); // somebody is at it
        piece->reset();
        m_world->restart();
        QVERIFY(uploads().find(m_owner, id)->isFinished);
    }

    void anUncheckedPieceIsNotTrustedAfterAKill()
    {
        const qint64 id = created(10);
        QVERIFY(write(id, 0, "abcd"));
        const UploadRepository rows(m_world->database);
        rows.setUncheckedFrom(id, 4); // as a kill leaves it
        QFile file(m_world->folder.filePath(u"incoming/%1/upload.part"_s.arg(entries(u"incoming"_s).value(0))));
        QVERIFY(file.open(QIODevice::Append) && file.write("evil") == 4);
        file.close();
        QCOMPARE(uploads().find(m_owner, id)->received, 4);
        QCOMPARE(write(id, 4, "ef")->received, 6);
        QVERIFY(!rows.find(id)->uncheckedFrom);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), "abcdef");
    }

    void itExpires()
    {
        const qint64 id = created(10);
        pass(71h);
        QVERIFY(write(id, 0, "abcd")); // which puts it off
        pass(71h);
        QCOMPARE(uploads().find(m_owner, id)->received, 4);
        pass(1h);
        QCOMPARE(uploads().find(m_owner, id).error().fault, Fault::NotFound);
        QVERIFY(uploads().list(m_owner).isEmpty());
        QVERIFY(!entries(u"incoming"_s).isEmpty());
        uploads().removeExpired();
        QVERIFY(entries(u"incoming"_s).isEmpty());
        QVERIFY(!UploadRepository(m_world->database).find(id));
    }

    void whatIsPromisedCountsAgainstTheQuota()
    {
        m_owner.quotaBytes = 100;
        const qint64 first = created(60);
        QCOMPARE(uploads().create(m_owner, {.length = 41}).error().field, u"quota"_s);
        QVERIFY(uploads().create(m_owner, {.length = 40}));
        QVERIFY(uploads().remove(m_owner, first));
        QVERIFY(uploads().create(m_owner, {.length = 60}));
    }

    void aFileThatFillsTheQuotaIsTaken()
    {
        m_owner.quotaBytes = m_film.size();
        QVERIFY(write(created(m_film.size()), 0, m_film)->isFinished);
        QCOMPARE(uploads().create(m_owner, {.length = 1}).error().field, u"quota"_s);
    }

    void thereIsAnEndToBeginning()
    {
        for (int i = 0; i < ResumableUploads::mostAtOnce; ++i)
            created(10);
        const Result<ResumableUpload> more = uploads().create(m_owner, {.length = 10});
        QCOMPARE(more.error().fault, Fault::Conflict);
        QCOMPARE(more.error().field, u"uploads"_s);
    }

    void manyAtOnceStayWithinTheQuota()
    {
        m_owner.quotaBytes = 100;
        std::atomic<int> made = 0;
        onThreads(8, [&](int) { made += uploads().create(m_owner, {.length = 60}) ? 1 : 0; });
        QCOMPARE(made, 1);
    }

    void oneOfManyWritesAtATime()
    {
        const qint64 id = created(1000);
        std::atomic<int> wrote = 0;
        onThreads(8, [&](int number) {
            const Result<ResumableUpload> written = write(id, 0, QByteArray(100, char('a' + number)));
            wrote += written ? 1 : 0;
            if (!written && written.error().fault != Fault::Conflict)
                qFatal("refused for another reason");
        });
        QCOMPARE(wrote, 1);
        QCOMPARE(uploads().find(m_owner, id)->received, 100);
    }

private:
    struct World
    {
        World() { restart(); }
        void restart()
        {
            uploads = std::make_unique<ResumableUploads>(database, store, whole, [this] { return now; });
        }

        QDateTime now = QDateTime::fromSecsSinceEpoch(1'000'000, Qt::UTC);
        QTemporaryDir folder;
        TestDatabase database;
        MediaStore store{*Paths::open(folder.path())};
        Settings settings{folder.filePath(u"settings.ini"_s)};
        Events events;
        JobQueue jobs{database, events};
        UploadService whole{database, store, settings, jobs, events};
        std::unique_ptr<ResumableUploads> uploads;
    };

    const ResumableUploads &uploads() const { return *m_world->uploads; }
    void pass(std::chrono::seconds time) { m_world->now = m_world->now.addSecs(time.count()); }
    qint64 created(qint64 length) const { return uploads().create(m_owner, {.length = length})->id; }

    Result<ResumableUpload> write(qint64 id, qint64 offset, const QByteArray &data) const
    {
        return uploads().open(m_owner, id, offset, data.size()).and_then([&](const auto &piece) {
            return piece->append(data).and_then([&] { return piece->finish(); }).and_then([&] {
                return uploads().settle(m_owner, *piece);
            });
        });
    }

    QStringList entries(const QString &folder) const
    {
        return QDir(m_world->folder.filePath(folder)).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    MediaFiles m_files;
    QByteArray m_film;
    std::unique_ptr<World> m_world;
    Account m_owner;
};

QTEST_MAIN(TestResumableUploads)
#include "tst_resumableuploads.moc"
