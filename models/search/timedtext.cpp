#include "models/search/timedtext.h"

#include "models/search/words.h"

#include <algorithm>

namespace {

/// Lines of an unspaced script join without a space.
bool needsSpace(const QString &before, const QString &after)
{
    return !before.isEmpty() && !(isUnspaced(before.back().unicode()) && isUnspaced(after.front().unicode()));
}

/// The place to cut nearest to the middle: a space, else between two characters.
qsizetype middle(const QString &text)
{
    const qsizetype half = text.size() / 2;
    for (qsizetype distance = 0; distance < half; ++distance) {
        if (text[half - distance].isSpace())
            return half - distance;
        if (half + distance < text.size() - 1 && text[half + distance].isSpace())
            return half + distance;
    }
    const qsizetype at = text[half].isLowSurrogate() ? half + 1 : half;
    return at < text.size() ? at : half;
}

} // namespace

TimedText::TimedText(const QList<SubtitleLine> &lines)
{
    for (const SubtitleLine &line : lines) {
        const QString text = line.text.simplified();
        if (text.isEmpty())
            continue;
        if (needsSpace(m_text, text))
            m_text += u' ';
        m_spans.append({m_text.size(), m_text.size() + text.size(), line.startMs, line.endMs, line.confidence});
        m_text += text;
    }
}

qint64 TimedText::Span::timeAt(qsizetype offset) const
{
    const qsizetype inside = std::clamp(offset, begin, end) - begin;
    return startMs + (endMs - startMs) * inside / (end - begin);
}

SubtitleLine TimedText::slice(qsizetype from, qsizetype to) const
{
    while (from < to && m_text[from].isSpace())
        ++from;
    while (to > from && m_text[to - 1].isSpace())
        --to;
    if (from == to)
        return {};
    const auto endsAfter = [](qsizetype offset, const Span &span) { return offset < span.end; };
    const auto first = std::upper_bound(m_spans.begin(), m_spans.end(), from, endsAfter);
    const auto last = std::upper_bound(first, m_spans.end(), to - 1, endsAfter);
    SubtitleLine part{first->timeAt(from), last->timeAt(to), m_text.sliced(from, to - from), 1};
    for (auto span = first; span <= last; ++span)
        part.confidence = std::min(part.confidence, span->confidence);
    // Lines may overlap; a part still ends after it began.
    part.endMs = std::max(part.startMs, part.endMs);
    return part;
}

QList<SubtitleLine> splitUntil(const SubtitleLine &line, const std::function<bool(const QString &)> &fits)
{
    if (line.text.size() < 2 || fits(line.text))
        return {line};
    const TimedText whole({line});
    const qsizetype cut = middle(whole.text());
    if (cut <= 0)
        return {line};
    return splitUntil(whole.slice(0, cut), fits) + splitUntil(whole.slice(cut, whole.text().size()), fits);
}
