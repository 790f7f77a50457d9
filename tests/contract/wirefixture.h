#pragma once

#include "models/accounts/pairingservice.h"
#include "models/accounts/passwords.h"
#include "models/accounts/recoveryservice.h"
#include "models/accounts/tokens.h"
#include "models/ai/engineregistry.h"
#include "models/ai/extractiveengine.h"
#include "models/ai/speaker.h"
#include "models/chat/chatlogservice.h"
#include "models/chat/chatservice.h"
#include "models/chat/conversationservice.h"
#include "models/core/events.h"
#include "models/core/secrets.h"
#include "models/core/settings.h"
#include "models/curation/curationservice.h"
#include "models/curation/engineservice.h"
#include "models/curation/settingsservice.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/jobservice.h"
#include "models/library/groupservice.h"
#include "models/library/resumableuploads.h"
#include "models/library/transcriptservice.h"
#include "models/search/searchservice.h"
#include "models/studio/generationcache.h"
#include "models/studio/reelservice.h"
#include "models/studio/studioservice.h"
#include "server/server.h"
#include "tests/testdatabase.h"

#include <QDir>
#include <QJsonDocument>

/// Answers as the built-in engine does, or fails as a test says.
class WireEngine : public ExtractiveEngine
{
public:
    WireEngine() : ExtractiveEngine(nullptr) {}

    Result<DraftAnswer> answer(const ChatQuestion &question, const Progress &progress,
                               const TextSink &sink) const override
    {
        if (failure)
            return tl::make_unexpected(*failure);
        return ExtractiveEngine::answer(question, progress, sink);
    }

    std::optional<Error> failure;
};

/// A speech engine with two voices, which is never heard.
class WireSpeaker : public Speaker
{
public:
    QString id(const Voicing &voicing) const override { return QStringLiteral("wire/") + voicing.voice; }
    QStringList voices() const override { return {QStringLiteral("anna"), QStringLiteral("bert")}; }
    Result<Speech> speak(const QString &, const Voicing &, const Progress &) const override { return Speech(); }
};

/// Every surface on real services and a database of its own, without a socket: one client's requests in, responses out.
class WireFixture
{
public:
    WireFixture() { addSurfaces(m_router, m_context); }

    Account account(const QString &name, Role role = Role::User)
    {
        return *accounts.signUp(
            {.username = name, .email = name + QStringLiteral("@example.org"), .password = QStringLiteral("pass1234")},
            role);
    }

    QByteArray tokenOf(const QString &name)
    {
        using namespace std::chrono_literals;
        return accounts.signIn({.nameOrEmail = name, .password = QStringLiteral("pass1234")}, {.access = 1h})
            ->accessToken.toLatin1();
    }

    /// A stored video with `bytes` as its file.
    qint64 storedVideo(const Account &owner, const QString &title, bool inCatalogue,
                       const QByteArray &bytes = "not really a film")
    {
        const QString key = MediaStore::newKey();
        const QString folder = *store.workFolder(key);
        for (const QString &name :
             {QStringLiteral("video.mp4"), QString(MediaStoreNames::poster), QString(MediaStoreNames::thumbnail)}) {
            QFile file(folder + u'/' + name);
            if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
                qFatal("cannot write the test's media");
        }
        if (!store.publish(key))
            qFatal("cannot publish the test's media");
        return VideoRepository(database).insert({.ownerId = owner.id,
                                                 .status = VideoStatus::Completed,
                                                 .title = title,
                                                 .inCatalogue = inCatalogue,
                                                 .mediaKey = key,
                                                 .mediaPath = QStringLiteral("video.mp4"),
                                                 .mimeType = QStringLiteral("video/mp4"),
                                                 .sizeBytes = bytes.size(),
                                                 .fingerprint = key,
                                                 .durationMs = 60'000,
                                                 .hasVideo = true,
                                                 .createdAt = systemClock(),
                                                 .updatedAt = systemClock()});
    }

    /// Writes down what is said in a video, and makes it searchable.
    void transcript(qint64 videoId, const QList<SubtitleLine> &lines)
    {
        transcripts.replace(videoId, lines);
        if (!search.index(videoId, {}))
            qFatal("cannot index the test's transcript");
    }

