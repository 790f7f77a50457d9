#include "server/surfaces/sharedasking.h"

#include "models/core/clocktext.h"
#include "server/surfaces/page.h"
#include "server/surfaces/sharedhtml.h"

#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestQuestion = 4000; // more is refused anyway

/// Where a moment plays.
QString addressOf(const Moment &moment, const QString &page)
{
    return (page + u"?video=%1&t=%2"_s.arg(moment.videoId).arg(moment.startMs / 1000)).toHtmlEscaped();
}

/// The text of an answer, whose "[n]" become links to the moments.
QString answerHtml(const ChatLog &log, const QString &page)
{
    static const QRegularExpression mark(u"\\[(\\d+)\\]"_s);
    QString html;
    qsizetype done = 0;
    auto marks = mark.globalMatch(log.answer);
    while (marks.hasNext()) {
        const QRegularExpressionMatch found = marks.next();
        const int number = found.captured(1).toInt();
        if (number < 1 || number > log.citations.size())
            continue;
        html += log.answer.sliced(done, found.capturedStart() - done).toHtmlEscaped();
        html += u"<a href=\"%1\">[%2]</a>"_s.arg(addressOf(log.citations[number - 1], page), QString::number(number));
        done = found.capturedEnd();
    }
    return html + log.answer.sliced(done).toHtmlEscaped();
}

QString momentsHtml(const QList<Moment> &moments, const QString &page)
{
    QString items;
    for (const Moment &moment : moments) {
        items += u"<li><a href=\"%1\"><bdi>%2</bdi> <small>%3</small></a> <q dir=\"auto\">%4</q></li>\n"_s.arg(
            addressOf(moment, page), moment.videoTitle.toHtmlEscaped(), clockText(moment.startMs),
            moment.text.toHtmlEscaped());
    }
    return items.isEmpty() ? QString() : u"<ol class=\"moments\">\n%1</ol>\n"_s.arg(items);
}

} // namespace

QString sharedAskingHtml(const SharedQuestion &asked, const QString &page, const SharedWords &words)
{
    const QString form =
        u"<form class=\"ask\" method=\"post\" action=\"%1/ask#asked\"><label for=\"question\">%2</label>"
        "<input id=\"question\" name=\"question\" dir=\"auto\" required maxlength=\"%3\" autocomplete=\"off\" "
        "value=\"%4\">"
        "<button>%5</button></form>\n"_s.arg(page.toHtmlEscaped(), words.askAbout, QString::number(longestQuestion),
                                             asked.text.toHtmlEscaped(), words.ask);
    const QString trouble = asked.trouble.isEmpty() ? QString() : u"<p role=\"alert\">%1</p>\n"_s.arg(asked.trouble);
    const QString answer = !asked.answer
                               ? QString()
                               : u"<p class=\"text\" dir=\"auto\" role=\"status\">%1</p>\n%2"_s.arg(
                                     answerHtml(*asked.answer, page), momentsHtml(asked.answer->citations, page));
    return u"<section id=\"asked\">%1%2%3</section>\n"_s.arg(form, trouble, answer);
}
