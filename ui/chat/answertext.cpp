#include "ui/chat/answertext.h"

#include "models/chat/answercheck.h"
#include "models/core/clocktext.h"

#include <QCoreApplication>
#include <QRegularExpression>

#include <functional>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Puts `replacement(n - 1)` where a "[n]" names a citation, and `plain` of the text between.
QString replaceCitations(const Message &answer, const std::function<QString(const QString &)> &plain,
                         const std::function<QString(qsizetype)> &replacement)
{
    static const QRegularExpression mark(u"\\s*\\[(\\d{1,4})\\]"_s);
    QString out;
    qsizetype from = 0;
    for (auto found = mark.globalMatch(answer.text); found.hasNext();) {
        const QRegularExpressionMatch match = found.next();
        const qsizetype citation = match.captured(1).toLongLong() - 1;
        if (citation < 0 || citation >= answer.citations.size())
            continue;
        out += plain(answer.text.sliced(from, match.capturedStart() - from)) + u' ' + replacement(citation);
        from = match.capturedEnd();
    }
    return out + plain(answer.text.sliced(from));
}

/// Puts the mark of claims without a source in the place of what stands for it while the rest is escaped.
QString markUnsourced(QString markdown)
{
    static const QString escapedMark = escapeMarkdown(AnswerCheck::unsourced);
    const QString note = QCoreApplication::translate("AnswerText", "No source was named for this");
    return markdown.replace(escapedMark, u"[\\[?\\]](unsourced: \"%1\")"_s.arg(escapeMarkdown(note)));
}

QString notCovered(const Message &answer)
{
    return answer.citations.isEmpty()
               ? QCoreApplication::translate("AnswerText", "Nothing that is said here answers this.")
               : QCoreApplication::translate("AnswerText",
                                             "Nothing that is said here answers this. The nearest moments are:");
}

/// Keeps paragraphs, and nothing else that Markdown reads from white space.
QString escapeParagraphs(const QString &text)
{
    static const QRegularExpression blankLine(u"\\n\\s*\\n"_s);
    QStringList paragraphs;
    for (const QString &paragraph : text.split(blankLine)) {
        const QString escaped = escapeMarkdown(paragraph);
        const bool leads = paragraph.startsWith(u' ');
        paragraphs += leads && !escaped.isEmpty() ? u' ' + escaped : escaped;
    }
    return paragraphs.join(u"\n\n"_s);
}

} // namespace

QString escapeMarkdown(const QString &text)
{
    QString escaped;
    for (const QChar letter : text.simplified()) {
        const bool asciiPunctuation = letter.unicode() < 128 && (letter.isPunct() || letter.isSymbol());
        if (asciiPunctuation)
            escaped += u'\\';
        escaped += letter;
    }
    return escaped;
}

bool hasUnsourced(const Message &answer)
{
    return answer.role == ChatRole::Assistant && answer.text.contains(AnswerCheck::unsourced);
}

QString answerMarkdown(const Message &answer)
{
    if (!answer.covered && !hasUnsourced(answer))
        return escapeMarkdown(notCovered(answer));
    return markUnsourced(replaceCitations(answer, escapeParagraphs, [&answer](qsizetype citation) {
        const Moment &moment = answer.citations.at(citation);
        return u"[%1](moment:%2 \"%3\")"_s.arg(clockText(moment.startMs), QString::number(citation),
                                               escapeMarkdown(moment.text));
    }));
}

QString answerPlainText(const Message &answer)
{
    const auto same = [](const QString &text) { return text; };
    QString text = answer.covered || hasUnsourced(answer)
                       ? replaceCitations(answer, same,
                                          [&answer](qsizetype citation) {
                                              return u"[%1]"_s.arg(clockText(answer.citations.at(citation).startMs));
                                          })
                       : notCovered(answer);
    for (const Moment &moment : answer.citations)
        text += u"\n[%1] %2"_s.arg(clockText(moment.startMs), moment.videoTitle);
    return text;
}

QString answerLine(const ChatLog &log)
{
    static const QRegularExpression marks(u"\\s*\\[(\\d{1,4}|\\?)\\]"_s);
    const Message answer{.text = log.answer, .citations = log.citations, .covered = log.covered};
    return answer.covered || hasUnsourced(answer) ? QString(log.answer).remove(marks).simplified() : notCovered(answer);
}
