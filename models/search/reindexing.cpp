#include "models/search/reindexing.h"

#include "models/search/vectors.h"

namespace {

constexpr int passagesAtATime = 64;

/// False when there was nothing to do after `afterId`, which moves on.
Result<bool> makeSome(const VectorRepository &vectors, const Embedder &embedder, qint64 &afterId,
                      const Progress &progress)
{
    const QList<LackingPassage> passages = vectors.lacking(embedder.id(), afterId, passagesAtATime);
    if (passages.isEmpty())
        return false;
    QStringList texts;
    for (const LackingPassage &passage : passages)
        texts.append(passage.text);
    const Result<QList<QVector<float>>> made = embedder.embed(texts, {.cancelled = progress.cancelled});
    if (!made)
        return tl::make_unexpected(made.error());
    QList<std::pair<qint64, QByteArray>> packed;
    for (qsizetype i = 0; i < passages.size(); ++i)
        packed.append({passages[i].id, Quantised::pack(made->value(i))});
    vectors.store(embedder.id(), packed);
    afterId = passages.last().id;
    return true;
}

/// Makes what `embedder` owes. False when another embedder was chosen meanwhile.
Result<bool> makeAll(const VectorRepository &vectors, const Embedder &embedder, const ChosenEmbedder &chosen,
                     const Progress &progress)
{
    const qint64 owed = vectors.countLacking(embedder.id());
    qint64 made = 0;
    qint64 afterId = 0;
    while (true) {
        if (progress.cancelled())
            return fail(Fault::Cancelled);
        if (const std::shared_ptr<const Embedder> now = chosen(); !now || now->id() != embedder.id())
            return false;
        const Result<bool> more = makeSome(vectors, embedder, afterId, progress);
        if (!more)
            return more;
        if (!*more)
            return true;
        made += passagesAtATime;
        progress.report(std::min(1., double(made) / double(std::max<qint64>(owed, 1))));
    }
}

} // namespace

bool isReindexWanted(const VectorRepository &vectors, const ChosenEmbedder &chosen)
{
    const std::shared_ptr<const Embedder> embedder = chosen();
    if (!embedder)
        return false;
    vectors.settle(embedder->id());
    return vectors.state().embedder != embedder->id() || vectors.countLacking(embedder->id()) > 0;
}

Result<void> reindex(const VectorRepository &vectors, const ChosenEmbedder &chosen, const Progress &progress)
{
    while (isReindexWanted(vectors, chosen)) {
        const std::shared_ptr<const Embedder> embedder = chosen();
        if (!embedder)
            break;
        const Result<bool> made = makeAll(vectors, *embedder, chosen, progress);
        if (!made)
            return tl::make_unexpected(made.error());
        if (*made && vectors.activate(embedder->id()))
            break;
    }
    return {};
}
