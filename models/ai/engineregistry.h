#pragma once

#include "models/core/result.h"

#include <QString>

#include <functional>
#include <memory>

class Embedder;
class Speaker;
class Transcriber;

/// The engines that the settings chose, built once at start and handed down. What is large is loaded when it is used.
class EngineRegistry
{
public:
    /// `setting` gives the value of a key; "builtin" and an empty one mean the engine that is built in.
    /// Invalid, with the key as field, when no engine has that name; EngineFailed when an installed model is damaged.
    static Result<EngineRegistry> open(const std::function<QString(const QString &key)> &setting);

    EngineRegistry(EngineRegistry &&) noexcept;
    EngineRegistry &operator=(EngineRegistry &&) noexcept;
    ~EngineRegistry();

    /// Null where the model is not installed: search then goes by keywords.
    const Embedder *embedder() const { return m_embedder.get(); }
    const Transcriber &transcriber() const { return *m_transcriber; }
    const Speaker &speaker() const { return *m_speaker; }

private:
    EngineRegistry();

    std::unique_ptr<Embedder> m_embedder;
    std::unique_ptr<Transcriber> m_transcriber;
    std::unique_ptr<Speaker> m_speaker;
};
