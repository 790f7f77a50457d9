#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "models/library/importservice.h"
#include "models/library/watchfolderchanges.h"
#include "models/library/watchfoldermonitor.h"
#include "models/library/watchfolderservice.h"
#include "tests/librarybuilder.h"
#include "tests/testdatabase.h"
#include "tests/threads.h"

#include <QDir>
#include <QSignalSpy>
#include <QTest>
#include <QThread>

#include <mutex>
#include <unistd.h>

using namespace Qt::Literals::StringLiterals;

/// Each test has ann with an empty folder to watch, and a queue in which imports wait.
class TestWatchFolders : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_now = QDateTime::fromSecsSinceEpoch(1'000'000, Qt::UTC);
        m_database = std::make_unique<TestDatabase>();
        m_dir = std::make_unique<QTemporaryDir>();
        m_events = std::make_unique<Events>();
        m_jobs = std::make_unique<JobQueue>(*m_database, *m_events);
        m_imports = std::make_unique<ImportService>(*m_jobs);
        QVERIFY(QDir(m_dir->path()).mkpath(u"films/deep"_s));
        QVERIFY(QDir(m_dir->path()).mkpath(u"data"_s));
        m_folders = std::make_unique<WatchFolderService>(*m_database, *m_imports, *m_events, m_dir->filePath(u"data"_s),
                                                         [this] { return m_now; });
        const LibraryBuilder library(*m_database);
        m_ann = library.account(u"ann"_s);
        m_bob = library.account(u"bob"_s);
    }

    void cleanup()
    {
        m_folders.reset();
        m_jobs.reset();
        m_database.reset();
    }

    void takesInWhatIsNewOnceItIsWhole()
    {
        const qint64 id = watch();
        write(u"one.mp4"_s);
        write(u"deep/two.mkv"_s);
        write(u"letter.txt"_s);
        write(u".hidden.mp4"_s);
        scan(id);
        QCOMPARE(imported(), QStringList());
        QCOMPARE(state(id), u"0 taken, 2 waiting, 0 missing"_s);
        scan(id); // at once: nobody knows whether they grow
        QCOMPARE(imported(), QStringList());
        letTimePass();
        scan(id);
        QCOMPARE(imported(), (QStringList{u"one.mp4"_s, u"two.mkv"_s}));
        QCOMPARE(state(id), u"2 taken, 0 waiting, 0 missing"_s);
        for (const Job &job : m_jobs->unfinished()) {
            QVERIFY(job.payload[u"inPlace"_s].toBool());
            QCOMPARE(job.ownerId, m_ann.id);
        }
    }

    void waitsWhileAFileGrows()
    {
        const qint64 id = watch();
        write(u"one.mp4"_s, "a");
        scan(id);
        for (const QByteArray &more : QByteArrayList{"ab", "abc", "abcd"}) {
            letTimePass();
            write(u"one.mp4"_s, more);
            scan(id);
            QCOMPARE(imported(), QStringList());
        }
        letTimePass();
        scan(id);
        QCOMPARE(imported(), QStringList{u"one.mp4"_s});
    }

    void leavesAloneWhatIsAsItWas()
    {
        const qint64 id = watchWith(u"one.mp4"_s);
        QSignalSpy changed(m_events.get(), &Events::watchFoldersChanged);
        for (int i = 0; i < 3; ++i) {
            letTimePass();
            scan(id);
        }
        QCOMPARE(imported().size(), 1);
        QCOMPARE(changed.size(), 0);
    }

    void takesInAgainWhatHasChanged()
    {
        const qint64 id = watchWith(u"one.mp4"_s);
        write(u"one.mp4"_s, "another film");
        settle(id);
        QCOMPARE(imported(), (QStringList{u"one.mp4"_s, u"one.mp4"_s}));
    }

    void callsMissingWhatIsGone()
    {
        const qint64 id = watchWith(u"one.mp4"_s);
        write(u"never.mp4"_s);
        scan(id);
        const QString away = m_dir->filePath(u"away.mp4"_s);
        QVERIFY(QFile::rename(path(u"one.mp4"_s), away));
        QVERIFY(QFile::remove(path(u"never.mp4"_s)));
        scan(id);
        QCOMPARE(state(id), u"0 taken, 0 waiting, 1 missing"_s);
        QCOMPARE(*m_folders->missing(m_ann, id), QStringList{path(u"one.mp4"_s)});
        QVERIFY(!m_folders->missing(m_bob, id));

        QVERIFY(QFile::rename(away, path(u"one.mp4"_s)));
        settle(id);
        QCOMPARE(state(id), u"1 taken, 0 waiting, 0 missing"_s);
        QCOMPARE(imported().size(), 1); // it was the same all the time
    }

    void aFolderThatIsAwayKeepsItsFiles()
    {
        const qint64 id = watchWith(u"one.mp4"_s);
        QVERIFY(QDir(m_dir->path()).rename(u"films"_s, u"unplugged"_s));
        QCOMPARE(m_folders->scan(id).error().fault, Fault::NotFound);
        QCOMPARE(folder(id).fault, std::optional(Fault::NotFound));
        QCOMPARE(state(id), u"1 taken, 0 waiting, 0 missing"_s);
        QVERIFY(QDir(m_dir->path()).rename(u"unplugged"_s, u"films"_s));
        settle(id);
        QCOMPARE(folder(id).fault, std::nullopt);
        QCOMPARE(imported().size(), 1);
    }

    void aFolderThatCannotBeReadSaysSo()
    {
        if (geteuid() == 0)
            QSKIP("root reads every folder");
        const qint64 id = watchWith(u"one.mp4"_s);
        QFile folder(m_dir->filePath(u"films"_s));
        QVERIFY(folder.setPermissions(QFile::WriteOwner));
        QCOMPARE(m_folders->scan(id).error().fault, Fault::NotAllowed);
        QVERIFY(folder.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
        QCOMPARE(state(id), u"1 taken, 0 waiting, 0 missing"_s);
    }

    void whatCouldNotBeSeenIsNotMissing()
    {
        const WatchedFile file{.id = 1, .path = u"/films/deep/one.mp4"_s, .isTaken = true};
        const QHash<QString, WatchedFile> known{{file.path, file}};
        QVERIFY(compare(known, {.unreadable = {u"/films/deep"_s}}, m_now).isEmpty());
        QVERIFY(compare(known, {.isWhole = false}, m_now).isEmpty());
        QVERIFY(!compare(known, {.unreadable = {u"/films/de"_s}}, m_now).isEmpty());
    }

    void linksLeadInNoCircle()
    {
        write(u"deep/one.mp4"_s);
        QVERIFY(QFile::link(path({}), path(u"deep/round"_s)));
        QVERIFY(QFile::link(path(u"deep"_s), path(u"again"_s)));
        const Result<FolderScan> scan = scanFolder(path({}), {});
        QVERIFY(scan && scan->isWhole);
        QCOMPARE(scan->files.size(), 1);
        QCOMPARE(scan->folders.size(), 2);
    }

    void aScanHasBounds()
    {
        for (const QString &name : {u"one.mp4"_s, u"two.mp4"_s, u"deep/three.mp4"_s})
            write(name);
        QCOMPARE(scanFolder(path({}), {}, {}, {.files = 2})->files.size(), 2);
        QVERIFY(!scanFolder(path({}), {}, {}, {.files = 2})->isWhole);
        QVERIFY(!scanFolder(path({}), {}, {}, {.depth = 0})->isWhole);
        QVERIFY(!scanFolder(path({}), {}, [] { return true; })->isWhole);
    }

    void ownDataIsNoFilm()
    {
        QCOMPARE(m_folders->add(m_ann, m_dir->filePath(u"data"_s)).error().fault, Fault::Invalid);
        const qint64 id = m_folders->add(m_ann, m_dir->path())->id;
        QFile file(m_dir->filePath(u"data/copy.mp4"_s));
        QVERIFY(file.open(QFile::WriteOnly));
        file.close();
        settle(id);
        QCOMPARE(imported(), QStringList());
    }

    void whatIsWatchedIsWatchedOnce()
    {
        const qint64 id = watch();
        QCOMPARE(m_folders->add(m_ann, path({})).error().fault, Fault::Conflict);
        QCOMPARE(m_folders->add(m_ann, path(u"deep"_s)).error().fault, Fault::Conflict);
        QCOMPARE(m_folders->add(m_ann, m_dir->path()).error().fault, Fault::Conflict);
        QVERIFY(m_folders->add(m_bob, path({})));
        QCOMPARE(m_folders->add(m_ann, m_dir->filePath(u"nowhere"_s)).error().fault, Fault::NotFound);
        QCOMPARE(m_folders->remove(m_bob, id).error().fault, Fault::NotFound);
        QVERIFY(m_folders->remove(m_ann, id));
        QVERIFY(m_folders->owned(m_ann).isEmpty());
        QCOMPARE(m_folders->scan(id).error().fault, Fault::NotFound);
    }

    void twoScansAtOnceTakeInOnce()
    {
        const qint64 id = watch();
        for (int i = 0; i < 20; ++i)
            write(u"film %1.mp4"_s.arg(i));
        scan(id);
        letTimePass();
        onThreads(2, [&](int) { (void)m_folders->scan(id); });
        QCOMPARE(imported().size(), 20);
        QCOMPARE(state(id), u"20 taken, 0 waiting, 0 missing"_s);
    }

    void theMonitorNoticesByItself()
    {
        const WatchFolderService folders(*m_database, *m_imports, *m_events, m_dir->filePath(u"data"_s));
        WatchFolderMonitor monitor(folders, *m_events);
        monitor.start();
        const qint64 id = folders.add(m_ann, path({}))->id;
        QTRY_VERIFY_WITH_TIMEOUT(folder(id).scannedAt.isValid(), 30'000);
        write(u"deep/one.mp4"_s);
        QTRY_COMPARE_WITH_TIMEOUT(imported(), QStringList{u"one.mp4"_s}, 60'000);
        monitor.stop();
    }

    void theMonitorMissesNothingWhileItBegins()
    {
        const WatchFolderService folders(*m_database, *m_imports, *m_events, m_dir->filePath(u"data"_s));
        WatchFolderMonitor monitor(folders, *m_events);
        // The monitor's own thread says so after it has read the folder, and before it watches it.
        std::once_flag once;
        connect(
            m_events.get(), &Events::watchFoldersChanged, this,
            [&] {
                if (QThread::currentThread() != thread())
                    std::call_once(once, [this] { write(u"one.mp4"_s); });
            },
            Qt::DirectConnection);
        QVERIFY(folders.add(m_ann, path({})));
        monitor.start();
        QTRY_COMPARE_WITH_TIMEOUT(imported(), QStringList{u"one.mp4"_s}, 30'000);
        monitor.stop();
    }

private:
    QString path(const QString &name) const
    {
        const QString films = QFileInfo(m_dir->filePath(u"films"_s)).canonicalFilePath();
        return name.isEmpty() ? films : films + u'/' + name;
    }
    void write(const QString &name, const QByteArray &bytes = "film") const
    {
        QFile file(path(name));
        if (!file.open(QFile::WriteOnly) || file.write(bytes) != bytes.size())
            qFatal("cannot write %s", qPrintable(name));
    }
    void letTimePass() { m_now = m_now.addMSecs(settleMs); }
    void scan(qint64 id) { QVERIFY(m_folders->scan(id)); }
    void settle(qint64 id)
    {
        scan(id);
        letTimePass();
        scan(id);
    }
    qint64 watch() { return m_folders->add(m_ann, path({}))->id; }
    /// With a film that was taken in.
    qint64 watchWith(const QString &name)
    {
        const qint64 id = watch();
        write(name);
        settle(id);
        return id;
    }
    WatchFolder folder(qint64 id) const { return *WatchFolderRepository(*m_database).find(id); }
    QString state(qint64 id) const
    {
        const WatchFolder now = folder(id);
        return u"%1 taken, %2 waiting, %3 missing"_s.arg(now.files).arg(now.waiting).arg(now.missing);
    }
    /// The names of the files whose imports wait.
    QStringList imported() const
    {
        QStringList names;
        for (const Job &job : m_jobs->unfinished())
            names.append(QFileInfo(job.payload[u"path"_s].toString()).fileName());
        names.sort();
        return names;
    }

    QDateTime m_now;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<Events> m_events;
    std::unique_ptr<JobQueue> m_jobs;
    std::unique_ptr<ImportService> m_imports;
    std::unique_ptr<WatchFolderService> m_folders;
    Account m_ann;
    Account m_bob;
};

QTEST_GUILESS_MAIN(TestWatchFolders)
#include "tst_watchfolders.moc"
