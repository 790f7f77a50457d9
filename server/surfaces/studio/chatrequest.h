#pragma once

#include "models/chat/chatlogservice.h"
#include "models/chat/chatservice.h"
#include "server/http/message.h"

struct SurfaceContext;

/// What somebody asks below /api/v1/chat: something next in a conversation, or a question that stands alone.
struct ChatRequest
{
    Turn turn;
    ChatSubject about;
    QString question;
    QList<Message> history; // that the client claims, of a question that stands alone
    bool standsAlone = false;
    bool builtIn = false;
};

/// An answer and where it is kept; 0 where it is not.
struct ChatOutcome
{
    Message answer;
    qint64 questionId = 0;
    qint64 conversationId = 0;
    qint64 logId = 0;
};

/// The last of a client's messages that is a user's, with what was said before it in `history`. What the client claims
/// to be the system's is left out. Content is a text or a list of parts, of which the texts count. Invalid "messages".
Result<ChatRequest> askedBy(const QJsonValue &messages);

/// The body of a request: question, or messages; video_id, group_id or conversation_id; replaces; regenerate; engine.
/// Invalid with the name of the field, "scope" for more than one thing that it is about; NotFound of what cannot be.
Result<ChatRequest> chatRequestIn(const Request &request);

/// What answerTo() would refuse at once.
Result<void> check(const SurfaceContext &context, const Account &account, const ChatRequest &asked);
Result<ChatOutcome> answerTo(const SurfaceContext &context, const Account &account, const ChatRequest &asked,
                             Asking asking);
