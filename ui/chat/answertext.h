#pragma once

#include "models/chat/chatlog.h"
#include "models/chat/conversation.h"

/// Text of strangers as Markdown that shows it literally: no markup, link, image or HTML in it takes effect.
QString escapeMarkdown(const QString &text);

/// Whether something in it is claimed without a source.
bool hasUnsourced(const Message &answer);

/// An answer as Markdown. Each "[n]" that names a citation becomes a link "moment:n-1" that reads as its time,
/// each "[?]" one to nowhere that says what it means.
QString answerMarkdown(const Message &answer);

/// The same for the clipboard, with the times and titles of what it cites.
QString answerPlainText(const Message &answer);

/// An answer in one line, without the marks of its citations.
QString answerLine(const ChatLog &log);
