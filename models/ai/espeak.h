#pragma once

#include "models/ai/speaker.h"

/// Reads a text of any of its languages (BCP 47) with the program espeak-ng, a child process that gets the text by its
/// standard input. Cancelled; EngineFailed with the field "program" when it cannot be started, "language" when it does
/// not speak that.
Result<Speech> speakWithEspeak(const QString &program, const QString &text, const QString &language,
                               const Progress &progress);
