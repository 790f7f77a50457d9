#include "models/search/passages.h"

#include "models/search/timedtext.h"
#include "models/search/words.h"

#include <QRegularExpression>
#include <QSet>

#include <unicode/ubrk.h>

#include <memory>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int fewWords = 15;
constexpr int manyWords = 40;
constexpr int maxPassageTokens = 128;
constexpr qint64 pauseMs = 100;  // recognisers part lines at longer ones and at a number of words
constexpr int wordsPerStop = 60; // written text stops more often than this

QList<SubtitleLine> writtenSentences(const TimedText &timed)
{
    const QString text = timed.text();
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UBreakIterator, decltype(&ubrk_close)> breaks(
        ubrk_open(UBRK_SENTENCE, "", reinterpret_cast<const UChar *>(text.utf16()), int32_t(text.size()), &status),
        &ubrk_close);
    QList<SubtitleLine> sentences;
    int32_t from = 0;
    for (int32_t to = breaks ? ubrk_next(breaks.get()) : UBRK_DONE; to != UBRK_DONE; to = ubrk_next(breaks.get())) {
        if (to < text.size() && endsInAbbreviation(QStringView(text).sliced(from, to - from)))
            continue;
        sentences.append(timed.slice(from, to));
        from = to;
    }
    if (from < text.size())
        sentences.append(timed.slice(from, text.size()));
    return sentences;
}

/// Lines that follow each other without a pause are one sentence, as long as it is not a long one.
QList<SubtitleLine> spokenSentences(const QList<SubtitleLine> &lines)
{
    QList<QList<SubtitleLine>> runs;
    int words = 0;
    for (const SubtitleLine &line : lines) {
        const int more = wordCount(line.text);
        const bool pause = runs.isEmpty() || line.startMs - runs.last().last().endMs >= pauseMs;
        if (pause || words + more > manyWords) {
            runs.emplaceBack();
            words = 0;
        }
        runs.last().append(line);
        words += more;
    }
    QList<SubtitleLine> sentences;
    for (const QList<SubtitleLine> &run : runs) {
        const TimedText timed(run);
        sentences.append(timed.slice(0, timed.text().size()));
    }
    return sentences;
}

} // namespace

bool endsInAbbreviation(QStringView text)
{
    static const QSet<QString> abbreviations = {
        u"dr"_s,  u"mr"_s,  u"mrs"_s, u"ms"_s,  u"prof"_s, u"st"_s,  u"sr"_s,   u"jr"_s,
        u"vs"_s,  u"etc"_s, u"e.g"_s, u"i.e"_s, u"vol"_s,  u"fig"_s, u"cf"_s,   u"approx"_s,
        u"inc"_s, u"ltd"_s, u"co"_s,  u"gen"_s, u"col"_s,  u"sgt"_s, u"capt"_s, u"lt"_s,
        u"hon"_s, u"rev"_s, u"mt"_s,  u"u.s"_s, u"a.m"_s,  u"p.m"_s, u"ca"_s,   u"al"_s,
    };
    static const QRegularExpression lastWord(u"(^|[\\s(\"“])([\\p{L}.]+)\\.\\s*$"_s);
    const QRegularExpressionMatch match = lastWord.match(text.last(std::min<qsizetype>(text.size(), 16)).toString());
    const QString word = match.captured(2);
    const bool initial = word.size() == 1 && word.front().isUpper() && word != u"I"_s;
    return initial || abbreviations.contains(word.toLower());
}

qint64 Passage::startMs() const
{
    return sentences.isEmpty() ? 0 : sentences.first().startMs;
}

qint64 Passage::endMs() const
{
    return sentences.isEmpty() ? 0 : sentences.last().endMs;
}

QString Passage::text() const
{
    return TimedText(sentences).text();
}

bool isPunctuated(const QList<SubtitleLine> &lines)
{
    static const QRegularExpression stop(u"[.!?。！？…]"_s);
    int words = 0;
    qsizetype stops = 0;
    for (const SubtitleLine &line : lines) {
        words += wordCount(line.text);
        stops += line.text.count(stop);
    }
    return stops > 0 && stops * wordsPerStop >= words;
}

QList<SubtitleLine> cutSentences(const QList<SubtitleLine> &lines, bool punctuated, const TokenCounter &tokens)
{
    const QList<SubtitleLine> whole = punctuated ? writtenSentences(TimedText(lines)) : spokenSentences(lines);
    QList<SubtitleLine> sentences;
    for (const SubtitleLine &sentence : whole) {
        if (!sentence.text.isEmpty())
            sentences += splitUntil(sentence, [&](const QString &text) {
                return wordCount(text) <= manyWords && tokens(text) <= maxPassageTokens;
            });
    }
    return sentences;
}

QList<Passage> cutPassages(const QList<SubtitleLine> &scene, bool punctuated, const TokenCounter &tokens)
{
    QList<Passage> passages;
    int words = 0;
    int used = 0;
    for (const SubtitleLine &sentence : cutSentences(scene, punctuated, tokens)) {
        const int moreWords = wordCount(sentence.text);
        const int moreTokens = tokens(sentence.text) + 1; // the space before it may be one
        const bool full = words >= fewWords || words + moreWords > manyWords || used + moreTokens > maxPassageTokens;
        if (passages.isEmpty() || full) {
            passages.emplaceBack();
            words = 0;
            used = 0;
        }
        passages.last().sentences.append(sentence);
        words += moreWords;
        used += moreTokens;
    }
    return passages;
}
