#include "models/chat/grounding.h"

#include "models/search/timedtext.h"
#include "models/search/words.h"

#include <algorithm>

namespace {

Moment momentOf(const Reference &reference, const QList<Moment> &sentences)
{
    QList<SubtitleLine> lines;
    for (const Moment &sentence : sentences)
        lines.append({sentence.startMs, sentence.endMs, sentence.text});
    Moment moment = reference.scene;
    moment.startMs = sentences.first().startMs;
    moment.endMs = sentences.last().endMs;
    moment.text = TimedText(lines).text();
    return moment;
}

} // namespace

std::optional<Moment> ground(const QString &sentence, const Reference &reference)
{
    QStringList words;
    QList<qsizetype> saidIn; // the sentence of each word
    for (qsizetype i = 0; i < reference.sentences.size(); ++i) {
        words += queryWords(reference.sentences[i].text);
        saidIn.resize(words.size(), i);
    }
    const QStringList wanted = queryWords(sentence);
    const auto at = std::search(words.begin(), words.end(), wanted.begin(), wanted.end());
    if (wanted.isEmpty() || at == words.end())
        return std::nullopt;
    const qsizetype first = saidIn[at - words.begin()];
    const qsizetype last = saidIn[at - words.begin() + wanted.size() - 1];
    return momentOf(reference, reference.sentences.mid(first, last - first + 1));
}

Moment nearestMoment(const Reference &reference)
{
    const QList<Moment> &all = reference.sentences;
    if (all.isEmpty())
        return reference.scene;
    const auto best =
        std::max_element(all.begin(), all.end(), [](const Moment &a, const Moment &b) { return a.score < b.score; });
    const auto end =
        std::find_if(best, all.end(), [&](const Moment &sentence) { return sentence.score != best->score; });
    return momentOf(reference, {best, end});
}
