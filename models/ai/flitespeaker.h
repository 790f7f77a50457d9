#pragma once

#include "models/ai/speaker.h"

/// Reads English aloud with the voices of CMU Flite, and other languages with espeak-ng, which has one voice for each:
/// a voice that is asked for counts for English. Flite reads one text at a time in the whole program, as it asks;
/// others wait.
class FliteSpeaker : public Speaker
{
public:
    explicit FliteSpeaker(QString espeak = QStringLiteral("espeak-ng")) : m_espeak(std::move(espeak)) {}

    QString id(const Voicing &voicing = {}) const override;
    QStringList voices() const override;
    Result<Speech> speak(const QString &text, const Voicing &voicing = {},
                         const Progress &progress = {}) const override;

private:
    QString m_espeak;
};
