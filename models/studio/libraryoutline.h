#pragma once

#include "models/search/reference.h"
#include "models/studio/film.h"

class SearchService;
struct Account;

/// The scenes of the library that say something about a prompt, nearest first; none when none does.
QList<Reference> referencesFor(const SearchService &search, const Account &account, const FilmRequest &request);

/// An outline that quotes them, word for word: an opening, then a slide a scene, each citing its source. With as many
/// slides as were asked for, as far as there are scenes.
Storyboard outlineOfReferences(const FilmRequest &request, const QList<Reference> &references);
