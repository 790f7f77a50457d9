#pragma once

#include "models/library/videorepository.h"

// What filters and orders of videos are in SQL. For the repository.

/// Wants :watcher to be bound, and :text where the filter has one.
QString libraryCondition(const LibraryFilter &filter, bool admin);
QString libraryOrder(LibraryOrder order);
QString ownOrder(OwnOrder order);
