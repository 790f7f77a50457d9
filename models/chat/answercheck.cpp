#include "models/chat/answercheck.h"

#include "models/chat/chatprompt.h"
#include "models/chat/grounding.h"
#include "models/search/passages.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestGroup = 64;      // of numbers in brackets
constexpr qsizetype longestDeclining = 400; // what is longer says something else, too

/// "[1]", "[1, 2]", "[1-3]", "【1】", "【1†source】" and a "[?]" of the engine's own.
const QRegularExpression &groupPattern()
{
    static const QRegularExpression pattern(
        u"\\G[\\[［【]\\s*(\\?|\\d{1,12}(?:\\s*(?:,|，|、|;|-|–)\\s*\\d{1,12})*)\\s*(?:†[^\\]】\\n]*)?[\\]］】]"_s);
    return pattern;
}

bool opensGroup(QChar c)
{
    return c == u'[' || c == u'［' || c == u'【';
}

bool isFullStop(QChar c)
{
    return u".!?…"_s.contains(c);
}

/// Ends a sentence also when no space follows.
bool isWideStop(QChar c)
{
    return u"。！？"_s.contains(c);
}

bool isCloser(QChar c)
{
    return u"\"'”’)]」』）*_"_s.contains(c);
}

QStringView withoutClosers(QStringView text)
{
    while (!text.isEmpty() && isCloser(text.back()))
        text.chop(1);
    return text;
}

bool hasLetter(QStringView text)
{
    return std::any_of(text.begin(), text.end(), [](QChar c) { return c.isLetter() || c.isSurrogate(); });
}

/// Headings, questions and what leads over to a list claim nothing.
bool isClaim(const QString &sentence)
{
    const QStringView text = QStringView(sentence).trimmed();
    const QStringView bare = withoutClosers(text);
    const bool isHeading = text.startsWith(u'#') || (text.startsWith(u"**"_s) && text.endsWith(u"**"_s));
    return hasLetter(text) && !isHeading && !bare.isEmpty() && !u":：?？"_s.contains(bare.back());
}

/// "1, 3-5" as numbers; a range that makes no sense is its two ends.
QList<int> numbersIn(const QString &group)
{
    static const QRegularExpression item(u"(\\d+)(?:\\s*[-–]\\s*(\\d+))?"_s);
    constexpr int longestRange = 20;
    QList<int> numbers;
    for (auto found = item.globalMatch(group); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const int first = match.captured(1).toInt();
        const int last = match.captured(2).isEmpty() ? first : match.captured(2).toInt();
        if (last < first || last - first > longestRange)
            numbers += {first, last};
        for (int number = first; number <= last && last - first <= longestRange; ++number)
            numbers.append(number);
    }
    return numbers;
}

bool saysNothingIsSaid(const QString &text)
{
    static const QRegularExpression words(
        u"\\b(?:do|does|did|are|is)(?: not|n.t) (?:cover|mention|say|contain|provide|address|answer|discuss|include|"
        "state|specify)|\\bnot covered\\b|\\bno information\\b|\\bcannot (?:be )?answer|\\bcan.t answer|"
        "ありません|含まれていません|書かれていません|述べられていません|触れられていません|言及されていません|"
        "示されていません|わかりません|分かりません|答えられません"_s,
        QRegularExpression::CaseInsensitiveOption);
    return text.size() <= longestDeclining && words.match(text).hasMatch();
}

} // namespace

QString AnswerCheck::add(const QString &piece)
{
    const qsizetype shown = m_text.size();
    m_held += piece;
    if (!awaitsReply())
        decide(false);
    return m_text.sliced(shown);
}

QString AnswerCheck::finish()
{
    const qsizetype shown = m_text.size();
    awaitsReply();
    decide(true);
    m_space.clear();
    endSentence();
    return m_text.sliced(shown);
}

bool AnswerCheck::isDeclined() const
{
    if (m_isDeclined || !m_citations.isEmpty())
        return m_isDeclined;
    return m_text.isEmpty() || m_text.contains(notCoveredReply) || saysNothingIsSaid(m_text);
}

/// True while what was written may yet become the reply that nothing is covered; nothing of that is shown.
bool AnswerCheck::awaitsReply()
{
    if (m_hasBegun)
        return false;
    QStringView begun = QStringView(m_held).trimmed();
    while (!begun.isEmpty() && u"*\"'“「`_"_s.contains(begun.front()))
        begun = begun.sliced(1);
    m_isDeclined = begun.startsWith(notCoveredReply);
    m_hasBegun = m_isDeclined || !QString(notCoveredReply).startsWith(begun);
    return !m_hasBegun;
}

void AnswerCheck::decide(bool isLast)
{
    qsizetype at = 0;
    while (!m_isDeclined && at < m_held.size()) {
        const QChar next = m_held[at];
        if (opensGroup(next)) {
            const QRegularExpressionMatch match =
                groupPattern().match(m_held, at, QRegularExpression::PartialPreferCompleteMatch);
            if (match.hasMatch()) {
                takeCitation(match.captured(1));
                at = match.capturedEnd();
                continue;
            }
            if (match.hasPartialMatch() && !isLast && m_held.size() - at < longestGroup)
                break; // the rest of it is still to come
        }
        take(next);
        ++at;
    }
    m_held = m_isDeclined ? QString() : m_held.sliced(at);
}

void AnswerCheck::take(QChar next)
{
    if (next.isSpace()) {
        m_space += next;
        return;
    }
    if (next.isNull())
        return;
    if (endsBefore(next))
        endSentence();
    if (!m_sentence.isEmpty())
        m_sentence += m_space;
    emitSpace();
    m_sentence += next;
    m_text += next;
}

void AnswerCheck::takeCitation(const QString &numbers)
{
    if (m_space.contains(u'\n') && !m_sentenceSources.isEmpty())
        endSentence();
    QList<int> citations;
    for (const int number : numbersIn(numbers)) {
        const int citation = number >= 1 && number <= m_references.size() ? cite(number) : 0;
        if (citation != 0 && !m_sentenceSources.contains(citation)) {
            m_sentenceSources.insert(citation);
            citations.append(citation);
        }
    }
    if (!citations.isEmpty())
        emitSpace();
    else if (!m_space.contains(u'\n'))
        m_space.clear();
    for (const int citation : citations)
        m_text += u"[%1]"_s.arg(citation);
}

/// The number of what a reference says about the sentence; it is added when it is new.
int AnswerCheck::cite(int reference)
{
    const Reference &source = m_references[reference - 1];
    m_citesDraft = m_citesDraft || source.isDraft;
    const Moment moment = supportingMoment(m_sentence, source);
    if (!m_citations.contains(moment))
        m_citations.append(moment);
    return int(m_citations.indexOf(moment)) + 1;
}

bool AnswerCheck::endsBefore(QChar next) const
{
    if (m_sentence.isEmpty())
        return false;
    if (m_space.contains(u'\n'))
        return true;
    const QStringView bare = withoutClosers(m_sentence);
    if (bare.isEmpty() || !hasLetter(bare)) // "1." of a list
        return false;
    if (isWideStop(bare.back()))
        return !isCloser(next) && !isWideStop(next);
    return isFullStop(bare.back()) && !m_space.isEmpty() && !next.isLower() && !endsInAbbreviation(bare);
}

void AnswerCheck::endSentence()
{
    if (m_sentenceSources.isEmpty() && isClaim(m_sentence))
        m_text += u' ' + QString(unsourced);
    m_sentence.clear();
    m_sentenceSources.clear();
}

void AnswerCheck::emitSpace()
{
    if (!m_text.isEmpty())
        m_text += m_space;
    m_space.clear();
}
