#include "models/chat/messagerow.h"

#include "models/chat/citationjson.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

QString nameOf(ChatRole role)
{
    return role == ChatRole::User ? u"user"_s : u"assistant"_s;
}

Message messageOf(const Query &row)
{
    return {.id = row.value<qint64>(u"id"_s),
            .role = row.value<QString>(u"role"_s) == u"user"_s ? ChatRole::User : ChatRole::Assistant,
            .text = row.value<QString>(u"text"_s),
            .citations = citationsFromJson(row.value<QString>(u"citations"_s)),
            .covered = row.value<bool>(u"covered"_s),
            .engine = row.value<QString>(u"engine"_s),
            .createdAt = row.time(u"created_at"_s),
            .feedback = feedbackNamed(row.value<QString>(u"feedback"_s))};
}
