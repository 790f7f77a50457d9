#pragma once

#include "models/accounts/accountdirectory.h"
#include "models/accounts/apikeyservice.h"
#include "models/accounts/pairingservice.h"
#include "models/accounts/passwords.h"
#include "models/accounts/recoveryservice.h"
#include "models/accounts/tokens.h"
#include "models/ai/embedder.h"
#include "models/ai/engineregistry.h"
#include "models/ai/extractiveengine.h"
#include "models/ai/speaker.h"
#include "models/backup/backupservice.h"
#include "models/chat/chatlogservice.h"
#include "models/chat/chatservice.h"
#include "models/chat/chatsuggestions.h"
#include "models/chat/conversationservice.h"
#include "models/core/events.h"
#include "models/core/requestlog.h"
#include "models/core/secrets.h"
#include "models/core/settings.h"
#include "models/curation/curationservice.h"
#include "models/curation/engineservice.h"
#include "models/curation/settingsservice.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/jobservice.h"
#include "models/library/chapterrepository.h"
#include "models/library/groupservice.h"
#include "models/library/importservice.h"
#include "models/library/libraryservice.h"
#include "models/library/mediastore.h"
#include "models/library/noteservice.h"
#include "models/library/tagservice.h"
#include "models/library/transcriptservice.h"
#include "models/library/uploadservice.h"
#include "models/library/videoservice.h"
#include "models/library/watchfolderservice.h"
#include "models/mail/mailer.h"
#include "models/search/searchservice.h"
#include "models/studio/generationcache.h"
#include "models/studio/reelservice.h"
#include "models/studio/studioservice.h"
#include "tests/librarybuilder.h"
#include "tests/testdatabase.h"
#include "ui/services.h"
#include "ui/theme.h"

#include <QApplication>
#include <QFile>
#include <QImage>
#include <QThreadPool>

/// A speech engine with two voices, which is never heard.
class UiSpeaker : public Speaker
{
public:
    QString id(const Voicing &) const override { return QStringLiteral("ui"); }
    QStringList voices() const override { return {QStringLiteral("anna"), QStringLiteral("bert")}; }
    Result<Speech> speak(const QString &, const Voicing &, const Progress &) const override { return Speech(); }
};

/// Everything a page stands on, real but for the jobs, which wait.
class UiWorld
{
public:
    UiWorld() : owner(LibraryBuilder(database).account(QStringLiteral("ann"), Role::Admin)) {}
    ~UiWorld() { QThreadPool::globalInstance()->waitForDone(); }
    Q_DISABLE_COPY_MOVE(UiWorld)

    UiServices services()
    {
        return {.videos = videos,
                .library = library,
                .tags = tags,
                .groups = groups,
                .notes = notes,
                .imports = imports,
                .watchFolders = watchFolders,
                .transcripts = transcripts,
                .transcriptEdits = transcriptEdits,
                .chapters = chapters,
                .search = search,
                .chat = chat,
                .chatLogs = chatLogs,
                .suggestions = suggestions,
                .conversations = conversations,
                .studio = studio,
                .reels = reels,
                .jobs = jobs,
                .ownJobs = ownJobs,
                .store = store,
                .settings = settings,
                .secrets = secrets,
                .mailer = mailer,
                .backups = backups,
                .engines = engines,
                .adminSettings = adminSettings,
                .curation = curation,
                .directory = directory,
                .accounts = accounts,
                .recovery = recovery,
                .pairing = pairing,
                .apiKeys = apiKeys,
                .audit = audit,
                .requests = requests,
                .events = events,
                .theme = theme,
                .owner = owner,
                .stateFile = folder.filePath(QStringLiteral("window"))};
    }

