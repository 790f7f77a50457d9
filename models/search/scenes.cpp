#include "models/search/scenes.h"

#include "models/search/timedtext.h"

#include <algorithm>
#include <vector>

namespace {

/// Sums of the first n vectors and of the first n token counts, so that any run's is one subtraction.
class PrefixSums
{
public:
    explicit PrefixSums(const QList<SceneLine> &lines)
        : m_dimension(lines.isEmpty() ? 0 : lines.first().vector.size()),
          m_vectors((lines.size() + 1) * m_dimension, 0.0),
          m_tokens(lines.size() + 1, 0)
    {
        for (qsizetype i = 0; i < lines.size(); ++i) {
            m_tokens[i + 1] = m_tokens[i] + lines[i].tokens;
            const double *before = at(i);
            double *after = m_vectors.data() + (i + 1) * m_dimension;
            for (qsizetype k = 0; k < m_dimension; ++k)
                after[k] = before[k] + double{lines[i].vector.value(k)};
        }
    }

    qint64 tokens(qsizetype begin, qsizetype end) const { return m_tokens[end] - m_tokens[begin]; }

    /// The between-class variance of cutting [begin, end) at `cut`. With sums L of the left and S of all, the formula
    /// of the header is ‖N·L − N0·S‖² / (N0·N1) but for the factor 1/N², which is the same for every cut of a run.
    double separation(qsizetype begin, qsizetype cut, qsizetype end) const
    {
        const double *b = at(begin);
        const double *c = at(cut);
        const double *e = at(end);
        const double all = double(end - begin);
        const double left = double(cut - begin);
        double sum = 0;
        for (qsizetype k = 0; k < m_dimension; ++k) {
            const double difference = all * (c[k] - b[k]) - left * (e[k] - b[k]);
            sum += difference * difference;
        }
        return sum / (left * (all - left));
    }

private:
    const double *at(qsizetype i) const { return m_vectors.data() + i * m_dimension; }

    qsizetype m_dimension;
    std::vector<double> m_vectors;
    std::vector<qint64> m_tokens;
};

/// Where nothing separates, as between equal vectors, the most even cut wins.
qsizetype bestCut(const PrefixSums &sums, qsizetype begin, qsizetype end)
{
    constexpr double noise = 1e-6;
    const auto offCentre = [&](qsizetype cut) { return std::abs((cut - begin) - (end - cut)); };
    qsizetype best = begin + 1;
    double bestSeparation = sums.separation(begin, best, end);
    for (qsizetype cut = begin + 2; cut < end; ++cut) {
        const double separation = sums.separation(begin, cut, end);
        const bool equal = std::abs(separation - bestSeparation) <= noise;
        if (equal ? offCentre(cut) < offCentre(best) : separation > bestSeparation) {
            best = cut;
            bestSeparation = separation;
        }
    }
    return best;
}

} // namespace

QList<SubtitleLine> fitLines(const QList<SubtitleLine> &lines, const TokenCounter &tokens, int maxTokens)
{
    QList<SubtitleLine> fitting;
    for (const SubtitleLine &line : lines)
        if (!line.text.trimmed().isEmpty())
            fitting += splitUntil(line, [&](const QString &text) { return tokens(text) <= maxTokens; });
    return fitting;
}

QList<QList<SubtitleLine>> cutScenes(const QList<SceneLine> &lines, int maxTokens)
{
    const PrefixSums sums(lines);
    QList<QList<SubtitleLine>> scenes;
    // A stack of runs, the leftmost on top, so that scenes come out in order however uneven the cuts are.
    std::vector<std::pair<qsizetype, qsizetype>> runs;
    if (!lines.isEmpty())
        runs.emplace_back(0, lines.size());
    while (!runs.empty()) {
        const auto [begin, end] = runs.back();
        runs.pop_back();
        if (end - begin > 1 && sums.tokens(begin, end) > maxTokens) {
            const qsizetype cut = bestCut(sums, begin, end);
            runs.emplace_back(cut, end);
            runs.emplace_back(begin, cut);
            continue;
        }
        QList<SubtitleLine> &scene = scenes.emplaceBack();
        for (qsizetype i = begin; i < end; ++i)
            scene.append(lines[i].line);
    }
    return scenes;
}
