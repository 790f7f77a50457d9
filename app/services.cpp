#include "app/services.h"

#include "app/commandline.h"
#include "models/backup/restoring.h"
#include "models/jobs/chaptersjob.h"
#include "models/jobs/demojob.h"
#include "models/jobs/importjob.h"
#include "models/jobs/indexjob.h"
#include "models/jobs/mailjob.h"
#include "models/jobs/reeljob.h"
#include "models/jobs/reindexjob.h"
#include "models/jobs/spritesjob.h"
#include "models/jobs/studiojob.h"
#include "models/jobs/transcribejob.h"
#include "models/storage/migrator.h"
#include "models/storage/query.h"

#include <QDir>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Opened = tl::expected<std::unique_ptr<Services>, StartFault>;

tl::unexpected<StartFault> refuse(const QString &sentence)
{
    return tl::make_unexpected(StartFault{.sentence = sentence});
}

/// The settings of the folder, with what `--set` says for this run.
tl::expected<std::unique_ptr<Settings>, StartFault> openSettings(const Paths &paths, const CommandLine &line)
{
    auto settings = std::make_unique<Settings>(paths.settingsFile());
    for (const auto &[key, value] : line.settings) {
        if (!settings->overrideForThisRun(key, value))
            return refuse(u"There is no setting \"%1\" that can be \"%2\"."_s.arg(key, value));
    }
    return settings;
}

tl::expected<Database, StartFault> openDatabase(const Paths &paths, const CommandLine &line)
{
    // One that was made before is tightened; its journals are made like it.
    if (line.database.isEmpty() && QFile::exists(paths.databaseFile()))
        QFile::setPermissions(paths.databaseFile(), QFile::ReadOwner | QFile::WriteOwner);
    const QString url = line.database.isEmpty() ? u"sqlite:"_s + paths.databaseFile() : line.database;
    Result<Database> database = Database::open(url);
    if (!database && database.error().fault == Fault::Invalid)
        return refuse(u"--database must be sqlite:PATH or postgresql://USER:PASSWORD@HOST:PORT/NAME."_s);
    if (!database)
        return refuse(u"The database cannot be opened: %1."_s.arg(database.error().detail.simplified()));
    try {
        if (!migrate(*database))
            return refuse(
                u"The database was written by a newer Matinee; this is %1."_s.arg(QLatin1String(MATINEE_VERSION)));
    } catch (const StorageError &e) {
        return refuse(
            u"The database cannot be brought up to date: %1."_s.arg(QString::fromUtf8(e.what()).simplified()));
    }
    return *database;
}

} // namespace

Opened Services::open(const CommandLine &line)
{
    Result<Paths> paths = Paths::open(line.dataDir);
    if (!paths)
        return refuse(u"The folder %1 cannot be written to."_s.arg(line.dataDir));
    std::unique_ptr<FolderLock> lock = FolderLock::tryLock(paths->lockFile());
    if (!lock) {
        return tl::make_unexpected(
            StartFault{.sentence = u"Matinee is already running on %1."_s.arg(paths->root()), .folderIsInUse = true});
    }
    const Restoring restoring(*paths);
    if (const Result<void> restored = restoring.apply(); !restored)
        return refuse(u"The backup cannot be put into place (%1)."_s.arg(restored.error().detail));
    auto settings = openSettings(*paths, line);
    if (!settings)
        return tl::make_unexpected(settings.error());
    const auto database = openDatabase(*paths, line);
    if (!database && restoring.hasReplaced() && restoring.undo())
        return refuse(u"%1 Everything is as it was before it was restored; start Matinee again."_s.arg(
            database.error().sentence));
    if (!database)
        return tl::make_unexpected(database.error());
    restoring.finish();
    const Result<Tokens> tokens = Tokens::open(*paths);
    if (!tokens)
        return refuse(u"The key in %1 cannot be read or made."_s.arg(paths->secrets()));
    auto secrets = std::make_unique<Secrets>(*paths);
    Result<std::unique_ptr<EngineRegistry>> engines = EngineRegistry::open(**settings, *secrets);
    if (!engines && engines.error().fault == Fault::EngineFailed)
        return refuse(u"The embedding model is damaged (%1); fetch it again."_s.arg(engines.error().detail));
    if (!engines)
        return refuse(u"There is no such engine: %1."_s.arg(engines.error().field));
    return std::unique_ptr<Services>(new Services({.lock = std::move(lock),
                                                   .paths = *paths,
                                                   .settings = std::move(*settings),
                                                   .secrets = std::move(secrets),
                                                   .database = *database,
                                                   .tokens = *tokens,
                                                   .engines = std::move(*engines)}));
}

