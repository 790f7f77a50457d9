#pragma once

#include "models/core/result.h"

#include <QString>

// What every text about a video has to keep to, whichever way it comes.

inline constexpr qsizetype maxTitleLength = 255; // in Unicode characters, as all lengths
inline constexpr qsizetype maxTextLength = 200'000;

/// Invalid `field`, with the detail "long" when it is longer than that, or when it holds a NUL.
Result<QString> checkedText(const QString &text, const QString &field, qsizetype maxLength);

/// The title of a file that came without one: as the file names itself, else as others name the file.
QString titleOfFile(const QString &tagged, const QString &fileName);
