#pragma once

#include "models/library/libraryfilter.h"
#include "models/library/videorepository.h"

// What filters and orders of videos are in SQL. For the repository.

/// What a viewer may see. Wants :watcher to be bound, unless `admin`.
QString visibleCondition(bool admin);
/// Wants :watcher to be bound, and :text, :tag and :series where the filter has one. Its `without` is not in it.
QString libraryCondition(const LibraryFilter &filter, bool admin);
QString libraryOrder(const LibraryFilter &filter);
QString ownOrder(OwnOrder order);
