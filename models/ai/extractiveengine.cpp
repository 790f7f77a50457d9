#include "models/ai/extractiveengine.h"

#include "models/ai/embedder.h"
#include "models/search/words.h"

#include <QSet>

#include <algorithm>
#include <numeric>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxCandidates = 48; // sentences that are compared with the question one by one
constexpr int maxSentences = 4;
constexpr double wordsBoost = 0.15;     // of a sentence that holds all words of the question, in cosines
constexpr double leastByMeaning = 0.40; // see tests/bench/bench_answers: more declines answers in other words
constexpr double leastByWords = 0.5;    // of the words of the question
constexpr double shareOfBest = 0.75;    // what is much less relevant than the best adds noise
constexpr double saysTheSame = 0.95;    // as what is chosen already, such as the same recording in another video
constexpr double relevanceShare = 0.7;  // the rest counts against repeating what is chosen already

/// Cuts the commonest English endings, so that "tides" and "tide" meet. Only ever compared with itself.
QString stem(const QString &word)
{
    static const QStringList endings{u"ies"_s, u"ing"_s, u"ed"_s, u"es"_s, u"ly"_s, u"s"_s, u"e"_s, u"y"_s};
    constexpr qsizetype shortest = 3;
    for (const QString &ending : endings)
        if (word.size() >= shortest + ending.size() && word.endsWith(ending))
            return word.chopped(ending.size());
    return word;
}

QStringList stems(const QString &text)
{
    QStringList found;
    for (const QString &word : queryWords(text))
        if (!isStopWord(word))
            found.append(stem(word));
    found.removeDuplicates();
    return found;
}

double shareOf(const QStringList &wanted, const QStringList &held)
{
    const auto count = std::count_if(wanted.begin(), wanted.end(), [&](const QString &s) { return held.contains(s); });
    return wanted.isEmpty() ? 0 : double(count) / double(wanted.size());
}

double dot(const QVector<float> &a, const QVector<float> &b)
{
    return std::inner_product(a.begin(), a.end(), b.begin(), 0.0);
}

} // namespace

QString ExtractiveEngine::id() const
{
    return m_embedder ? u"builtin/extractive+"_s + m_embedder->id() : u"builtin/extractive"_s;
}

Result<DraftAnswer> ExtractiveEngine::answer(const ChatQuestion &question, const Progress &progress,
                                             const TextSink &) const
{
    QList<Candidate> all = candidates(question.references);
    if (const Result<void> weighed = weigh(question.text, all, progress); !weighed)
        return tl::make_unexpected(weighed.error());
    DraftAnswer answer;
    for (const Candidate &chosen : choose(all))
        answer.sentences.append({chosen.text, {chosen.reference}});
    answer.covered = !answer.sentences.isEmpty();
    return answer;
}

/// The sentences of the nearest passages.
QList<ExtractiveEngine::Candidate> ExtractiveEngine::candidates(const QList<Reference> &references)
{
    QList<Candidate> all;
    for (qsizetype i = 0; i < references.size(); ++i)
        for (const Moment &sentence : references[i].sentences)
            all.append({.text = sentence.text,
                        .reference = int(i) + 1,
                        .nearness = sentence.score,
                        .stems = stems(sentence.text)});
    std::stable_sort(all.begin(), all.end(), [](const auto &a, const auto &b) { return a.nearness > b.nearness; });
    return all.mid(0, maxCandidates);
}

Result<void> ExtractiveEngine::weigh(const QString &question, QList<Candidate> &candidates,
                                     const Progress &progress) const
{
    const QStringList wanted = stems(question);
    for (Candidate &candidate : candidates)
        candidate.relevance = shareOf(wanted, candidate.stems);
    if (!m_embedder || candidates.isEmpty())
        return {};
    QStringList texts{question};
    for (const Candidate &candidate : candidates)
        texts.append(candidate.text);
    Result<QList<QVector<float>>> vectors = m_embedder->embed(texts, progress);
    if (!vectors)
        return tl::make_unexpected(vectors.error());
    const QVector<float> asked = vectors->takeFirst();
    for (Candidate &candidate : candidates) {
        candidate.vector = vectors->takeFirst();
        candidate.relevance = dot(asked, candidate.vector) + wordsBoost * candidate.relevance;
    }
    return {};
}

double ExtractiveEngine::leastRelevance() const
{
    return m_embedder ? leastByMeaning : leastByWords;
}

double ExtractiveEngine::similarity(const Candidate &a, const Candidate &b)
{
    return a.vector.isEmpty() ? shareOf(a.stems, b.stems) : dot(a.vector, b.vector);
}

/// The best first; empty when nothing is near enough.
QList<ExtractiveEngine::Candidate> ExtractiveEngine::choose(const QList<Candidate> &candidates) const
{
    QList<Candidate> left = candidates;
    std::stable_sort(left.begin(), left.end(), [](const auto &a, const auto &b) { return a.relevance > b.relevance; });
    const double least = left.isEmpty() ? 0 : std::max(leastRelevance(), shareOfBest * left.first().relevance);
    left.removeIf([&](const Candidate &candidate) { return candidate.relevance < least; });

    QList<Candidate> chosen;
    while (!left.isEmpty() && chosen.size() < maxSentences) {
        const auto gain = [&](const Candidate &candidate) {
            double repeated = 0;
            for (const Candidate &other : chosen)
                repeated = std::max(repeated, similarity(candidate, other));
            return relevanceShare * candidate.relevance - (1 - relevanceShare) * repeated;
        };
        const auto best =
            std::max_element(left.begin(), left.end(), [&](const auto &a, const auto &b) { return gain(a) < gain(b); });
        if (gain(*best) <= 0)
            break;
        chosen.append(*best);
        left.removeIf([&](const Candidate &candidate) { return similarity(candidate, chosen.last()) > saysTheSame; });
    }
    return chosen;
}
