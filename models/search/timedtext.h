#pragma once

#include "models/library/subtitles.h"

#include <functional>

/// Lines as one text in which every character has a time, interpolated inside its line.
class TimedText
{
public:
    explicit TimedText(const QList<SubtitleLine> &lines);

    QString text() const { return m_text; }
    /// The part [from, to) of the text without white space at its ends. Its confidence is the lowest of its lines.
    SubtitleLine slice(qsizetype from, qsizetype to) const;

private:
    struct Span
    {
        qsizetype begin = 0;
        qsizetype end = 0;
        qint64 startMs = 0;
        qint64 endMs = 0;
        double confidence = 1;

        qint64 timeAt(qsizetype offset) const;
    };

    QString m_text;
    QList<Span> m_spans;
};

/// Halves a line until `fits` is true of every part, or a part is one character: near the middle, between words where
/// there are spaces, never inside a character.
QList<SubtitleLine> splitUntil(const SubtitleLine &line, const std::function<bool(const QString &text)> &fits);