    /// A video without files, which says `texts`, two seconds each.
    qint64 addVideo(const QString &title, const QStringList &texts = {}, qint64 durationMs = 60'000)
    {
        Video video = draft(title, durationMs);
        video.transcriptSource = texts.isEmpty() ? QString() : QStringLiteral("sidecar");
        const qint64 id = LibraryBuilder(database).insert(video);
        say(id, texts);
        return id;
    }

    /// A stored video with a copy of `file` as its media and `poster` as its pictures.
    qint64 addFilm(const QString &title, const QString &file, qint64 durationMs, const QStringList &texts = {},
                   const QImage &poster = {})
    {
        Video video = draft(title, durationMs);
        video.hasVideo = video.hasAudio = true;
        video.transcriptSource = texts.isEmpty() ? QString() : QStringLiteral("sidecar");
        const qint64 id = LibraryBuilder(database).insert(video);
        if (!store.workFolder(video.mediaKey) || !store.publish(video.mediaKey))
            qFatal("the store does not take a film");
        const Video stored = *videos.find(owner, id);
        if (!QFile::copy(file, store.mediaFile(stored)))
            qFatal("cannot copy %s", qPrintable(file));
        if (!poster.isNull()) {
            poster.save(store.posterFile(stored));
            poster.scaledToWidth(480, Qt::SmoothTransformation).save(store.thumbnailFile(stored));
        }
        say(id, texts);
        return id;
    }

    std::shared_ptr<const ChatEngine> builtInEngine() const { return {std::shared_ptr<const void>(), &engine}; }

    TestDatabase database;
    QTemporaryDir folder;
    MediaStore store{*Paths::open(folder.path())};
    Events events;
    JobQueue jobs{database, events};
    JobService ownJobs{jobs};
    Passwords passwords{4};
    GroupService groups{database, passwords, events};
    TranscriptService transcriptEdits{database, jobs, events};
    VideoService videos{database, store, jobs, events};
    LibraryService library{database};
    TagService tags{database, events};
    NoteService notes{database, videos};
    ImportService imports{jobs};
    WatchFolderService watchFolders{database, imports, events, folder.path()};
    TranscriptRepository transcripts{database};
    ChapterRepository chapters{database};
    std::shared_ptr<const Embedder> embedder; // none, unless a test sets one
    SearchService search{database, [this] { return embedder; }};
    ExtractiveEngine engine{nullptr};
    std::shared_ptr<const ChatEngine> chosenEngine; // instead of `engine`, when a test sets one
    ChatService chat{database, search,
                     ChatEngines{.chosen = [this] { return chosenEngine ? chosenEngine : builtInEngine(); },
                                 .builtIn = [this] { return builtInEngine(); }},
                     events};
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    Secrets secrets{*Paths::open(folder.path())};
    std::unique_ptr<EngineRegistry> registry = std::move(*EngineRegistry::open(settings, secrets, std::nullopt));
    Mailer mailer{settings, secrets, *Paths::open(folder.path())};
    BackupService backups{*database, *Paths::open(folder.path())};
    AuditLog audit{database};
    RequestLog requests;
    EngineService engines{settings, secrets, *registry, audit};
    SettingsService adminSettings{settings, audit};
    CurationService curation{database, videos, audit, *Paths::open(folder.path())};
    Tokens tokens{QByteArray(32, 'k')};
    AccountService accounts{database, passwords, tokens, settings, events};
    AccountDirectory directory{database, accounts, audit, {store, jobs}, events};
    RecoveryService recovery{database, accounts, passwords, tokens, jobs, settings, events};
    PairingService pairing{database, tokens, settings};
    ApiKeyService apiKeys{database, audit};
    ConversationService conversations{database, chat, events};
    ChatLogService chatLogs{database, accounts, groups, chat};
    ChatSuggestions suggestions{videos, groups, chapters, search};
    Theme theme{*qApp, ThemeChoice::Dark};
    GenerationCache generation{database, folder.filePath(QStringLiteral("generated")), 1 << 20};
    Outliner outliner{generation, search, [] { return nullptr; }};
    UploadService uploads{database, store, settings, jobs, events};
    StudioService studio{database, outliner, [] { return std::make_shared<UiSpeaker>(); }, uploads, jobs, events};
    ReelService reels{database, videos, uploads, jobs, events};
    Account owner;

private:
    Video draft(const QString &title, qint64 durationMs)
    {
        return {.ownerId = owner.id,
                .status = VideoStatus::Completed,
                .title = title,
                .mediaKey = MediaStore::newKey(),
                .mediaPath = QStringLiteral("video.mp4"),
                .mimeType = QStringLiteral("video/mp4"),
                .durationMs = durationMs};
    }

    void say(qint64 id, const QStringList &texts)
    {
        if (texts.isEmpty())
            return;
        LibraryBuilder(database).say(id, texts);
        if (!search.index(id, {}))
            qFatal("the transcript cannot be indexed");
    }
};
