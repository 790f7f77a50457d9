#include "models/chat/citationrepository.h"

#include "models/chat/citationjson.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

std::optional<CitedAnswer> CitationRepository::ofMessage(qint64 accountId, qint64 messageId) const
{
    return read(u"SELECT m.citations AS citations, COALESCE((SELECT q.text FROM messages q"
                " WHERE q.conversation_id = m.conversation_id AND q.id < m.id AND q.role = 'user'"
                " ORDER BY q.id DESC LIMIT 1), '') AS question"
                " FROM messages m JOIN conversations c ON c.id = m.conversation_id"
                " WHERE m.id = :id AND c.account_id = :account"_s,
                accountId, messageId);
}

std::optional<CitedAnswer> CitationRepository::ofLog(qint64 accountId, qint64 logId) const
{
    return read(u"SELECT citations, question FROM chat_logs WHERE id = :id AND account_id = :account"_s, accountId,
                logId);
}

std::optional<CitedAnswer> CitationRepository::read(const QString &sql, qint64 accountId, qint64 id) const
{
    Query query(m_database.connection(), sql);
    if (!query.bind(u":id"_s, id).bind(u":account"_s, accountId).exec().next())
        return std::nullopt;
    return CitedAnswer{query.value<QString>(u"question"_s), citationsFromJson(query.value<QString>(u"citations"_s))};
}
