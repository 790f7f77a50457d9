#include "models/backup/backupservice.h"
#include "models/backup/restoring.h"
#include "models/backup/tar.h"
#include "models/storage/migrator.h"
#include "models/storage/query.h"

#include <QBuffer>
#include <QDir>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <csignal>
#include <sys/resource.h>
#include <thread>

using namespace Qt::Literals::StringLiterals;

namespace {

void put(const QString &file, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(file).path());
    QFile out(file);
    if (!out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size())
        qFatal("cannot write %s", qPrintable(file));
}

QByteArray bytesOf(const QString &file)
{
    QFile in(file);
    return in.open(QIODevice::ReadOnly) ? in.readAll() : QByteArray("nothing");
}

/// A data folder with a library in it; what is open of it is closed with close().
class Folder
{
public:
    explicit Folder(const QString &root) : paths(*Paths::open(root)) {}

    void open()
    {
        database = std::make_unique<Database>(*Database::open(u"sqlite:"_s + paths.databaseFile()));
        if (!migrate(*database))
            qFatal("cannot migrate");
        backups = std::make_unique<BackupService>(*database, paths);
    }
    void close()
    {
        backups.reset();
        if (database)
            database->connection().close();
        database.reset();
    }
    void say(const QString &word)
    {
        execute(database->connection(), u"DELETE FROM test_words"_s);
        Query(database->connection(), u"INSERT INTO test_words VALUES (:word)"_s).bind(u":word"_s, word).exec();
    }
    QString word() const
    {
        Query query(database->connection(), u"SELECT word FROM test_words"_s);
        query.exec().next();
        return query.value<QString>(u"word"_s);
    }

    Paths paths;
    std::unique_ptr<Database> database;
    std::unique_ptr<BackupService> backups;
};

