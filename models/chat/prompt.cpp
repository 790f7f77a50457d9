#include "models/chat/prompt.h"

#include "models/core/clocktext.h"

#include <QHash>
#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    QString quotation; // %1 the sentence, %2 the number
    QString separator;
    QString draft;
    QString notCovered;
    QString nearest;
    QString place; // %1 the title, %2 the time, %3 the number
};

const Words &wordsOf(const QString &language)
{
    static const QHash<QString, Words> all{
        {u"en"_s,
         {u"“%1” [%2]"_s, u" "_s, u"(This is a draft transcript made by speech recognition; words may be wrong.)"_s,
          u"The videos do not cover this question."_s, u"The nearest moments:"_s, u"%1, %2 [%3]"_s}},
        {u"ja"_s,
         {u"「%1」[%2]"_s, QString(), u"（音声認識による下書きの文字起こしのため、誤りが含まれることがあります。）"_s,
          u"この質問の答えは動画の中にありません。"_s, u"最も近い場面："_s, u"%1 %2 [%3]"_s}},
    };
    const auto words = all.constFind(language.section(u'-', 0, 0).toLower());
    return words != all.constEnd() ? *words : all.constFind(u"en"_s).value();
}

} // namespace

QString Prompt::answer(const QList<CitedSentence> &sentences, bool fromDraft, const QString &language)
{
    const Words &words = wordsOf(language);
    QStringList quotations;
    for (const CitedSentence &sentence : sentences)
        quotations.append(words.quotation.arg(sentence.text, QString::number(sentence.citation)));
    const QString text = quotations.join(words.separator);
    return fromDraft ? text + u"\n\n"_s + words.draft : text;
}

QString Prompt::draftNote(const QString &language)
{
    return wordsOf(language).draft;
}

QString Prompt::notCovered(const QList<Moment> &nearest, const QString &language)
{
    const Words &words = wordsOf(language);
    QStringList lines{words.notCovered};
    if (!nearest.isEmpty())
        lines.last() += words.separator + words.nearest;
    for (qsizetype i = 0; i < nearest.size(); ++i)
        lines.append(words.place.arg(nearest[i].videoTitle, clockText(nearest[i].startMs), QString::number(i + 1)));
    return lines.join(u'\n');
}
