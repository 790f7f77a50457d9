#pragma once

#include "app/folderlock.h"
#include "models/accounts/accountdirectory.h"
#include "models/accounts/accountservice.h"
#include "models/accounts/apikeyservice.h"
#include "models/accounts/auditlog.h"
#include "models/accounts/pairingservice.h"
#include "models/accounts/passwords.h"
#include "models/accounts/recoveryservice.h"
#include "models/accounts/tokens.h"
#include "models/ai/engineregistry.h"
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
#include "models/library/catalogueseed.h"
#include "models/library/chapterrepository.h"
#include "models/library/groupservice.h"
#include "models/library/importservice.h"
#include "models/library/libraryservice.h"
#include "models/library/mediastore.h"
#include "models/library/noteservice.h"
#include "models/library/resumableuploads.h"
#include "models/library/tagservice.h"
#include "models/library/transcriptrepository.h"
#include "models/library/transcriptservice.h"
#include "models/library/videoservice.h"
#include "models/library/watchfoldermonitor.h"
#include "models/library/watchfolderservice.h"
#include "models/mail/mailer.h"
#include "models/search/searchservice.h"
#include "models/studio/generationcache.h"
#include "models/studio/reelservice.h"
#include "models/studio/studioservice.h"
#include "server/surfaces/context.h"

#include <memory>

#include <tl/expected.hpp>

struct CommandLine;

/// Why the services could not be opened.
struct StartFault
{
    QString sentence;           // for people
    bool folderIsInUse = false; // by another Matinee
};

/// All that is below the server and the window, each built once, in the order in which they need each other. Holds the
/// lock on the data folder.
class Services
{
public:
    static tl::expected<std::unique_ptr<Services>, StartFault> open(const CommandLine &line);
    ~Services();
    Q_DISABLE_COPY_MOVE(Services)

    /// Clears up after a killed process and begins to work on what is queued.
    void start();

    /// What the server's surfaces translate to.
    SurfaceContext surfaces();

private:
    struct Parts
    {
        std::unique_ptr<FolderLock> lock;
        Paths paths;
        std::unique_ptr<Settings> settings;
        std::unique_ptr<Secrets> secrets;
        Database database;
        Tokens tokens;
        std::unique_ptr<EngineRegistry> engines;
    };
    explicit Services(Parts parts);

    Parts m_parts;

public:
    const Paths &paths = m_parts.paths;
    Settings &settings = *m_parts.settings;
    Secrets &secrets = *m_parts.secrets;
    EngineRegistry &engines = *m_parts.engines;
    Events events;
    MediaStore store{m_parts.paths};
    Passwords passwords;
    AuditLog audit{m_parts.database};
    AccountService accounts{m_parts.database, passwords, m_parts.tokens, settings, events};
    ApiKeyService apiKeys{m_parts.database, audit};
    PairingService pairing{m_parts.database, m_parts.tokens, settings};
    TranscriptRepository transcripts{m_parts.database};
    SearchService search{m_parts.database, [this] { return engines.embedder(); },
                         [this](const QString &id) { return engines.embedderNamed(id); }};
    ChatService chat{m_parts.database,
                     search,
                     {[this] { return engines.chat(); }, [this] { return engines.builtInChat(); }},
                     events};
    ChapterRepository chapters{m_parts.database};
    ConversationService conversations{m_parts.database, chat, events};
    JobQueue jobs;
    JobService ownJobs{jobs};
    Mailer mailer{settings, secrets, m_parts.paths};
    RecoveryService recovery{m_parts.database, accounts, passwords, m_parts.tokens, jobs, settings, events};
    VideoService videos{m_parts.database, store, jobs, events};
    NoteService notes{m_parts.database, videos};
    GroupService groups{m_parts.database, passwords, events};
    LibraryService library{m_parts.database};
    TagService tags{m_parts.database, events};
    TranscriptService transcriptEdits{m_parts.database, jobs, events};
    ChatLogService chatLogs{m_parts.database, accounts, groups, chat};
    ChatSuggestions suggestions{videos, groups, chapters, search};
    AccountDirectory directory{m_parts.database, accounts, audit, {store, jobs}, events};
    CurationService curation{m_parts.database, videos, audit, m_parts.paths};
    SettingsService adminSettings{settings, audit,
                                  [this] { return engines.reload().map([this] { emit events.settingsChanged(); }); }};
    BackupService backups{m_parts.database, m_parts.paths};
    EngineService engineSettings{settings, secrets, engines, audit};
    ImportService imports{jobs};
    WatchFolderService watchFolders{m_parts.database, imports, events, m_parts.paths.root()};
    UploadService uploads{m_parts.database, store, settings, jobs, events};
    ResumableUploads resumable{m_parts.database, store, uploads};
    GenerationCache generated{m_parts.database, m_parts.paths.generated(),
                              settings.value(setting::studioCacheMegabytes) * qint64{1'000'000}};
    Outliner outliner{generated, search, [this] { return engines.text(); }};
    StudioService studio{m_parts.database, outliner, [this] { return engines.speaker(); }, uploads, jobs, events};
    ReelService reels{m_parts.database, videos, uploads, jobs, events};
    CatalogueSeed catalogueSeed{m_parts.database, events};
    RateLimiter limiter;
    RequestLog requests;

private:
    WatchFolderMonitor m_folderMonitor{watchFolders, events};
};