Services::Services(Parts parts)
    : m_parts(std::move(parts)), jobs(m_parts.database, events, systemClock, settings.value(setting::jobWorkers))
{
    const Database &database = m_parts.database;
    jobs.addRunner(std::make_unique<ImportRunner>(database, store, jobs, events));
    jobs.addRunner(std::make_unique<SpritesRunner>(database, store, events));
    jobs.addRunner(std::make_unique<ChaptersRunner>(database, store, jobs, events));
    jobs.addRunner(std::make_unique<TranscribeRunner>(
        database, store, [this] { return engines.transcriber(); }, jobs, events));
    jobs.addRunner(std::make_unique<IndexRunner>(database, search, events));
    jobs.addRunner(std::make_unique<ReindexRunner>(search));
    jobs.addRunner(std::make_unique<MailRunner>(recovery, mailer, jobs));
    jobs.addRunner(std::make_unique<DemoRunner>([this] { return engines.speaker(); }, store, accounts, imports));
    jobs.addRunner(std::make_unique<StudioRunner>(
        database,
        StudioRunner::Parts{.outliner = outliner,
                            .cache = generated,
                            .engines =
                                [this] {
                                    return FilmEngines{engines.speaker(), engines.images()};
                                },
                            .store = store,
                            .accounts = accounts,
                            .videos = videos},
        jobs, events));
    engines.onReload([this] { queueReindex(jobs, search); });
    const ReelRunner::Parts reelParts{.store = store, .accounts = accounts, .videos = videos};
    jobs.addRunner(std::make_unique<ReelRunner>(database, reelParts, jobs, events));
    QObject::connect(&events, &Events::videoRemoved, &jobs, [this](qint64 id) { search.forget(id); });
}

Services::~Services()
{
    m_folderMonitor.stop();
    jobs.stop();
    Database::awaitOtherThreads(5s);
}

void Services::start()
{
    const QStringList keys = VideoRepository(m_parts.database).mediaKeys();
    QSet<QString> living(keys.begin(), keys.end());
    for (const Job &job : jobs.unfinished())
        living.insert(job.payload[u"key"_s].toString());
    resumable.removeExpired();
    for (const QString &key : resumable.mediaKeys())
        living.insert(key);
    store.sweep(living);
    generated.sweep();
    jobs.start();
    queueReindex(jobs, search);
    m_folderMonitor.start();
}

SurfaceContext Services::surfaces()
{
    return {
        .database = m_parts.database,
        .accounts = accounts,
        .recovery = recovery,
        .directory = directory,
        .apiKeys = apiKeys,
        .pairing = pairing,
        .audit = audit,
        .videos = videos,
        .curation = curation,
        .groups = groups,
        .uploads = uploads,
        .resumable = resumable,
        .transcripts = transcripts,
        .chapters = chapters,
        .transcriptEdits = transcriptEdits,
        .search = search,
        .chat = chat,
        .chatLogs = chatLogs,
        .conversations = conversations,
        .studio = studio,
        .reels = reels,
        .store = store,
        .jobs = jobs,
        .ownJobs = ownJobs,
        .events = events,
        .settings = settings,
        .adminSettings = adminSettings,
        .engines = engineSettings,
        .limiter = limiter,
    };
}
