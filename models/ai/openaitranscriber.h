#pragma once

#include "models/ai/piecewise.h"
#include "models/ai/remoteapi.h"

/// Recognises speech with a server that speaks OpenAI's protocol (whisper.cpp, faster-whisper and vLLM do, too): POST
/// /audio/transcriptions, a WAV file and the answer as verbose JSON, whose segments have times. Long files go in pieces
/// of five minutes (10 MB), two at a time.
class OpenAiTranscriber : public Transcriber
{
public:
    using Transcriber::transcribe;

    /// `language` is a tag such as "de"; empty: the server finds out.
    OpenAiTranscriber(RemoteApi api, QString model, QString language = {}, PieceOptions options = {})
        : m_api(std::move(api)), m_model(std::move(model)), m_language(std::move(language)), m_options(options)
    {}

    QString id() const override { return QStringLiteral("openai/") + m_model; }
    Result<void> transcribe(const QString &mediaPath, qint64 fromMs, const LineSink &sink,
                            const Progress &progress) const override;

private:
    Result<QList<SubtitleLine>> recognise(std::span<const qint16> samples, const Progress &progress) const;

    RemoteApi m_api;
    QString m_model;
    QString m_language;
    PieceOptions m_options;
};
