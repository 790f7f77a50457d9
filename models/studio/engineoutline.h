#pragma once

#include "models/ai/textengine.h"
#include "models/search/reference.h"
#include "models/studio/film.h"

/// The outline that a language model writes for a prompt, or out of references to the library when there are any: then
/// each slide names its sources. What it replies is repaired where that can be, and asked for again at most twice.
/// Cancelled, EngineFailed: "reply" when it writes no outline.
Result<Storyboard> outlineByEngine(const TextEngine &engine, const FilmRequest &request,
                                   const QList<Reference> &references, const Progress &progress = {});

/// A storyboard with `count` slides (any number for 0) of what a model replied; else what is wrong with it, in words
/// for the model.
tl::expected<Storyboard, QString> readOutline(const QString &reply, int count, const QList<Reference> &references);
