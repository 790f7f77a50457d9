#pragma once

#include "models/accounts/account.h"
#include "models/core/progress.h"
#include "models/studio/film.h"

#include <functional>
#include <memory>

class GenerationCache;
class SearchService;
class TextEngine;

/// An outline, and what wrote it.
struct Outline
{
    Storyboard storyboard;
    QString engine;
};

/// Writes the outlines of films: with the chat engine where one is chosen, else out of the prompt itself. Blocking,
/// thread-safe.
class Outliner
{
public:
    using EngineSource = std::function<std::shared_ptr<const TextEngine>()>; // gives null: built in

    Outliner(GenerationCache &cache, const SearchService &search, EngineSource engine);

    /// A storyboard that passes checkStoryboard(), with as many slides as were asked for. What was written before for
    /// the same prompt is taken from the cache. NotFound "library" when nothing in it is about the prompt; Cancelled,
    /// EngineFailed (with the field "reply" when the engine answers, but with no outline).
    Result<Outline> write(const Account &account, const FilmRequest &request, const Progress &progress = {}) const;

private:
    GenerationCache &m_cache;
    const SearchService &m_search;
    EngineSource m_engine;
};