    /// A request whose headers the test has set; the host and the peer are added.
    Response handle(Request request)
    {
        request.headers.insert("host", "matinee.test:8642");
        request.peer = QHostAddress(QStringLiteral("192.0.2.7"));
        return m_router.handle(request);
    }

    /// What a route says to a head, before the body comes.
    std::optional<Response> admit(Request request)
    {
        request.headers.insert("host", "matinee.test:8642");
        request.peer = QHostAddress(QStringLiteral("192.0.2.7"));
        return m_router.admit(request);
    }

    Response send(const QByteArray &method, const QByteArray &target, const QByteArray &authorization = {},
                  const QByteArray &body = {})
    {
        Request request = Request::to(method, target);
        if (!authorization.isEmpty())
            request.headers.insert("authorization", authorization);
        request.body = body;
        return send(request);
    }

    /// The same for a request with other headers; it comes from one client's address, to one host.
    Response send(Request request)
    {
        if (!request.headers.contains("host"))
            request.headers.insert("host", "matinee.test:8642");
        if (request.peer.isNull())
            request.peer = QHostAddress(QStringLiteral("192.0.2.7"));
        return m_router.handle(request);
    }

    QString settingsFile() const { return m_dir.filePath(QStringLiteral("settings.ini")); }
    const SurfaceContext &context() const { return m_context; }
    QList<std::pair<QByteArray, QString>> routes() const { return m_router.routes(); }

    std::shared_ptr<const ChatEngine> builtInEngine() const
    {
        return {std::shared_ptr<const void>(), &engine}; // which is the fixture's own
    }

    static QJsonObject objectOf(const Response &response) { return QJsonDocument::fromJson(response.body).object(); }
    static QJsonArray arrayOf(const Response &response) { return QJsonDocument::fromJson(response.body).array(); }

private:
    QTemporaryDir m_dir;

public:
    TestDatabase database;
    MediaStore store{*Paths::open(m_dir.path())};
    Settings settings{m_dir.filePath(QStringLiteral("settings.ini"))};
    Events events;
    Passwords passwords{4}; // quick, the cost is tested elsewhere
    Tokens tokens{QByteArray(32, 'k')};
    AuditLog audit{database};
    AccountService accounts{database, passwords, tokens, settings, events};
    ApiKeyService apiKeys{database, audit};
    PairingService pairing{database, tokens, settings};
    TranscriptRepository transcripts{database};
    ChapterRepository chapters{database};
    SearchService search{database, nullptr};
    WireEngine engine;
    std::shared_ptr<const ChatEngine> chosenEngine; // instead of `engine`, when a test sets one
    ChatService chat{database, search,
                     ChatEngines{.chosen = [this] { return chosenEngine ? chosenEngine : builtInEngine(); },
                                 .builtIn = [this] { return builtInEngine(); }},
                     events};
    ConversationService conversations{database, chat, events};
    JobQueue jobs{database, events};
    JobService ownJobs{jobs};
    VideoService videos{database, store, jobs, events};
    GroupService groups{database, passwords, events};
    RecoveryService recovery{database, accounts, passwords, tokens, jobs, settings, events};
    TranscriptService transcriptEdits{database, jobs, events};
    ChatLogService chatLogs{database, accounts, groups, chat};
    AccountDirectory directory{database, accounts, audit, {store, jobs}, events};
    UploadService uploads{database, store, settings, jobs, events};
    CurationService curation{database, videos, audit, *Paths::open(m_dir.path())};
    Secrets secrets{*Paths::open(m_dir.path())};
    // Without the built-in model, which takes a while to load.
    std::unique_ptr<EngineRegistry> registry = std::move(*EngineRegistry::open(settings, secrets, std::nullopt));
    SettingsService adminSettings{settings, audit, [this] { return registry->reload(); }};
    EngineService engines{settings, secrets, *registry, audit};
    ResumableUploads resumable{database, store, uploads};
    GenerationCache generation{database, m_dir.filePath(QStringLiteral("generated")), 1 << 20};
    Outliner outliner{generation, search, [] { return nullptr; }};
    ReelService reels{database, videos, uploads, jobs, events};
    StudioService studio{database, outliner, [] { return std::make_shared<WireSpeaker>(); }, uploads, jobs, events};

private:
    RateLimiter m_limiter;
    SurfaceContext m_context{
        .database = *database,
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
        .engines = engines,
        .limiter = m_limiter,
    };
    Router m_router;
};
