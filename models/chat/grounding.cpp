#include "models/chat/grounding.h"

#include "models/search/timedtext.h"
#include "models/search/words.h"

#include <QSet>

#include <algorithm>

namespace {

constexpr int fewSharedWords = 2; // less may be chance

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

Moment supportingMoment(const QString &claim, const Reference &reference)
{
    QSet<QString> claimed;
    for (const QString &word : queryWords(claim)) {
        if (!isStopWord(word))
            claimed.insert(word);
    }
    const Moment *best = nullptr;
    qsizetype most = fewSharedWords - 1;
    for (const Moment &sentence : reference.sentences) {
        const QStringList words = queryWords(sentence.text);
        const qsizetype shared = (QSet<QString>(words.begin(), words.end()) & claimed).size();
        if (shared > most) {
            most = shared;
            best = &sentence;
        }
    }
    return best ? momentOf(reference, {*best}) : nearestMoment(reference);
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
