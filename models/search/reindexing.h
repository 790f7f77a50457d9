#pragma once

#include "models/search/questionembedder.h"
#include "models/search/vectorrepository.h"

/// Whether passages wait for vectors of the chosen embedder, or have them and search does not use them yet.
bool isReindexWanted(const VectorRepository &vectors, const ChosenEmbedder &chosen);

/// Makes the vectors that the chosen embedder still owes, some at a time, and lets search use it once all are there.
/// What is done stays when it is cut off. When another is chosen meanwhile, that is gone on with. Cancelled,
/// EngineFailed.
Result<void> reindex(const VectorRepository &vectors, const ChosenEmbedder &chosen, const Progress &progress);
