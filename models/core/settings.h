#pragma once

#include "models/core/result.h"

#include <QHash>
#include <QMap>
#include <QString>
#include <QStringList>

#include <mutex>
#include <shared_mutex>

struct FlagSetting
{
    QLatin1String key;
    bool fallback = false;
};

struct NumberSetting
{
    QLatin1String key;
    int fallback = 0;
    int least = 0;
    int most = 0;
};

struct ChoiceSetting
{
    QLatin1String key;
    QLatin1String choices; // separated by "|"; the first is the default
};

/// One line of text.
struct TextSetting
{
    QLatin1String key;
    bool (*accepts)(const QString &) = nullptr; // where not every text will do; never asked about the empty one
    QLatin1String fallback{};                   // what holds where it is empty
};

/// Web origins ("https://host:port"), separated by commas; none by default.
struct OriginsSetting
{
    QLatin1String key;
};

/// Names and addresses of hosts, separated by commas; none by default.
struct HostsSetting
{
    QLatin1String key;
};

/// Addresses and networks ("192.0.2.1,10.0.0.0/8"), separated by commas; none by default.
struct NetworksSetting
{
    QLatin1String key;
};

/// Every setting there is. What is listed here is listed in settings.cpp too, which is what `--set` and the file may
/// name.
namespace setting {

bool isSmtpUrl(const QString &text); // the password of its user is kept elsewhere, see Secrets
bool isMailbox(const QString &text);
bool isWebAddress(const QString &text);
bool isLanguage(const QString &text);  // "de", "pt-BR"
bool isModelName(const QString &text); // of a model or voice of a remote engine: letters, digits and ._:/@+-

inline constexpr FlagSetting openCatalogueReset{QLatin1String("server/openCatalogueReset")};
inline constexpr FlagSetting discovery{QLatin1String("server/discovery"), true}; // the network is told of it
inline constexpr OriginsSetting allowedOrigins{QLatin1String("server/allowedOrigins")};
inline constexpr HostsSetting serverHosts{
    QLatin1String("server/hosts")}; // what clients call it beside this machine's own names
inline constexpr NetworksSetting trustedProxies{
    QLatin1String("server/trustedProxies")}; // whose word on their clients counts
inline constexpr FlagSetting openSignUp{QLatin1String("accounts/openSignUp"), true}; // else admins make the accounts
// Attempts a minute and address; 0 is no limit.
inline constexpr NumberSetting signInLimit{QLatin1String("limits/signIn"), 30, 0, 100'000};
inline constexpr NumberSetting signUpLimit{QLatin1String("limits/signUp"), 30, 0, 100'000};
inline constexpr NumberSetting chatLimit{QLatin1String("limits/chat"), 60, 0, 100'000};
inline constexpr NumberSetting uploadLimit{QLatin1String("limits/upload"), 60, 0, 100'000};
inline constexpr NumberSetting quotaMegabytes{QLatin1String("uploads/quotaMegabytes"), 0, 0, 1'000'000'000}; // 0: none
// Which engine does a job; the keys to the remote ones are kept elsewhere, see Secrets.
inline constexpr ChoiceSetting chatEngine{QLatin1String("engines/chat"), QLatin1String("builtin|openai|gemini")};
inline constexpr ChoiceSetting embeddingEngine{QLatin1String("engines/embedding"), QLatin1String("builtin|openai")};
inline constexpr ChoiceSetting transcriptionEngine{QLatin1String("engines/transcription"),
                                                   QLatin1String("builtin|openai")};
inline constexpr ChoiceSetting speechEngine{QLatin1String("engines/speech"), QLatin1String("builtin|openai|google")};
inline constexpr ChoiceSetting imageEngine{QLatin1String("engines/images"), QLatin1String("builtin|openai")};
// What is spoken in the videos; none: an engine that can finds out, and the built-in one knows English only.
inline constexpr TextSetting transcriptionLanguage{QLatin1String("transcription/language"), isLanguage};
// Where they are, and what of them is used. OpenAI's protocol is spoken by Ollama, llama.cpp, vLLM and others, too.
inline constexpr TextSetting openAiUrl{QLatin1String("openai/baseUrl"), isWebAddress,
                                       QLatin1String("https://api.openai.com/v1")};
inline constexpr TextSetting openAiChatModel{QLatin1String("openai/chatModel"), isModelName,
                                             QLatin1String("gpt-4o-mini")};
inline constexpr TextSetting openAiEmbeddingModel{QLatin1String("openai/embeddingModel"), isModelName,
                                                  QLatin1String("text-embedding-3-small")};
inline constexpr TextSetting openAiTranscriptionModel{QLatin1String("openai/transcriptionModel"), isModelName,
                                                      QLatin1String("whisper-1")};
inline constexpr TextSetting openAiSpeechModel{QLatin1String("openai/speechModel"), isModelName,
                                               QLatin1String("gpt-4o-mini-tts")};
inline constexpr TextSetting openAiSpeechVoice{QLatin1String("openai/speechVoice"), isModelName,
                                               QLatin1String("alloy")};
inline constexpr TextSetting openAiImageModel{QLatin1String("openai/imageModel"), isModelName,
                                              QLatin1String("gpt-image-1")};
inline constexpr TextSetting geminiUrl{QLatin1String("gemini/baseUrl"), isWebAddress,
                                       QLatin1String("https://generativelanguage.googleapis.com/v1beta")};
inline constexpr TextSetting geminiModel{QLatin1String("gemini/model"), isModelName, QLatin1String("gemini-2.5-flash")};
inline constexpr TextSetting googleUrl{QLatin1String("google/baseUrl"), isWebAddress,
                                       QLatin1String("https://texttospeech.googleapis.com/v1")};
inline constexpr TextSetting googleVoice{QLatin1String("google/voice"), isModelName}; // none: the language's own
// "smtp://user@host:587", or smtps; none: mail is kept in the data folder.
inline constexpr TextSetting mailSmtpUrl{QLatin1String("mail/smtpUrl"), isSmtpUrl};
inline constexpr TextSetting mailCaFile{QLatin1String("mail/caFile")};        // who vouches for it; none: the system's
inline constexpr TextSetting mailFrom{QLatin1String("mail/from"), isMailbox}; // "a@b.org", "Name <a@b.org>"
// The address links in mails start with; none: the one that this server was asked under.
inline constexpr TextSetting mailLinkBase{QLatin1String("mail/linkBase"), isWebAddress};
inline constexpr TextSetting recentSearches{QLatin1String("ui/recentSearches")}; // a JSON array
inline constexpr ChoiceSetting theme{QLatin1String("ui/theme"), QLatin1String("system|light|dark")};
inline constexpr ChoiceSetting language{QLatin1String("ui/language"), QLatin1String("system|en|de|ja")};
inline constexpr ChoiceSetting direction{QLatin1String("ui/direction"), QLatin1String("auto|ltr|rtl")};
// How the library is looked at.
inline constexpr ChoiceSetting libraryView{QLatin1String("ui/libraryView"), QLatin1String("grid|list")};
inline constexpr ChoiceSetting libraryOrder{QLatin1String("ui/libraryOrder"),
                                            QLatin1String("newest|oldest|title|watched|series|longest|largest")};
inline constexpr FlagSetting libraryBackwards{QLatin1String("ui/libraryBackwards")};
inline constexpr ChoiceSetting libraryFilter{QLatin1String("ui/libraryFilter"),
                                             QLatin1String("all|unwatched|inProgress|transcript|own|catalogue")};
inline constexpr TextSetting libraryTag{QLatin1String("ui/libraryTag")};
inline constexpr TextSetting librarySeries{QLatin1String("ui/librarySeries")};
inline constexpr ChoiceSetting collectionView{QLatin1String("ui/collectionView"), QLatin1String("grid|list")};
inline constexpr FlagSetting keepInTray{QLatin1String("ui/keepInTray")};             // when the window is closed
inline constexpr FlagSetting notifications{QLatin1String("ui/notifications"), true}; // when work ends out of sight
inline constexpr FlagSetting resume{QLatin1String("player/resume"), true};           // go on where the owner left
inline constexpr NumberSetting volume{QLatin1String("player/volume"), 100, 0, 100};  // in percent, as it is heard
inline constexpr FlagSetting muted{QLatin1String("player/muted")};
inline constexpr FlagSetting subtitles{QLatin1String("player/subtitles"), true};
inline constexpr NumberSetting subtitleSize{QLatin1String("player/subtitleSize"), 100, 50, 250}; // in percent
inline constexpr ChoiceSetting speed{QLatin1String("player/speed"), QLatin1String("1|0.5|0.75|1.25|1.5|1.75|2")};
inline constexpr NumberSetting studioCacheMegabytes{QLatin1String("studio/cacheMegabytes"), 2'000, 0, 1'000'000};
inline constexpr NumberSetting jobWorkers{QLatin1String("jobs/workers"), 1, 1, 8};

} // namespace setting

/// The settings of one data folder, kept in an INI file and read once; later reads cost a look-up. Thread-safe.
class Settings
{
public:
    /// Reads `file`, which need not exist. What is unknown or wrong in it is logged and left alone; the default holds.
    explicit Settings(const QString &file);

    bool value(const FlagSetting &setting) const;
    int value(const NumberSetting &setting) const;
    QString value(const ChoiceSetting &setting) const;
    QString value(const TextSetting &setting) const;
    QStringList value(const OriginsSetting &setting) const;
    QStringList value(const HostsSetting &setting) const;
    QStringList value(const NetworksSetting &setting) const;

    /// Stores a value. Invalid, with the key as field, when there is no such key or it cannot be this value; Internal
    /// when the file cannot be written, and then nothing has changed.
    Result<void> set(const QString &key, const QString &value) { return set({{key, value}}); }
    /// Stores all of them, or none.
    Result<void> set(const QMap<QString, QString> &values);
    /// Holds for this run, before whatever is stored. Invalid as above.
    Result<void> overrideForThisRun(const QString &key, const QString &value);
    bool isOverridden(const QString &key) const;

private:
    QString text(QLatin1String key, const QString &fallback) const;
    QStringList list(QLatin1String key) const { return text(key, {}).split(u',', Qt::SkipEmptyParts); }

    QString m_file;
    std::mutex m_writing; // of the file
    mutable std::shared_mutex m_mutex;
    QHash<QString, QString> m_stored; // checked and in their one spelling
    QHash<QString, QString> m_overrides;
};

/// How much an account may store that has no quota of its own, in bytes; 0: no limit.
qint64 usualQuotaBytes(const Settings &settings);
