#pragma once

#include "models/search/scenes.h"

/// A run of sentences inside a scene, short enough for one vector: what search ranks.
struct Passage
{
    QList<SubtitleLine> sentences; // with their own times

    qint64 startMs() const;
    qint64 endMs() const;
    QString text() const;
};

/// "Dr.", "e.g." and initials end no sentence, whatever ICU says.
bool endsInAbbreviation(QStringView text);

/// True when the lines have the punctuation of written text; recognised speech has none.
bool isPunctuated(const QList<SubtitleLine> &lines);

/// The sentences of some lines, in order, with their times: of punctuated text what ICU finds (but not after "Dr."),
/// else what is said between two pauses. None is longer than a passage may be.
QList<SubtitleLine> cutSentences(const QList<SubtitleLine> &lines, bool punctuated, const TokenCounter &tokens);

/// The passages of one scene: whole sentences, about 15 to 40 words, at most 128 tokens.
QList<Passage> cutPassages(const QList<SubtitleLine> &scene, bool punctuated, const TokenCounter &tokens);
