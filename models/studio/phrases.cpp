#include "models/studio/phrases.h"

#include "models/search/passages.h"
#include "models/search/words.h"

#include <QHash>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

// In columns: a character of an unspaced script is two wide.
constexpr int headlineColumns = 46;
constexpr int shortestClause = 12;
constexpr int pointColumns = 76;

QString withoutStop(const QString &text)
{
    static const QRegularExpression stop(u"[\\s.。．,、;:：!！…–—-]+$"_s);
    return QString(text).remove(stop).trimmed();
}

/// As much of a text as fits, up to the end of a word.
QString beginningOf(const QString &text, int columns)
{
    qsizetype end = 0;
    qsizetype lastSpace = 0;
    for (int width = 0; end < text.size(); ++end) {
        const QChar c = text[end];
        width += c.isLowSurrogate() ? 0 : isUnspaced(c.unicode()) ? 2 : 1;
        if (width > columns)
            break;
        if (c.isSpace())
            lastSpace = end;
    }
    if (end == text.size())
        return text;
    if (end > 0 && text[end].isLowSurrogate())
        --end;
    return text.left(lastSpace > end / 2 ? lastSpace : end).trimmed();
}

QString withoutSmallWordsAtTheEnd(QString text)
{
    for (qsizetype space = text.lastIndexOf(u' '); space > 0; space = text.lastIndexOf(u' ')) {
        if (!isStopWord(text.mid(space + 1).toLower()))
            break;
        text.truncate(space);
    }
    return text;
}

/// The first part up to a comma or the like that is long enough to mean something; empty when there is none.
QString firstClauseOf(const QString &text, int columns)
{
    static const QRegularExpression end(u"[,;:、，；：]\\s*|\\s[–—-]\\s|\\s\\("_s);
    for (auto match = end.match(text); match.hasMatch(); match = end.match(text, match.capturedEnd())) {
        const QString clause = text.left(match.capturedStart()).trimmed();
        if (columnsOf(clause) > columns)
            break;
        if (columnsOf(clause) >= shortestClause)
            return clause;
    }
    return {};
}

} // namespace

int columnsOf(QStringView text)
{
    int columns = 0;
    for (const uint c : text.toUcs4())
        columns += isUnspaced(c) ? 2 : 1;
    return columns;
}

QStringList sentencesOf(const QString &text)
{
    QStringList sentences;
    const SubtitleLine line{.startMs = 0, .endMs = 0, .text = text.simplified()};
    for (const SubtitleLine &sentence : cutSentences({line}, true, [](const QString &) { return 1; })) {
        if (!sentence.text.isEmpty())
            sentences.append(sentence.text);
    }
    return sentences;
}

QString headlineOf(const QString &sentence)
{
    const QString whole = withoutStop(sentence.simplified());
    if (columnsOf(whole) <= headlineColumns)
        return capitalised(whole);
    const QString clause = firstClauseOf(whole, headlineColumns);
    return capitalised(!clause.isEmpty() ? clause
                                         : withoutSmallWordsAtTheEnd(withoutStop(beginningOf(whole, headlineColumns))));
}

QString pointOf(const QString &sentence)
{
    const QString whole = withoutStop(sentence.simplified());
    if (columnsOf(whole) <= pointColumns)
        return capitalised(whole);
    const QString clause = firstClauseOf(whole, pointColumns);
    return capitalised(columnsOf(clause) > pointColumns / 2 ? clause
                                                            : withoutStop(beginningOf(whole, pointColumns)) + u'…');
}

QString capitalised(const QString &text)
{
    return text.isEmpty() ? text : text.left(1).toUpper() + text.mid(1);
}

QString languageOfScript(const QString &text)
{
    static const QHash<QChar::Script, QString> languages = {
        {QChar::Script_Hiragana, u"ja"_s},  {QChar::Script_Katakana, u"ja"_s}, {QChar::Script_Hangul, u"ko"_s},
        {QChar::Script_Han, u"zh"_s},       {QChar::Script_Arabic, u"ar"_s},   {QChar::Script_Hebrew, u"he"_s},
        {QChar::Script_Cyrillic, u"ru"_s},  {QChar::Script_Greek, u"el"_s},    {QChar::Script_Thai, u"th"_s},
        {QChar::Script_Devanagari, u"hi"_s}};
    QHash<QString, int> counts;
    int letters = 0;
    for (const uint c : text.toUcs4()) {
        if (!QChar::isLetter(c))
            continue;
        ++letters;
        if (const QString language = languages.value(QChar::script(c)); !language.isEmpty())
            ++counts[language];
    }
    // Chinese has no kana; Japanese has Han among its kana.
    if (counts.value(u"ja"_s) * 10 > letters)
        return u"ja"_s;
    for (auto count = counts.cbegin(); count != counts.cend(); ++count) {
        if (*count * 2 > letters)
            return count.key();
    }
    return {};
}
