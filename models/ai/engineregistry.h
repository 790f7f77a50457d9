#pragma once

#include "models/ai/modelfiles.h"
#include "models/core/result.h"

#include <QList>
#include <QString>

#include <functional>
#include <memory>
#include <mutex>
#include <optional>

class ChatEngine;
class Embedder;
class ImageEngine;
class Secrets;
class Settings;
class Speaker;
class TextEngine;
class Transcriber;
struct RemoteAccess;

/// The engines that the settings chose. They may change while the program runs: ask for an engine each time that it is
/// used, and hold it only while it works. Thread-safe.
class EngineRegistry
{
public:
    /// Makes the engines; what is given outlives the registry. `sentenceModel` is the folder of the built-in embedder,
    /// nothing: there is none. Invalid, with the setting's key as field, when there is no such engine; EngineFailed
    /// when an installed model is damaged.
    static Result<std::unique_ptr<EngineRegistry>>
    open(const Settings &settings, const Secrets &secrets,
         const std::optional<QString> &sentenceModel = findModel(QStringLiteral("use-lite")));
    ~EngineRegistry();
    Q_DISABLE_COPY_MOVE(EngineRegistry)

    /// Makes them anew, after a setting or a key has changed. Who works with an old one ends with it. The same errors
    /// as open(); then the old ones stay.
    Result<void> reload();
    /// Called after every reload(), on its thread. Hooks are added before the first one and cannot be taken back.
    void onReload(std::function<void()> hook) { m_hooks.append(std::move(hook)); }

    /// Null where the built-in engine was chosen, which has none.
    std::shared_ptr<const TextEngine> text() const { return chosen().text; }
    /// Null where the built-in engine was chosen: pictures are painted.
    std::shared_ptr<const ImageEngine> images() const { return chosen().images; }
    /// Null where the model is not installed: search then goes by keywords.
    std::shared_ptr<const Embedder> embedder() const { return chosen().embedder; }
    /// The one that made the vectors of an index, whatever is chosen now. Null where it cannot be had any more.
    std::shared_ptr<const Embedder> embedderNamed(const QString &id) const;
    std::shared_ptr<const Transcriber> transcriber() const { return chosen().transcriber; }
    std::shared_ptr<const Speaker> speaker() const { return chosen().speaker; }
    std::shared_ptr<const ChatEngine> chat() const { return chosen().chat; }
    /// The one that quotes, whatever was chosen.
    std::shared_ptr<const ChatEngine> builtInChat() const { return chosen().builtInChat; }

private:
    struct Engines
    {
        std::shared_ptr<const TextEngine> text;
        std::shared_ptr<const ImageEngine> images;
        std::shared_ptr<const Embedder> embedder;
        std::shared_ptr<const Transcriber> transcriber;
        std::shared_ptr<const Speaker> speaker;
        std::shared_ptr<const ChatEngine> chat;
        std::shared_ptr<const ChatEngine> builtInChat;
    };

    EngineRegistry(const Settings &settings, const Secrets &secrets);
    Engines chosen() const;
    Result<Engines> make() const;
    std::shared_ptr<const TextEngine> makeText() const;
    void addRemote(Engines &engines) const;
    std::shared_ptr<const Embedder> openAiEmbedder(const QString &model) const;
    RemoteAccess openAi() const;
    RemoteAccess gemini() const;
    RemoteAccess google() const;
    QByteArray key(const QString &name) const;
    Result<void> openBuiltIn(const std::optional<QString> &sentenceModel);

    const Settings &m_settings;
    const Secrets &m_secrets;
    Engines m_builtIn; // kept for good: what is large is loaded once
    QList<std::function<void()>> m_hooks;
    std::mutex m_reloading;
    mutable std::mutex m_mutex; // of the next
    Engines m_chosen;
};
