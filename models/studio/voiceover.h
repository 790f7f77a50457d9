#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/library/subtitles.h"

#include <QJsonObject>

class Speaker;
struct Voicing;

/// What is said on a slide. The samples, 16-bit mono in little endian, are in a file beside it.
struct Voiceover
{
    int rate = 0; // 0: nothing is said
    qint64 durationMs = 0;
    QList<SubtitleLine> lines; // a sentence each

    QJsonObject toJson() const;
    static Voiceover fromJson(const QJsonObject &json);
};

/// Has a text spoken sentence by sentence, so that the time of each is known. Of a blank text the file is empty.
/// Cancelled, NoSpace, EngineFailed and whatever else the engine fails with.
Result<Voiceover> speakInto(const QString &file, const Speaker &speaker, const Voicing &voicing, const QString &text,
                            const Progress &progress = {});
