#pragma once

#include "models/ai/remoteapi.h"
#include "models/ai/speaker.h"

/// Reads aloud with a server that speaks OpenAI's protocol: POST /audio/speech, which hears the language from the text.
/// At OpenAI itself the voices are known; other servers have others and say so themselves.
class OpenAiSpeaker : public Speaker
{
public:
    /// `voice` is used where none is asked for; empty: alloy.
    OpenAiSpeaker(RemoteApi api, QString model, QString voice = {});

    QString id(const Voicing &voicing = {}) const override;
    QStringList voices() const override;
    Result<Speech> speak(const QString &text, const Voicing &voicing = {},
                         const Progress &progress = {}) const override;

private:
    QString voiceOf(const Voicing &voicing) const { return voicing.voice.isEmpty() ? m_voice : voicing.voice; }

    RemoteApi m_api;
    QString m_model;
    QString m_voice;
};
