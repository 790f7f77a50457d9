#pragma once

#include "models/ai/speaker.h"

#include <functional>

/// A text in parts that an engine will read at once: as many whole sentences as fit into `mostBytes` of UTF-8. A
/// sentence that is too long is cut at a blank, a word that is too long anywhere between two characters.
QStringList speechParts(const QString &text, qsizetype mostBytes);

/// Lets `speakPart` read one part after the other, and joins what it said. EngineFailed "reply" when it changes its
/// sample rate between them.
Result<Speech> speakInParts(const QString &text, qsizetype mostBytes, const Progress &progress,
                            const std::function<Result<Speech>(const QString &part)> &speakPart);
