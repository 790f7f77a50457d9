#include "models/ai/engineregistry.h"

#include "models/ai/flitespeaker.h"
#include "models/ai/modelfiles.h"
#include "models/ai/pocketsphinxtranscriber.h"
#include "models/ai/useembedder.h"

using namespace Qt::Literals::StringLiterals;

EngineRegistry::EngineRegistry() = default;
EngineRegistry::EngineRegistry(EngineRegistry &&) noexcept = default;
EngineRegistry &EngineRegistry::operator=(EngineRegistry &&) noexcept = default;
EngineRegistry::~EngineRegistry() = default;

Result<EngineRegistry> EngineRegistry::open(const std::function<QString(const QString &key)> &setting)
{
    for (const QString &key : {u"engines/embedding"_s, u"engines/transcription"_s, u"engines/speech"_s}) {
        if (const QString name = setting(key); !name.isEmpty() && name != u"builtin")
            return fail(Fault::Invalid, key, name);
    }
    EngineRegistry engines;
    if (const std::optional<QString> folder = findModel(u"use-lite"_s)) {
        Result<std::unique_ptr<UseEmbedder>> embedder = UseEmbedder::open(*folder);
        if (!embedder)
            return tl::make_unexpected(embedder.error());
        engines.m_embedder = std::move(*embedder);
    }
    engines.m_transcriber = std::make_unique<PocketsphinxTranscriber>();
    engines.m_speaker = std::make_unique<FliteSpeaker>();
    return engines;
}