const QString video = u"media/abc123/video.mp4"_s;

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_temporary = std::make_unique<QTemporaryDir>();
        m_folder = std::make_unique<Folder>(m_temporary->filePath(u"data"_s));
        m_folder->open();
        execute(m_folder->database->connection(), u"CREATE TABLE test_words (word TEXT)"_s);
        m_folder->say(u"before"_s);
        put(m_folder->paths.settingsFile(), "[ui]\ntheme=dark\n");
        put(m_folder->paths.secrets() + u"/smtp-password"_s, "hush");
        put(m_folder->paths.root() + u'/' + video, QByteArray(3'000'000, 'v'));
        m_file = m_temporary->filePath(u"backup.tar"_s);
    }
    void cleanup()
    {
        m_folder->close();
        m_folder.reset();
    }

    void whatWasThereComesBack()
    {
        const Result<BackupManifest> made = make({.media = true, .secrets = true});
        QVERIFY(made);
        QCOMPARE(made->files.size(), 4);
        changeEverything();
        QVERIFY(m_folder->backups->prepareRestore(m_file, {}));
        QCOMPARE(m_folder->word(), u"after"_s); // until the next start
        startAgain();
        QCOMPARE(m_folder->word(), u"before"_s);
        QCOMPARE(bytesOf(m_folder->paths.settingsFile()), "[ui]\ntheme=dark\n");
        QCOMPARE(bytesOf(m_folder->paths.secrets() + u"/smtp-password"_s), "hush");
        QCOMPARE(bytesOf(m_folder->paths.root() + u'/' + video), QByteArray(3'000'000, 'v'));
        QVERIFY(!Restoring(m_folder->paths).hasReplaced());
    }

    void whatIsNotAskedForStaysOut()
    {
        const Result<BackupManifest> made = make({});
        QVERIFY(made);
        QCOMPARE(made->files.size(), 2);
        QVERIFY(!made->hasMedia && !made->hasSecrets);
        QVERIFY(!bytesOf(m_file).contains("hush"));
        QVERIFY(!(QFile::permissions(m_file) & (QFile::ReadGroup | QFile::ReadOther)));
        changeEverything();
        QVERIFY(m_folder->backups->prepareRestore(m_file, {}));
        startAgain();
        QCOMPARE(m_folder->word(), u"before"_s);
        QCOMPARE(bytesOf(m_folder->paths.secrets() + u"/smtp-password"_s), "other");
    }

    void everyTarReadsIt()
    {
        QVERIFY(make({.media = true}));
        QProcess tar;
        tar.start(u"tar"_s, {u"-tf"_s, m_file});
        QVERIFY(tar.waitForFinished());
        QCOMPARE(tar.exitCode(), 0);
        QCOMPARE(tar.readAllStandardOutput(), "matinee.db\nmedia/abc123/video.mp4\nsettings.ini\nmanifest.json\n");
    }

    void whatIsWrittenMeanwhileDoesNotTearIt()
    {
        const QSqlDatabase other = m_folder->database->connection();
        execute(other, u"CREATE TABLE test_pairs (a INTEGER, b INTEGER)"_s);
        std::atomic_bool stop = false;
        std::jthread writer([&] {
            for (int i = 0; !stop; ++i) {
                inTransaction(m_folder->database->connection(), [&] {
                    execute(m_folder->database->connection(), u"INSERT INTO test_pairs VALUES (%1, 0)"_s.arg(i));
                    execute(m_folder->database->connection(), u"UPDATE test_pairs SET b = a"_s);
                });
            }
        });
        const Result<BackupManifest> made = make({});
        stop = true;
        writer.join(); // with its connection closed, which QThread does not wait for
        QVERIFY(made);
        QVERIFY(m_folder->backups->prepareRestore(m_file, {}));
        startAgain();
        Query query(m_folder->database->connection(), u"SELECT COUNT(*) AS torn FROM test_pairs WHERE a <> b"_s);
        query.exec().next();
        QCOMPARE(query.value<int>(u"torn"_s), 0);
    }

    void aDamagedOneIsRefusedAndNothingChanges_data()
    {
        QTest::addColumn<double>("where");
        QTest::newRow("in the header") << 0.0;
        QTest::newRow("in the database") << 0.05;
        QTest::newRow("in a video") << 0.6;
        QTest::newRow("in the manifest") << 0.9995;
    }

    void aDamagedOneIsRefusedAndNothingChanges()
    {
        QFETCH(double, where);
        QVERIFY(make({.media = true}));
        QByteArray bytes = bytesOf(m_file);
        const qsizetype at = where > 0.99 ? bytes.indexOf("\"sha256\"") + 14 : qsizetype(double(bytes.size()) * where);
        bytes[at] = char(bytes[at] ^ 1);
        put(m_file, bytes);
        isRefused(Fault::Invalid);
    }

    void oneThatIsCutOffIsRefused()
    {
        QVERIFY(make({.media = true}));
        const QByteArray bytes = bytesOf(m_file);
        for (const qsizetype length : {qsizetype(0), qsizetype(700), bytes.size() / 2, bytes.indexOf("\"sha256\"")}) {
            put(m_file, bytes.left(length));
            isRefused(Fault::Invalid);
        }
    }

    void whatIsNoBackupIsRefused()
    {
        isRefused(Fault::NotFound);
        put(m_file, QByteArray(100'000, 'x'));
        isRefused(Fault::Invalid);
    }

    void oneFromANewerMatineeIsRefused()
    {
        execute(m_folder->database->connection(), u"INSERT INTO schema_version VALUES (9999)"_s);
        QVERIFY(make({}));
        execute(m_folder->database->connection(), u"DELETE FROM schema_version WHERE version = 9999"_s);
        isRefused(Fault::Conflict);
    }

    void aNameThatLeavesTheFolderIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::newRow("upwards") << u"media/abc/../../../evil"_s;
        QTest::newRow("from the root") << u"/etc/passwd"_s;
        QTest::newRow("what is no part of a backup") << u"lock"_s;
    }

    void aNameThatLeavesTheFolderIsRefused()
    {
        QFETCH(QString, name);
        QFile out(m_file);
        QVERIFY(out.open(QIODevice::WriteOnly));
        TarWriter archive(out);
        QVERIFY(archive.begin({.name = name, .size = 4}, 0) && archive.write("evil", 4) && archive.finish());
        out.close();
        isRefused(Fault::Invalid);
    }

    void aFullDiskLeavesWhatWasThere()
    {
        QVERIFY(make({}));
        const QByteArray before = bytesOf(m_file);
        limitFiles(2'500'000);
        const Result<BackupManifest> made = make({.media = true});
        limitFiles(RLIM_INFINITY);
        QVERIFY(!made);
        QCOMPARE(made.error().fault, Fault::NoSpace);
        QCOMPARE(bytesOf(m_file), before);
        QCOMPARE(QDir(m_temporary->path()).entryList(QDir::Files), QStringList{u"backup.tar"_s});
    }

    void aDiskThatFillsWhileItIsLaidOutChangesNothing()
    {
        QVERIFY(make({.media = true}));
        limitFiles(2'500'000);
        const Result<BackupManifest> laidOut = m_folder->backups->prepareRestore(m_file, {});
        limitFiles(RLIM_INFINITY);
        QVERIFY(!laidOut);
        QCOMPARE(laidOut.error().fault, Fault::NoSpace);
        QVERIFY(!Restoring(m_folder->paths).isPrepared());
        QVERIFY(!QFileInfo::exists(m_folder->paths.root() + u"/restore.part"_s));
    }

    void whoeverStopsItGetsNothing()
    {
        const Result<BackupManifest> made =
            m_folder->backups->make(m_file, {.media = true}, {.cancelled = [] { return true; }});
        QVERIFY(!made);
        QCOMPARE(made.error().fault, Fault::Cancelled);
        QVERIFY(!QFileInfo::exists(m_file));
        QCOMPARE(QDir(m_folder->paths.incoming()).entryList(QDir::AllEntries | QDir::NoDotAndDotDot), QStringList());
    }

    void killedWhileItIsPutIntoPlaceItGoesOn_data()
    {
        QTest::addColumn<int>("renames");
        for (int renames = 0; renames <= 8; ++renames)
            QTest::addRow("after %d renames", renames) << renames;
    }

    /// The renames of apply(), in its order, as far as the kill let them come.
    void killedWhileItIsPutIntoPlaceItGoesOn()
    {
        QFETCH(int, renames);
        QVERIFY(make({.media = true, .secrets = true}));
        changeEverything();
        QVERIFY(m_folder->backups->prepareRestore(m_file, {}));
        m_folder->close();
        const QString root = m_folder->paths.root();
        for (const QString &item :
             {u"secrets/smtp-password"_s, u"media/abc123"_s, u"settings.ini"_s, u"matinee.db"_s}) {
            for (const auto &[from, to] :
                 {std::pair(root, root + u"/replaced"_s), std::pair(root + u"/restore"_s, root)}) {
                if (renames-- <= 0)
                    break;
                QVERIFY(QDir().mkpath(QFileInfo(to + u'/' + item).path()));
                QVERIFY(QDir().rename(from + u'/' + item, to + u'/' + item));
            }
        }
        startAgain();
        QCOMPARE(m_folder->word(), u"before"_s);
        QCOMPARE(bytesOf(root + u"/secrets/smtp-password"_s), "hush");
        QCOMPARE(bytesOf(root + u'/' + video), QByteArray(3'000'000, 'v'));
    }

    void whatCannotBeOpenedIsUndone()
    {
        QVERIFY(make({.media = true, .secrets = true}));
        changeEverything();
        QVERIFY(m_folder->backups->prepareRestore(m_file, {}));
        m_folder->close();
        const Restoring restoring(m_folder->paths);
        QVERIFY(restoring.apply());
        QVERIFY(restoring.hasReplaced());
        QVERIFY(restoring.undo());
        QVERIFY(!restoring.hasReplaced());
        m_folder->open();
        QCOMPARE(m_folder->word(), u"after"_s);
        QCOMPARE(bytesOf(m_folder->paths.secrets() + u"/smtp-password"_s), "other");
        QCOMPARE(bytesOf(m_folder->paths.root() + u'/' + video), "other");
    }

    void aHalfUndoneOneIsUndone()
    {
        QVERIFY(make({}));
        changeEverything();
        QVERIFY(m_folder->backups->prepareRestore(m_file, {}));
        m_folder->close();
        const Restoring restoring(m_folder->paths);
        QVERIFY(restoring.apply());
        QVERIFY(QFile::remove(m_folder->paths.databaseFile())); // as far as undo() came
        QVERIFY(Restoring(m_folder->paths).apply());
        m_folder->open();
        QCOMPARE(m_folder->word(), u"after"_s);
    }

    void sizesBeyondOctalKeepTheirNumber()
    {
        QBuffer buffer;
        QVERIFY(buffer.open(QIODevice::ReadWrite));
        TarWriter archive(buffer);
        const qint64 size = qint64(9) << 33;
        QVERIFY(archive.begin({.name = u"media/a/video.mp4"_s, .size = size}, 0));
        buffer.seek(0);
        TarReader reader(buffer);
        const auto entry = reader.next();
        QVERIFY(entry && *entry);
        QCOMPARE((*entry)->size, size);
    }

    void elsewhereThanInTheFolderItIsNotPossible()
    {
        Result<Database> other = Database::open(u"sqlite:"_s + m_temporary->filePath(u"other.db"_s));
        QVERIFY(other);
        const BackupService backups(*other, m_folder->paths);
        QCOMPARE(backups.make(m_file, {}, {}).error().fault, Fault::Unsupported);
        QCOMPARE(backups.prepareRestore(m_file, {}).error().fault, Fault::Unsupported);
    }

private:
    Result<BackupManifest> make(const BackupChoice &choice) { return m_folder->backups->make(m_file, choice, {}); }

    void changeEverything()
    {
        m_folder->say(u"after"_s);
        put(m_folder->paths.settingsFile(), "[ui]\ntheme=light\n");
        put(m_folder->paths.secrets() + u"/smtp-password"_s, "other");
        put(m_folder->paths.root() + u'/' + video, "other");
    }

    void startAgain()
    {
        m_folder->close();
        const Restoring restoring(m_folder->paths);
        QVERIFY(restoring.apply());
        m_folder->open();
        restoring.finish();
    }

    void isRefused(Fault fault)
    {
        m_folder->say(u"after"_s);
        const Result<BackupManifest> checked = m_folder->backups->check(m_file, {});
        QVERIFY(!checked);
        QCOMPARE(checked.error().fault, fault);
        const Result<BackupManifest> laidOut = m_folder->backups->prepareRestore(m_file, {});
        QVERIFY(!laidOut);
        QCOMPARE(laidOut.error().fault, fault);
        QVERIFY(!Restoring(m_folder->paths).isPrepared());
        startAgain();
        QCOMPARE(m_folder->word(), u"after"_s);
    }

    static void limitFiles(rlim_t bytes)
    {
        std::signal(SIGXFSZ, SIG_IGN);
        struct rlimit limit = {};
        getrlimit(RLIMIT_FSIZE, &limit);
        limit.rlim_cur = bytes;
        setrlimit(RLIMIT_FSIZE, &limit);
    }

    std::unique_ptr<QTemporaryDir> m_temporary;
    std::unique_ptr<Folder> m_folder;
    QString m_file;
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
