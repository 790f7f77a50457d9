#include "models/search/words.h"

#include <QChar>
#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isAccent(char32_t c)
{
    return c >= 0x0300 && c <= 0x036F;
}

/// The recomposition keeps Hangul and the voiced kana whole, which the decomposition took apart.
QString fold(const QString &text)
{
    QString plain;
    plain.reserve(text.size());
    for (const QChar c : text.normalized(QString::NormalizationForm_KD))
        if (!isAccent(c.unicode()))
            plain += c;
    return plain.normalized(QString::NormalizationForm_C).toCaseFolded();
}

bool isWordCharacter(char32_t c)
{
    return QChar::isLetterOrNumber(c) || QChar::isMark(c);
}

void appendPairs(QStringList &words, const QList<char32_t> &run, bool withTail)
{
    for (qsizetype i = 0; i + 1 < run.size(); ++i)
        words.append(QString::fromUcs4(run.data() + i, 2));
    if (withTail || run.size() == 1)
        words.append(QString::fromUcs4(run.data() + run.size() - 1, 1));
}

QStringList split(const QString &text, bool withTail)
{
    QStringList words;
    QString word;
    QList<char32_t> run;
    const auto flush = [&] {
        if (!word.isEmpty())
            words.append(std::exchange(word, {}));
        if (!run.isEmpty())
            appendPairs(words, std::exchange(run, {}), withTail);
    };
    for (const uint c : fold(text).toUcs4()) {
        const bool unspaced = isUnspaced(c) && isWordCharacter(c);
        if (!isWordCharacter(c) || (unspaced ? !word.isEmpty() : !run.isEmpty()))
            flush();
        if (unspaced)
            run.append(c);
        else if (isWordCharacter(c))
            word += QString::fromUcs4(reinterpret_cast<const char32_t *>(&c), 1);
    }
    flush();
    return words;
}

} // namespace

QStringList indexWords(const QString &text)
{
    return split(text, true);
}

QStringList queryWords(const QString &text)
{
    return split(text, false);
}

bool isUnspaced(char32_t character)
{
    switch (QChar::script(character)) {
    case QChar::Script_Han:
    case QChar::Script_Hiragana:
    case QChar::Script_Katakana:
    case QChar::Script_Bopomofo:
    case QChar::Script_Hangul:
    case QChar::Script_Thai:
    case QChar::Script_Lao:
    case QChar::Script_Khmer:
    case QChar::Script_Myanmar: return true;
    default: return character == 0x30FC; // the mark of a long vowel is common to both kana
    }
}

int wordCount(const QString &text)
{
    int words = 0;
    int unspaced = 0;
    bool inWord = false;
    for (const uint c : text.toUcs4()) {
        const bool partOfWord = isWordCharacter(c) || (inWord && (c == U'\'' || c == U'’'));
        unspaced += isUnspaced(c) ? 1 : 0;
        words += partOfWord && !inWord && !isUnspaced(c) ? 1 : 0;
        inWord = partOfWord && !isUnspaced(c);
    }
    return words + (unspaced + 1) / 2;
}

bool isStopWord(const QString &word)
{
    static const QSet<QString> words = [] {
        const QStringList list =
            u"a about after all also am an and any are as at be because been before being but by can could did do does "
            "doing done for from had has have having he her here hers him his how i if in into is it its just ll me "
            "more most my no not of off on one only or other our out over own re s said say says she should so some "
            "such t tell than that the their them then there these they this those through to too under until up us "
            "ve very was we were what when where which while who whom whose why will with would you your"_s.split(u' ');
        return QSet<QString>(list.begin(), list.end());
    }();
    return words.contains(word);
}
