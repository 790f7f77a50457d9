#include "server/surfaces/studio/chatjson.h"

#include "server/surfaces/studio/surface.h"

using namespace Qt::Literals::StringLiterals;

QJsonObject chatMessage(const Message &message)
{
    const bool isQuestion = message.role == ChatRole::User;
    QJsonObject object{{u"id"_s, message.id},
                       {u"role"_s, isQuestion ? u"user"_s : u"assistant"_s},
                       {u"content"_s, message.text},
                       {u"created_at"_s, studioTime(message.createdAt)}};
    if (isQuestion)
        return object;
    object[u"covered"_s] = message.covered;
    object[u"citations"_s] = chatCitations(message.citations);
    object[u"engine"_s] = message.engine;
    object[u"feedback"_s] = chatFeedback(message.feedback);
    return object;
}
