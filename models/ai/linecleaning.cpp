#include "models/ai/linecleaning.h"

#include "models/ai/loudness.h"
#include "models/search/words.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 marginMs = 250;    // engines are not exact
constexpr int leastLoudFrames = 10; // less is a click
constexpr qsizetype linesInTurn = 4;
constexpr qsizetype leastLineLoops = 3;
constexpr qsizetype wordsInTurn = 8;
constexpr qsizetype leastWordLoops = 5;

struct Loop
{
    qsizetype period = 0; // 0: none
    qsizetype times = 1;
};

/// The loop that begins at `from`: the first `period` keys, at once again, and again.
Loop loopAt(const QStringList &keys, qsizetype from, qsizetype longestPeriod, qsizetype leastTimes)
{
    for (qsizetype period = 1; period <= longestPeriod; ++period) {
        qsizetype same = 0;
        while (from + period + same < keys.size() && keys[from + same] == keys[from + period + same])
            ++same;
        if (const qsizetype times = 1 + same / period; times >= leastTimes)
            return {period, times};
    }
    return {};
}

/// The places that stay when each loop is cut to its first turn.
QList<qsizetype> withoutLoops(const QStringList &keys, qsizetype longestPeriod, qsizetype leastTimes)
{
    QList<qsizetype> kept;
    for (qsizetype i = 0; i < keys.size(); ++i) {
        const Loop loop = loopAt(keys, i, longestPeriod, leastTimes);
        const qsizetype turn = std::max<qsizetype>(loop.period, 1);
        for (qsizetype k = 0; k < turn; ++k)
            kept.append(i + k);
        i += turn * loop.times - 1;
    }
    return kept;
}

QString keyOf(const QString &text)
{
    return indexWords(text).join(u' ');
}

QString withoutWordLoops(const QString &text)
{
    const QStringList words = text.simplified().split(u' ');
    QStringList keys;
    for (const QString &word : words)
        keys.append(keyOf(word));
    QStringList kept;
    for (const qsizetype i : withoutLoops(keys, wordsInTurn, leastWordLoops))
        kept.append(words[i]);
    return kept.join(u' ');
}

} // namespace

QList<SubtitleLine> cleanLines(const QList<SubtitleLine> &lines, const Loudness &sound)
{
    QList<SubtitleLine> said;
    QStringList keys;
    for (SubtitleLine line : lines) {
        line.text = withoutWordLoops(line.text);
        const QString key = keyOf(line.text);
        if (key.isEmpty() || sound.loudFrames(line.startMs - marginMs, line.endMs + marginMs) < leastLoudFrames)
            continue;
        said.append(line);
        keys.append(key);
    }
    QList<SubtitleLine> clean;
    for (const qsizetype i : withoutLoops(keys, linesInTurn, leastLineLoops))
        clean.append(said[i]);
    return clean;
}
