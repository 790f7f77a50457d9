#pragma once

#include "models/studio/film.h"

/// The outline that a prompt gives without any engine: its own text cut into slides, or where it only names a subject,
/// questions about that. With exactly as many slides as were asked for, in words or as a number. Deterministic.
Storyboard outlineOfPrompt(const FilmRequest &request);

/// The storyboard that a request asks for, without its slides.
Storyboard emptyStoryboard(const FilmRequest &request);
