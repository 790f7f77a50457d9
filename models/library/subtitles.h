#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

/// One line of a transcript: what is said from `startMs` to `endMs`.
struct SubtitleLine
{
    qint64 startMs = 0;
    qint64 endMs = 0;
    QString text;
    double confidence = 1.0; // 0 to 1; below 1 only for recognised speech

    bool operator==(const SubtitleLine &) const = default;
};

/// Reads SubRip or WebVTT, whichever the bytes are (UTF-8, UTF-16 with a mark, else Windows-1252). Styling, notes and
/// cues without text are left out, overlapping or unsorted cues are sorted by start. Nothing of either format: an empty
/// list.
QList<SubtitleLine> parseSubtitles(const QByteArray &bytes);

/// SubRip, UTF-8, numbered from 1.
QByteArray toSrt(const QList<SubtitleLine> &lines);
/// WebVTT, UTF-8.
QByteArray toVtt(const QList<SubtitleLine> &lines);
