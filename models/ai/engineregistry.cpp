#include "models/ai/engineregistry.h"

#include "models/ai/extractiveengine.h"
#include "models/ai/flitespeaker.h"
#include "models/ai/geminitext.h"
#include "models/ai/generativeengine.h"
#include "models/ai/googlespeaker.h"
#include "models/ai/imageengine.h"
#include "models/ai/openaiembedder.h"
#include "models/ai/openaiimages.h"
#include "models/ai/openaispeaker.h"
#include "models/ai/openaitext.h"
#include "models/ai/openaitranscriber.h"
#include "models/ai/pocketsphinxtranscriber.h"
#include "models/ai/remoteapi.h"
#include "models/ai/useembedder.h"
#include "models/core/secrets.h"
#include "models/core/settings.h"

#include <QLoggingCategory>

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logEngines, "matinee.engines")

} // namespace

EngineRegistry::EngineRegistry(const Settings &settings, const Secrets &secrets)
    : m_settings(settings), m_secrets(secrets)
{}

EngineRegistry::~EngineRegistry() = default;

Result<std::unique_ptr<EngineRegistry>> EngineRegistry::open(const Settings &settings, const Secrets &secrets,
                                                             const std::optional<QString> &sentenceModel)
{
    std::unique_ptr<EngineRegistry> engines(new EngineRegistry(settings, secrets));
    return engines->openBuiltIn(sentenceModel).and_then([&] { return engines->reload(); }).map([&] {
        return std::move(engines);
    });
}

Result<void> EngineRegistry::openBuiltIn(const std::optional<QString> &sentenceModel)
{
    if (sentenceModel) {
        Result<std::unique_ptr<UseEmbedder>> embedder = UseEmbedder::open(*sentenceModel);
        if (!embedder)
            return tl::make_unexpected(embedder.error());
        m_builtIn.embedder = std::move(*embedder);
    }
    m_builtIn.transcriber = std::make_shared<PocketsphinxTranscriber>();
    m_builtIn.speaker = std::make_shared<FliteSpeaker>();
    return {};
}

Result<void> EngineRegistry::reload()
{
    {
        const std::scoped_lock one(m_reloading);
        Result<Engines> engines = make();
        if (!engines)
            return tl::make_unexpected(engines.error());
        const std::scoped_lock lock(m_mutex);
        std::swap(m_chosen, *engines);
    }
    for (const std::function<void()> &hook : m_hooks)
        hook();
    return {};
}

EngineRegistry::Engines EngineRegistry::chosen() const
{
    const std::scoped_lock lock(m_mutex);
    return m_chosen;
}

Result<EngineRegistry::Engines> EngineRegistry::make() const
{
    Engines engines = m_builtIn;
    engines.text = makeText();
    addRemote(engines);
    engines.builtInChat = std::make_shared<ExtractiveEngine>(engines.embedder);
    engines.chat = engines.text ? std::make_shared<GenerativeEngine>(engines.text) : engines.builtInChat;
    return engines;
}

std::shared_ptr<const TextEngine> EngineRegistry::makeText() const
{
    const QString name = m_settings.value(setting::chatEngine);
    if (name == u"openai"_s)
        return std::make_shared<OpenAiText>(openAi(), m_settings.value(setting::openAiChatModel));
    if (name == u"gemini"_s)
        return std::make_shared<GeminiText>(gemini(), m_settings.value(setting::geminiModel));
    return nullptr;
}

void EngineRegistry::addRemote(Engines &engines) const
{
    const auto isChosen = [this](const ChoiceSetting &choice, const QString &name) {
        return m_settings.value(choice) == name;
    };
    const QString language = m_settings.value(setting::transcriptionLanguage);
    if (isChosen(setting::embeddingEngine, u"openai"_s))
        engines.embedder = openAiEmbedder(m_settings.value(setting::openAiEmbeddingModel));
    if (isChosen(setting::transcriptionEngine, u"openai"_s))
        engines.transcriber = std::make_shared<OpenAiTranscriber>(
            RemoteApi(openAi()), m_settings.value(setting::openAiTranscriptionModel), language);
    else if (!PocketsphinxTranscriber::knows(language))
        engines.transcriber = std::make_shared<PocketsphinxTranscriber>(language);
    if (isChosen(setting::speechEngine, u"openai"_s))
        engines.speaker =
            std::make_shared<OpenAiSpeaker>(RemoteApi(openAi()), m_settings.value(setting::openAiSpeechModel),
                                            m_settings.value(setting::openAiSpeechVoice));
    else if (isChosen(setting::speechEngine, u"google"_s))
        engines.speaker = std::make_shared<GoogleSpeaker>(RemoteApi(google()), m_settings.value(setting::googleVoice));
    if (isChosen(setting::imageEngine, u"openai"_s))
        engines.images =
            std::make_shared<OpenAiImages>(RemoteApi(openAi()), m_settings.value(setting::openAiImageModel));
}

std::shared_ptr<const Embedder> EngineRegistry::openAiEmbedder(const QString &model) const
{
    return std::make_shared<OpenAiEmbedder>(RemoteApi(openAi()), model);
}

std::shared_ptr<const Embedder> EngineRegistry::embedderNamed(const QString &id) const
{
    if (m_builtIn.embedder && m_builtIn.embedder->id() == id)
        return m_builtIn.embedder;
    const QString remote = u"openai/"_s;
    return id.startsWith(remote) ? openAiEmbedder(id.mid(remote.size())) : nullptr;
}

RemoteAccess EngineRegistry::openAi() const
{
    const QByteArray secret = key(u"openai-api-key"_s);
    return {.baseUrl = QUrl(m_settings.value(setting::openAiUrl)),
            .keyHeader = "Authorization",
            .keyValue = secret.isEmpty() ? secret : "Bearer " + secret};
}

RemoteAccess EngineRegistry::gemini() const
{
    return {.baseUrl = QUrl(m_settings.value(setting::geminiUrl)),
            .keyHeader = "x-goog-api-key",
            .keyValue = key(u"gemini-api-key"_s)};
}

RemoteAccess EngineRegistry::google() const
{
    return {.baseUrl = QUrl(m_settings.value(setting::googleUrl)),
            .keyHeader = "x-goog-api-key",
            .keyValue = key(u"google-api-key"_s)};
}

/// Empty where there is none: an engine of one's own may need none, and any other will say so.
QByteArray EngineRegistry::key(const QString &name) const
{
    const Result<QString> value = m_secrets.find(name);
    if (!value)
        qCWarning(logEngines) << name << "cannot be read:" << value.error().detail;
    return value.value_or(QString()).trimmed().toUtf8();
}
