#pragma once

#include "models/core/result.h"

struct EngineTrial;

/// A fault in words, for those who use the command line.
QString sentenceFor(const Error &error);
/// The same for what went wrong with a backup.
QString sentenceForBackup(const Error &error);
/// "Answers: openai/gpt-4o-mini works (812 ms)."
QString sentenceFor(const EngineTrial &trial);
