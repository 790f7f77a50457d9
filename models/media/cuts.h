#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/media/cutsearch.h"

#include <functional>

/// Takes how far a search has come, for when it is to go on later.
using CutKeeper = std::function<void(const CutSearch &search)>;

/// Looks for cuts in a film, from where `search` stands to the end, and tells `keep` about it now and then. Of a long
/// film those pictures are left out that no other builds on. NotFound, Unsupported (no moving pictures), Cancelled.
Result<CutSearch> findCuts(const QString &path, CutSearch search, const CutKeeper &keep, const Progress &progress = {});

/// The chapters that a file names itself, at most a thousand, in the order of their times. NotFound, Unsupported,
/// Cancelled.
Result<QList<Chapter>> readChapters(const QString &path, const Progress &progress = {});
