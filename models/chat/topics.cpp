#include "models/chat/topics.h"

#include "models/chat/smalltalk.h"
#include "models/search/words.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype leastLetters = 4;
constexpr qsizetype leastInPair = 3;
constexpr qsizetype leastHan = 2;
constexpr qsizetype leastKatakana = 3;
constexpr qsizetype longest = 24;
constexpr int leastPairs = 2;    // times that a pair is said: once is chance
constexpr double pairGain = 1.6; // two words say more than one
constexpr double nameGain = 1.4; // so do names
constexpr double usualLength = 6;
constexpr double mostLengthGain = 1.5;
constexpr qsizetype stemLength = 5;
constexpr qsizetype manyTexts = 8; // from here on it counts how many of them hold a word

enum class Kind { None, Letters, Han, Katakana };

Kind kindOf(QChar letter)
{
    switch (letter.script()) {
    case QChar::Script_Han: return Kind::Han;
    case QChar::Script_Katakana: return Kind::Katakana;
    default: break;
    }
    if (letter.unicode() == 0x30FC) // the mark of a long vowel is common to both kana
        return Kind::Katakana;
    const bool isSpaced = !isUnspaced(letter.unicode()) || letter.script() == QChar::Script_Hangul;
    return (letter.isLetterOrNumber() || letter.isMark()) && isSpaced ? Kind::Letters : Kind::None;
}

struct Word
{
    QString text;
    QString key; // as search knows it
    Kind kind = Kind::None;
    bool follows = false; // the word before it, with nothing but a space between
};

bool isTelling(const Word &word, qsizetype least, const SmallTalk &small)
{
    const bool isNumber = std::all_of(word.text.begin(), word.text.end(), [](QChar c) { return c.isDigit(); });
    if (isNumber || word.text.size() > longest || word.key.isEmpty())
        return false;
    switch (word.kind) {
    case Kind::Letters: return word.text.size() >= least && !isStopWord(word.key) && !small.contains(word.key);
    case Kind::Han: return word.text.size() >= leastHan && !SmallTalk::japanese().contains(word.text);
    case Kind::Katakana: return word.text.size() >= leastKatakana && !SmallTalk::japanese().contains(word.text);
    case Kind::None: break;
    }
    return false;
}

/// Runs of letters of one kind; an apostrophe within a word belongs to it.
QList<Word> wordsOf(const QString &text)
{
    QList<Word> words;
    qsizetype end = 0; // of the last word
    for (qsizetype at = 0; at < text.size();) {
        const Kind kind = kindOf(text.at(at));
        qsizetype to = at + 1;
        const auto goesOn = [&](qsizetype i) {
            const bool apostrophe = kind == Kind::Letters && (text.at(i) == u'\'' || text.at(i) == u'’') &&
                                    i + 1 < text.size() && kindOf(text.at(i + 1)) == kind;
            return apostrophe || kindOf(text.at(i)) == kind;
        };
        while (to < text.size() && goesOn(to))
            ++to;
        if (kind != Kind::None) {
            const QString word = text.sliced(at, to - at);
            const bool follows = !words.isEmpty() && text.sliced(end, at - end) == u" "_s;
            words.append({word, queryWords(word).join(u' '), kind, follows});
            end = to;
        }
        at = to;
    }
    return words;
}

QStringList keysOf(const QList<Word> &words)
{
    QStringList keys;
    for (const Word &word : words)
        keys.append(word.key);
    return keys;
}

struct Term
{
    QString text; // as it is written, small where it ever is
    QStringList keys;
    int here = 0;  // times in `near`
    int texts = 0; // of `all` that hold it
    qsizetype place = 0;
    double score = 0;
};

/// Counts the terms of texts; each is new at most once a text.
class Terms
{
public:
    void count(const QString &text, bool isNear)
    {
        QSet<QString> seen;
        const QList<Word> words = wordsOf(text);
        const SmallTalk &small = SmallTalk::of(keysOf(words));
        for (qsizetype i = 0; i < words.size(); ++i) {
            if (isTelling(words[i], leastLetters, small))
                add({words[i].text, {words[i].key}}, isNear, seen);
            if (i > 0 && words[i].follows && words[i].kind == Kind::Letters &&
                isTelling(words[i - 1], leastInPair, small) && isTelling(words[i], leastInPair, small))
                add({words[i - 1].text + u' ' + words[i].text, {words[i - 1].key, words[i].key}}, isNear, seen);
        }
    }

    QList<Term> ranked(qsizetype texts) const
    {
        QList<Term> terms;
        for (Term term : m_terms) {
            const bool isPair = term.keys.size() > 1;
            // What is said nearly everywhere tells no place from another (its weight, as S. E. Robertson and
            // K. Spärck Jones give it, is negative).
            const bool isEverywhere = texts >= manyTexts && 2 * term.texts > texts;
            if (term.here == 0 || (isPair && term.here < leastPairs) || isEverywhere)
                continue;
            const bool isName = term.text.front().isUpper();
            const double length = std::min(double(term.text.size()) / usualLength, mostLengthGain);
            term.score = term.here * std::log1p(double(texts) / term.texts) * (isPair ? pairGain : length) *
                         (isName ? nameGain : 1);
            terms.append(term);
        }
        std::sort(terms.begin(), terms.end(), [](const Term &a, const Term &b) {
            return a.score != b.score ? a.score > b.score : a.place < b.place;
        });
        return terms;
    }

private:
    void add(const Term &found, bool isNear, QSet<QString> &seen)
    {
        const QString key = found.keys.join(u'\n');
        auto term = m_terms.find(key);
        if (term == m_terms.end()) {
            term = m_terms.insert(key, found);
            term->place = m_terms.size();
        }
        if (found.text.front().isLower())
            term->text = found.text;
        if (isNear)
            ++term->here;
        else if (!seen.contains(key))
            ++term->texts;
        seen.insert(key);
    }

    QHash<QString, Term> m_terms;
};

/// "Whale" and "whales" are alike.
bool isAlike(const QString &a, const QString &b)
{
    const qsizetype stem = std::min({a.size(), b.size(), stemLength});
    return a == b || (stem >= leastLetters && a.first(stem) == b.first(stem));
}

bool isAlike(const QStringList &some, const QStringList &others)
{
    return std::any_of(some.begin(), some.end(), [&](const QString &key) {
        return std::any_of(others.begin(), others.end(), [&](const QString &other) { return isAlike(key, other); });
    });
}

} // namespace

QStringList topicsOf(const QStringList &near, const QStringList &all, const QStringList &known, int most)
{
    Terms terms;
    for (const QString &text : near)
        terms.count(text, true);
    for (const QString &text : all)
        terms.count(text, false);
    QStringList topics;
    QStringList taken = known;
    for (const Term &term : terms.ranked(all.size())) {
        if (topics.size() >= most)
            break;
        if (isAlike(term.keys, taken))
            continue;
        topics.append(term.text);
        taken += term.keys;
    }
    return topics;
}

bool isSaid(const QString &title, const QStringList &texts)
{
    const QStringList words = queryWords(title);
    const QStringList said = queryWords(texts.join(u' '));
    const QSet<QString> known(said.begin(), said.end());
    const SmallTalk &small = SmallTalk::of(said + words);
    const bool isTold = std::any_of(words.begin(), words.end(), [&small](const QString &word) {
        return !isStopWord(word) && !small.contains(word);
    });
    return isTold && std::all_of(words.begin(), words.end(),
                                 [&](const QString &word) { return isStopWord(word) || known.contains(word); });
}
