#pragma once

#include "models/core/result.h"

/// A fault in words, for those who use the command line.
QString sentenceFor(const Error &error);
