#pragma once

#include "models/chat/chatlog.h"
#include "models/chat/conversation.h"

/// What was asked and answered as Markdown, each question a heading, with the titles and times of what the answers
/// cite. No text in it takes effect as markup.
QString chatAsMarkdown(const QList<ChatLog> &logs);

/// A conversation as questions with their answers; one that has none stands alone.
QList<ChatLog> exchangesOf(const QList<Message> &messages);
/// The other way: a question that stands alone as a conversation, whose messages have no ids.
QList<Message> messagesOf(const ChatLog &log);
