#include "ui/search/excerpt.h"

#include <QTextBoundaryFinder>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// In scripts without spaces any part of a text may be a word.
bool beginsWord(const QString &text, qsizetype at)
{
    return at == 0 || !text.at(at - 1).isLetterOrNumber() || text.at(at).unicode() > 0x2E7F;
}

qsizetype sentenceStart(const QString &text, qsizetype at)
{
    QTextBoundaryFinder sentences(QTextBoundaryFinder::Sentence, text);
    sentences.setPosition(at);
    return sentences.isAtBoundary() ? at : std::max<qsizetype>(sentences.toPreviousBoundary(), 0);
}

} // namespace

QStringList soughtWords(const QString &text)
{
    QStringList words = QString(text).remove(u'"').simplified().split(u' ', Qt::SkipEmptyParts);
    words.removeIf([](const QString &word) { return word.size() < 2; });
    return words;
}

qsizetype findWord(const QString &text, const QString &word, qsizetype from)
{
    qsizetype at = text.indexOf(word, from, Qt::CaseInsensitive);
    while (at >= 0 && !beginsWord(text, at))
        at = text.indexOf(word, at + 1, Qt::CaseInsensitive);
    return at;
}

QString excerptOf(const QString &text, const QStringList &words)
{
    const QString line = text.simplified();
    qsizetype first = line.size();
    for (const QString &word : words) {
        if (const qsizetype at = findWord(line, word); at >= 0)
            first = std::min(first, at);
    }
    const qsizetype start = first == line.size() ? 0 : sentenceStart(line, first);
    return start == 0 ? line : u"… "_s + line.sliced(start);
}
