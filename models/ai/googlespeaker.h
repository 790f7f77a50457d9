#pragma once

#include "models/ai/remoteapi.h"
#include "models/ai/speaker.h"

/// Reads aloud with Google Cloud's Text-to-Speech: POST text:synthesize, LINEAR16 at 24 kHz. Its voices are named after
/// their languages ("de-DE-Neural2-B"), of which there are hundreds, so they are not listed.
class GoogleSpeaker : public Speaker
{
public:
    /// `voice` is used where none is asked for and the language is its own; empty: Google's choice for the language.
    explicit GoogleSpeaker(RemoteApi api, QString voice = {}) : m_api(std::move(api)), m_voice(std::move(voice)) {}

    QString id(const Voicing &voicing = {}) const override;
    QStringList voices() const override { return {}; }
    Result<Speech> speak(const QString &text, const Voicing &voicing = {},
                         const Progress &progress = {}) const override;

private:
    Voicing complete(const Voicing &voicing) const;

    RemoteApi m_api;
    QString m_voice;
};
