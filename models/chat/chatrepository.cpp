#include "models/chat/chatrepository.h"

#include "models/chat/citationjson.h"
#include "models/chat/messagerow.h"
#include "models/storage/query.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxNameLength = 80; // a conversation is named after its first question

Conversation conversationOf(const Query &row)
{
    return {.id = row.value<qint64>(u"id"_s),
            .accountId = row.value<qint64>(u"account_id"_s),
            .about = {.groupId = row.value<qint64>(u"group_id"_s), .videoId = row.value<qint64>(u"video_id"_s)},
            .name = row.value<QString>(u"name"_s),
            .createdAt = row.time(u"created_at"_s),
            .updatedAt = row.time(u"updated_at"_s)};
}

const QString continuingOnes = u" WHERE account_id = :account AND COALESCE(video_id, 0) = :video"
                               " AND COALESCE(group_id, 0) = :group AND continuing"_s;

} // namespace

std::optional<qint64> ChatRepository::continuing(qint64 accountId, const ChatSubject &about) const
{
    Query query(m_database.connection(), u"SELECT id FROM conversations"_s + continuingOnes);
    query.bind(u":account"_s, accountId).bind(u":video"_s, about.videoId).bind(u":group"_s, about.groupId);
    if (!query.exec().next())
        return std::nullopt;
    return query.value<qint64>(u"id"_s);
}

std::optional<KeptQuestion> ChatRepository::keepQuestion(qint64 accountId, const ChatSubject &about,
                                                         const Message &question) const
{
    std::optional<KeptQuestion> kept;
    inTransaction(m_database.connection(), [&] {
        if (const std::optional<qint64> conversation = continueOrBegin(accountId, about, question))
            kept = {.conversationId = *conversation, .id = append(*conversation, question).value_or(0)};
    });
    return kept;
}

std::optional<Conversation> ChatRepository::find(qint64 accountId, qint64 id) const
{
    Query query(m_database.connection(), u"SELECT * FROM conversations WHERE id = :id AND account_id = :account"_s);
    query.bind(u":id"_s, id).bind(u":account"_s, accountId).exec();
    return query.next() ? std::optional(conversationOf(query)) : std::nullopt;
}

std::optional<Conversation> ChatRepository::findByMessage(qint64 accountId, qint64 messageId) const
{
    Query query(m_database.connection(),
                u"SELECT conversations.* FROM conversations JOIN messages ON messages.conversation_id ="
                " conversations.id WHERE messages.id = :id AND account_id = :account"_s);
    query.bind(u":id"_s, messageId).bind(u":account"_s, accountId).exec();
    return query.next() ? std::optional(conversationOf(query)) : std::nullopt;
}

std::optional<qint64> ChatRepository::continueOrBegin(qint64 accountId, const ChatSubject &about,
                                                      const Message &first) const
{
    // Whoever loses the race waits here for the winner's commit, and changes its row to learn its id.
    Query query(
        m_database.connection(),
        u"INSERT INTO conversations (account_id, video_id, group_id, name, continuing, created_at,"
        " updated_at) SELECT accounts.id, CAST(:video AS BIGINT), CAST(:group AS BIGINT), CAST(:name AS TEXT), TRUE,"
        " CAST(:now AS BIGINT), CAST(:now AS BIGINT) FROM accounts WHERE accounts.id = :account"
        " ON CONFLICT (account_id, COALESCE(video_id, 0), COALESCE(group_id, 0)) WHERE continuing"
        " DO UPDATE SET updated_at = excluded.updated_at RETURNING id"_s);
    query.bind(u":account"_s, accountId)
        .bind(u":video"_s, nullIfZero(about.videoId))
        .bind(u":group"_s, nullIfZero(about.groupId))
        .bind(u":name"_s, first.text.left(maxNameLength))
        .bind(u":now"_s, toColumn(first.createdAt))
        .exec();
    return query.next() ? std::optional(query.value<qint64>(u"id"_s)) : std::nullopt;
}

void ChatRepository::end(qint64 accountId, const ChatSubject &about) const
{
    Query(m_database.connection(), u"UPDATE conversations SET continuing = FALSE"_s + continuingOnes)
        .bind(u":account"_s, accountId)
        .bind(u":video"_s, about.videoId)
        .bind(u":group"_s, about.groupId)
        .exec();
}

