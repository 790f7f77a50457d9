#include "models/chat/conversationrepository.h"

#include "models/chat/messagerow.h"
#include "models/storage/query.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

Conversation conversationOf(const Query &row)
{
    return {.id = row.value<qint64>(u"id"_s),
            .accountId = row.value<qint64>(u"account_id"_s),
            .name = row.value<QString>(u"name"_s),
            .createdAt = row.time(u"created_at"_s),
            .updatedAt = row.time(u"updated_at"_s)};
}

int countOf(Query &query)
{
    query.exec().next();
    return query.value<int>(u"rows"_s);
}

const QString ownOne = u" WHERE id = :id AND account_id = :account AND listed"_s;

} // namespace

std::optional<qint64> ConversationRepository::insert(const Conversation &conversation, int most) const
{
    Query query(m_database.connection(),
                u"INSERT INTO conversations (account_id, name, listed, created_at, updated_at)"
                " SELECT accounts.id, CAST(:name AS TEXT), TRUE, CAST(:now AS BIGINT), CAST(:now AS BIGINT) FROM "
                "accounts WHERE accounts.id = :account AND"
                " (SELECT COUNT(*) FROM conversations WHERE account_id = :account AND listed) < :most RETURNING id"_s);
    query.bind(u":account"_s, conversation.accountId)
        .bind(u":name"_s, conversation.name)
        .bind(u":now"_s, toColumn(conversation.createdAt))
        .bind(u":most"_s, most)
        .exec();
    return query.next() ? std::optional(query.value<qint64>(u"id"_s)) : std::nullopt;
}

bool ConversationRepository::has(qint64 accountId, qint64 id) const
{
    Query query(m_database.connection(), u"SELECT id FROM conversations"_s + ownOne);
    return query.bind(u":account"_s, accountId).bind(u":id"_s, id).exec().next();
}

Page<ConversationLog> ConversationRepository::page(qint64 accountId, std::optional<int> limit, int offset) const
{
    const QSqlDatabase db = m_database.connection();
    const int most = limit.value_or(std::numeric_limits<int>::max());
    const QString listed = u" FROM conversations WHERE account_id = :account AND listed"_s;
    const QString window = u" ORDER BY id DESC LIMIT :limit OFFSET :offset"_s;
    const auto bound = [&](Query &query) -> Query & {
        return query.bind(u":account"_s, accountId).bind(u":limit"_s, most).bind(u":offset"_s, offset);
    };
    Page<ConversationLog> page;
    Query count(db, u"SELECT COUNT(*) AS rows"_s + listed);
    page.total = countOf(count.bind(u":account"_s, accountId));
    QHash<qint64, qsizetype> places;
    Query query(db, u"SELECT *"_s + listed + window);
    for (bound(query).exec(); query.next();) {
        places.insert(query.value<qint64>(u"id"_s), page.items.size());
        page.items.append({.conversation = conversationOf(query), .messages = {}});
    }
    Query messages(db, u"SELECT messages.* FROM messages JOIN (SELECT id"_s + listed + window +
                           u") AS shown ON shown.id = messages.conversation_id ORDER BY messages.id"_s);
    for (bound(messages).exec(); messages.next();) {
        const auto place = places.constFind(messages.value<qint64>(u"conversation_id"_s));
        if (place != places.cend()) // else it was begun between the two looks
            page.items[*place].messages.append(messageOf(messages));
    }
    return page;
}

bool ConversationRepository::rename(qint64 accountId, qint64 id, const QString &name, const QDateTime &now) const
{
    return Query(m_database.connection(), u"UPDATE conversations SET name = :name, updated_at = :now"_s + ownOne)
               .bind(u":name"_s, name)
               .bind(u":now"_s, toColumn(now))
               .bind(u":account"_s, accountId)
               .bind(u":id"_s, id)
               .exec()
               .affectedRows() > 0;
}

bool ConversationRepository::remove(qint64 accountId, qint64 id) const
{
    return Query(m_database.connection(), u"DELETE FROM conversations"_s + ownOne)
               .bind(u":account"_s, accountId)
               .bind(u":id"_s, id)
               .exec()
               .affectedRows() > 0;
}

std::optional<Exchange> ConversationRepository::append(qint64 id, const Exchange &exchange) const
{
    std::optional<Exchange> kept;
    inTransaction(m_database.connection(), [&] {
        const std::optional<qint64> question = m_messages.append(id, exchange.question);
        if (!question)
            return;
        kept = exchange;
        kept->conversationId = id;
        kept->question.id = *question;
        kept->answer.id = m_messages.append(id, exchange.answer).value();
    });
    return kept;
}
