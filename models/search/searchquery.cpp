#include "models/search/searchquery.h"

#include "models/search/words.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxTerms = 16;
constexpr qsizetype maxPhrasePairs = 3; // an unspaced run of up to four characters is looked up as it is

/// The text in runs of letters, cut also where a script without spaces begins or ends.
QStringList runs(const QString &text)
{
    QStringList found;
    bool open = false;
    bool unspaced = false;
    for (const uint c : text.toUcs4()) {
        const bool inWord = QChar::isLetterOrNumber(c) || QChar::isMark(c);
        if (inWord && (!open || unspaced != isUnspaced(c)))
            found.append(QString());
        if (inWord)
            found.last() += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
        open = inWord;
        unspaced = isUnspaced(c);
    }
    return found;
}

bool startsUnspaced(const QString &word)
{
    const QList<uint> characters = word.toUcs4();
    return !characters.isEmpty() && isUnspaced(characters.first());
}

bool isHiragana(const QString &word)
{
    return std::all_of(word.begin(), word.end(), [](QChar c) { return c.script() == QChar::Script_Hiragana; });
}

/// Unspaced characters are indexed in pairs, so one alone is the beginning of a pair.
SearchTerm makeTerm(const QStringList &words)
{
    return {.words = words, .prefix = startsUnspaced(words.last()) && words.last().toUcs4().size() == 1};
}

void appendUnique(QList<SearchTerm> &terms, const SearchTerm &term)
{
    if (terms.size() < maxTerms && !terms.contains(term))
        terms.append(term);
}

/// A long unspaced run is a whole clause, which no passage repeats: its pairs count one by one, but for those of
/// hiragana alone, which are mostly endings and particles.
QList<SearchTerm> termsOf(const QString &run)
{
    const QStringList words = queryWords(run);
    if (words.isEmpty())
        return {};
    if (!startsUnspaced(words.first()) || words.size() <= maxPhrasePairs)
        return {makeTerm(words)};
    QList<SearchTerm> pairs;
    for (const QString &pair : words)
        if (!isHiragana(pair))
            pairs.append(makeTerm({pair}));
    return pairs;
}

QList<SearchTerm> looseTerms(const QString &text)
{
    QList<SearchTerm> all;
    QList<SearchTerm> telling;
    for (const QString &run : runs(text)) {
        for (const SearchTerm &term : termsOf(run)) {
            appendUnique(all, term);
            if (term.words.size() > 1 || !(isStopWord(term.words.first()) || isHiragana(term.words.first())))
                appendUnique(telling, term);
        }
    }
    return telling.isEmpty() ? all : telling;
}

/// The word that is being typed, if it is one of the wanted ones, matches all words that begin like it.
void letLastWordGrow(const QString &text, QList<SearchTerm> &wanted)
{
    if (text.isEmpty() || !text.back().isLetterOrNumber())
        return;
    const QList<SearchTerm> last = termsOf(runs(text).last());
    const qsizetype at = last.isEmpty() ? -1 : wanted.indexOf(last.last());
    if (at >= 0 && wanted[at].words.last().size() > 1)
        wanted[at].prefix = true;
}

} // namespace

SearchQuery parseSearchQuery(const QString &text, bool typing)
{
    static const QRegularExpression quotes(u"[\"“”]([^\"“”]+)[\"“”]"_s);
    static const QRegularExpression marks(u"[\"“”]"_s);
    SearchQuery query;
    query.plain = QString(text).replace(marks, u" "_s).simplified();
    for (const QRegularExpressionMatch &match : quotes.globalMatch(text)) {
        const QStringList words = queryWords(match.captured(1));
        if (!words.isEmpty())
            appendUnique(query.quoted, makeTerm(words));
    }
    const QString loose = QString(text).replace(quotes, u" "_s);
    if (query.quoted.isEmpty() || !loose.simplified().isEmpty())
        query.wanted = looseTerms(loose);
    if (typing)
        letLastWordGrow(loose, query.wanted);
    return query;
}