std::optional<qint64> ChatRepository::append(qint64 conversationId, const Message &message) const
{
    const QSqlDatabase db = m_database.connection();
    std::optional<qint64> id;
    inTransaction(db, [&] {
        Query touch(db, u"UPDATE conversations SET updated_at = :now WHERE id = :conversation"_s);
        touch.bind(u":now"_s, toColumn(message.createdAt)).bind(u":conversation"_s, conversationId).exec();
        if (touch.affectedRows() == 0)
            return;
        Query insert(db, u"INSERT INTO messages (conversation_id, role, text, citations, covered, engine, search_text,"
                         " created_at) VALUES (:conversation, :role, :text, :citations, :covered, :engine, :folded,"
                         " :now) RETURNING id"_s);
        insert.bind(u":conversation"_s, conversationId)
            .bind(u":role"_s, nameOf(message.role))
            .bind(u":text"_s, message.text)
            .bind(u":citations"_s, citationsToJson(message.citations))
            .bind(u":covered"_s, message.covered)
            .bind(u":engine"_s, message.engine)
            .bind(u":folded"_s, message.text.toCaseFolded())
            .bind(u":now"_s, toColumn(message.createdAt))
            .exec()
            .next();
        id = insert.value<qint64>(u"id"_s);
    });
    return id;
}

std::optional<QList<qint64>> ChatRepository::replace(qint64 conversationId, qint64 firstId, qint64 lastId,
                                                     const QList<Message> &messages) const
{
    const QSqlDatabase db = m_database.connection();
    std::optional<QList<qint64>> ids;
    inTransaction(db, [&] {
        Query touch(db, u"UPDATE conversations SET updated_at = :now WHERE id = :conversation"_s); // others wait here
        touch.bind(u":now"_s, toColumn(messages.first().createdAt)).bind(u":conversation"_s, conversationId).exec();
        Query last(db, u"SELECT COALESCE(MAX(id), 0) AS last FROM messages WHERE conversation_id = :conversation"_s);
        last.bind(u":conversation"_s, conversationId).exec().next();
        if (last.value<qint64>(u"last"_s) != lastId)
            return;
        Query(db, u"DELETE FROM messages WHERE conversation_id = :conversation AND id >= :first"_s)
            .bind(u":conversation"_s, conversationId)
            .bind(u":first"_s, firstId)
            .exec();
        ids.emplace();
        for (const Message &message : messages)
            ids->append(append(conversationId, message).value_or(0));
    });
    return ids;
}

bool ChatRepository::setFeedback(qint64 accountId, qint64 answerId, Feedback feedback) const
{
    return Query(
               m_database.connection(),
               u"UPDATE messages SET feedback = :feedback WHERE id = :id AND role = 'assistant' AND conversation_id IN"
               " (SELECT id FROM conversations WHERE account_id = :account)"_s)
               .bind(u":feedback"_s, nameOf(feedback))
               .bind(u":id"_s, answerId)
               .bind(u":account"_s, accountId)
               .exec()
               .affectedRows() > 0;
}

std::optional<qint64> ChatRepository::removeExchange(qint64 accountId, qint64 answerId) const
{
    const QSqlDatabase db = m_database.connection();
    std::optional<qint64> conversation;
    inTransaction(db, [&] {
        const std::optional<Conversation> found = findByMessage(accountId, answerId);
        if (!found)
            return;
        Query(db, u"DELETE FROM messages WHERE conversation_id = :conversation AND (id = :answer OR (role = 'user' AND"
                  " id = (SELECT MAX(id) FROM messages WHERE conversation_id = :conversation AND id < :answer)))"_s)
            .bind(u":conversation"_s, found->id)
            .bind(u":answer"_s, answerId)
            .exec();
        Query(db, u"DELETE FROM conversations WHERE id = :id AND NOT listed AND NOT EXISTS"
                  " (SELECT 1 FROM messages WHERE conversation_id = :id)"_s)
            .bind(u":id"_s, found->id)
            .exec();
        conversation = found->id;
    });
    return conversation;
}

int ChatRepository::messageCount(qint64 conversationId) const
{
    Query query(m_database.connection(),
                u"SELECT COUNT(*) AS rows FROM messages WHERE conversation_id = :conversation"_s);
    query.bind(u":conversation"_s, conversationId).exec().next();
    return query.value<int>(u"rows"_s);
}

QList<Message> ChatRepository::messages(qint64 conversationId, std::optional<int> latest) const
{
    QList<Message> messages;
    Query query(m_database.connection(), u"SELECT * FROM messages WHERE conversation_id = :conversation"
                                         " ORDER BY id DESC LIMIT :latest"_s);
    query.bind(u":conversation"_s, conversationId).bind(u":latest"_s, latest.value_or(std::numeric_limits<int>::max()));
    for (query.exec(); query.next();)
        messages.append(messageOf(query));
    std::reverse(messages.begin(), messages.end());
    return messages;
}
