#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QString>
#include <QStringList>
#include <QVector>

/// Spoken text: 16-bit mono.
struct Speech
{
    QVector<qint16> samples;
    int rate = 16000;

    qint64 durationMs() const { return rate > 0 ? samples.size() * qint64{1000} / rate : 0; }
};

/// Who reads, and in which language; what is empty is the engine's own choice.
struct Voicing
{
    QString voice;
    QString language; // "de", "pt-BR"
};

/// Reads a text aloud. Thread-safe.
class Speaker
{
public:
    virtual ~Speaker() = default;

    /// Engine and voice, stored with everything it made.
    virtual QString id(const Voicing &voicing = {}) const = 0;
    /// The voices it knows, its own choice first. None: it is asked for any, and says itself when it has no such voice.
    virtual QStringList voices() const = 0;
    /// Blank text is an empty Speech; one voicing always has one sample rate. Cancelled; Invalid "voice" when it is not
    /// one of voices(); EngineFailed with the field "language" when it does not speak that, "program" when a program is
    /// missing (both with its name as detail), else as RemoteApi words it.
    virtual Result<Speech> speak(const QString &text, const Voicing &voicing = {},
                                 const Progress &progress = {}) const = 0;
};
