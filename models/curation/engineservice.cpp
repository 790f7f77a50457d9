#include "models/curation/engineservice.h"

#include "models/ai/engineregistry.h"
#include "models/core/secrets.h"
#include "models/core/settings.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxKeyLength = 4000;

const QStringList services{u"openai"_s, u"gemini"_s, u"google"_s};

struct JobSettings
{
    EngineJob job;
    const ChoiceSetting &choice;
    const TextSetting &openAiModel;
};

const std::array jobSettings{
    JobSettings{EngineJob::Chat, setting::chatEngine, setting::openAiChatModel},
    JobSettings{EngineJob::Embedding, setting::embeddingEngine, setting::openAiEmbeddingModel},
    JobSettings{EngineJob::Transcription, setting::transcriptionEngine, setting::openAiTranscriptionModel},
    JobSettings{EngineJob::Speech, setting::speechEngine, setting::openAiSpeechModel},
    JobSettings{EngineJob::Images, setting::imageEngine, setting::openAiImageModel}};

QString modelOf(const Settings &settings, const JobSettings &job)
{
    const QString choice = settings.value(job.choice);
    if (choice == u"openai"_s)
        return settings.value(job.openAiModel);
    if (choice == u"gemini"_s)
        return settings.value(setting::geminiModel);
    return choice == u"google"_s ? settings.value(setting::googleVoice) : QString();
}

QString secretOf(const QString &service)
{
    return service + u"-api-key"_s;
}

/// What fits into a header.
Result<void> checkKey(const QString &service, const QString &key)
{
    if (!services.contains(service))
        return fail(Fault::NotFound, u"key"_s);
    const bool isPlain = std::all_of(key.begin(), key.end(), [](QChar c) { return c > u' ' && c < u'\x7f'; });
    if (!isPlain || key.size() > maxKeyLength)
        return fail(Fault::Invalid, u"key"_s);
    return {};
}

} // namespace

bool EngineService::hasKey(const QString &name) const
{
    return !m_secrets.find(secretOf(name)).value_or(QString()).trimmed().isEmpty();
}

QStringList EngineService::servicesWithKey() const
{
    QStringList found;
    std::copy_if(services.begin(), services.end(), std::back_inserter(found),
                 [this](const QString &service) { return hasKey(service); });
    return found;
}

Result<QList<EngineInfo>> EngineService::list(const Account &admin) const
{
    if (!admin.isAdmin())
        return fail(Fault::NotAllowed);
    QList<EngineInfo> engines;
    for (const JobSettings &job : jobSettings) {
        const QString choice = m_settings.value(job.choice);
        const QString keyName = services.contains(choice) ? choice : QString();
        engines.append({.job = job.job,
                        .choice = choice,
                        .choices = QString(job.choice.choices).split(u'|'),
                        .model = modelOf(m_settings, job),
                        .keyName = keyName,
                        .hasKey = !keyName.isEmpty() && hasKey(keyName),
                        .isFixed = m_settings.isOverridden(job.choice.key)});
    }
    return engines;
}

Result<void> EngineService::setKey(const Actor &admin, const QString &name, const QString &key) const
{
    if (!admin.account.isAdmin())
        return fail(Fault::NotAllowed);
    const Result<void> kept = configure({}, {{name, key}});
    if (kept)
        m_log.write(audit::engineKeyChanged, admin, {.subjectName = name});
    return kept;
}

Result<QList<EngineTrial>> EngineService::test(const Account &admin, const Progress &progress) const
{
    if (!admin.isAdmin())
        return fail(Fault::NotAllowed);
    return m_check.tryAll(progress);
}

Result<void> EngineService::configure(const QMap<QString, QString> &settings, const QMap<QString, QString> &keys) const
{
    for (auto key = keys.begin(); key != keys.end(); ++key) {
        if (const Result<void> checked = checkKey(key.key(), key.value().trimmed()); !checked)
            return checked;
    }
    Result<void> stored = m_settings.set(settings);
    for (auto key = keys.begin(); key != keys.end() && stored; ++key)
        stored = m_secrets.set(secretOf(key.key()), key.value().trimmed());
    const Result<void> loaded = m_engines.reload(); // also when a part failed: what is stored is what runs
    return stored ? loaded : stored;
}
