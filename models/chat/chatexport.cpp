#include "models/chat/chatexport.h"

#include "models/core/clocktext.h"
#include "models/core/markdown.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

namespace {

QString oneLine(const QString &text)
{
    return markdownLiteral(text.simplified());
}

QStringList sourcesOf(const ChatLog &log)
{
    QStringList lines;
    for (qsizetype i = 0; i < log.citations.size(); ++i) {
        const Moment &moment = log.citations[i];
        lines.append(u"- [%1] %2, %3 - %4"_s.arg(QString::number(i + 1), oneLine(moment.videoTitle),
                                                 clockText(moment.startMs), clockText(moment.endMs)));
    }
    return lines;
}

} // namespace

QString chatAsMarkdown(const QList<ChatLog> &logs)
{
    QStringList parts;
    for (const ChatLog &log : logs) {
        parts.append(u"## "_s + oneLine(log.question));
        if (log.answer.isEmpty())
            continue;
        QString answer = markdownLiteral(log.answer);
        parts.append(answer.replace(u"\n"_s, u"  \n"_s)); // Markdown joins lines that do not end so
        if (!log.citations.isEmpty())
            parts.append(sourcesOf(log).join(u'\n'));
        parts.append(u"*%1 · %2*"_s.arg(log.createdAt.toUTC().toString(Qt::ISODate), markdownLiteral(log.engine)));
    }
    return parts.isEmpty() ? QString() : parts.join(u"\n\n"_s) + u'\n';
}

QList<Message> messagesOf(const ChatLog &log)
{
    return {{.role = ChatRole::User, .text = log.question, .createdAt = log.createdAt},
            {.role = ChatRole::Assistant,
             .text = log.answer,
             .citations = log.citations,
             .covered = log.covered,
             .engine = log.engine,
             .createdAt = log.createdAt,
             .feedback = log.feedback}};
}

QList<ChatLog> exchangesOf(const QList<Message> &messages)
{
    QList<ChatLog> logs;
    for (const Message &message : messages) {
        if (message.role == ChatRole::User || logs.isEmpty() || !logs.last().answer.isEmpty())
            logs.append({.createdAt = message.createdAt});
        ChatLog &log = logs.last();
        if (message.role == ChatRole::User) {
            log.question = message.text;
            continue;
        }
        log.answer = message.text;
        log.citations = message.citations;
        log.covered = message.covered;
        log.engine = message.engine;
        log.feedback = message.feedback;
    }
    return logs;
}
