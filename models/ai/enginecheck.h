#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QList>
#include <QString>

#include <array>
#include <optional>

class EngineRegistry;

/// What engines do.
enum class EngineJob { Chat, Embedding, Transcription, Speech, Images };

inline constexpr std::array engineJobs{EngineJob::Chat, EngineJob::Embedding, EngineJob::Transcription,
                                       EngineJob::Speech, EngineJob::Images};

/// As settings and surfaces call it: "chat", "embedding", "transcription", "speech", "images".
QString engineJobName(EngineJob job);

/// How an engine did when it was tried.
struct EngineTrial
{
    EngineJob job = EngineJob::Chat;
    QString engine; // its id; empty where there is none
    qint64 durationMs = 0;
    int dimension = 0;          // of an embedding
    std::optional<Error> error; // nothing: it works
};

/// Tries the chosen engines for real, each with the smallest piece of its work. Thread-safe.
class EngineCheck
{
public:
    /// `engines` outlives the check.
    explicit EngineCheck(const EngineRegistry &engines) : m_engines(engines) {}

    /// The error is Cancelled, or EngineFailed with a field as RemoteApi has it, or "missing": the model is not
    /// installed. Blocking; a remote engine may take minutes.
    EngineTrial tryOut(EngineJob job, const Progress &progress = {}) const;
    /// All of them, one after the other.
    QList<EngineTrial> tryAll(const Progress &progress = {}) const;

private:
    Result<void> tryChat(EngineTrial &trial, const Progress &progress) const;
    Result<void> tryEmbedding(EngineTrial &trial, const Progress &progress) const;
    Result<void> tryTranscription(EngineTrial &trial, const Progress &progress) const;
    Result<void> trySpeech(EngineTrial &trial, const Progress &progress) const;
    Result<void> tryImages(EngineTrial &trial, const Progress &progress) const;

    const EngineRegistry &m_engines;
};
