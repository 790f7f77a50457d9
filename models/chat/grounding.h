#pragma once

#include "models/search/reference.h"

#include <optional>

/// The moment of `reference` in which the words of `sentence` are said, one after the other: from the start of the
/// first of its sentences that holds some of them to the end of the last. Case, accents and punctuation do not count.
/// Absent when they are not said there.
std::optional<Moment> ground(const QString &sentence, const Reference &reference);

/// The sentence of a reference that shares most words with a claim made from it; where hardly any are shared, as
/// between languages, its nearest moment.
Moment supportingMoment(const QString &claim, const Reference &reference);

/// The sentences of a reference that stand in its best passage, as one moment.
Moment nearestMoment(const Reference &reference);
