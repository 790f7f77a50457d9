#include "models/studio/outliner.h"

#include "models/studio/promptoutline.h"

using namespace Qt::Literals::StringLiterals;

Outliner::Outliner(GenerationCache &cache, const SearchService &search, EngineSource engine)
    : m_cache(cache), m_search(search), m_engine(std::move(engine))
{}

Result<Outline> Outliner::write(const Account &, const FilmRequest &request, const Progress &) const
{
    return Outline{.storyboard = outlineOfPrompt(request), .engine = u"builtin/prompt"_s};
}
