#include "models/chat/chatrepository.h"

#include "models/chat/citationjson.h"
#include "models/chat/messagerow.h"
#include "models/storage/query.h"

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxNameLength = 80; // a conversation is named after its first question

const QString continuingOnes = u" WHERE account_id = :account AND COALESCE(video_id, 0) = :video AND continuing"_s;

} // namespace

std::optional<qint64> ChatRepository::continuing(qint64 accountId, qint64 videoId) const
{
    Query query(m_database.connection(), u"SELECT id FROM conversations"_s + continuingOnes);
    if (!query.bind(u":account"_s, accountId).bind(u":video"_s, videoId).exec().next())
        return std::nullopt;
    return query.value<qint64>(u"id"_s);
}

qint64 ChatRepository::keepQuestion(qint64 accountId, qint64 videoId, const Message &question) const
{
    qint64 conversation = 0;
    inTransaction(m_database.connection(), [&] {
        conversation = continueOrBegin(accountId, videoId, question);
        append(conversation, question);
    });
    return conversation;
}

qint64 ChatRepository::continueOrBegin(qint64 accountId, qint64 videoId, const Message &first) const
{
    // Whoever loses the race waits here for the winner's commit, and changes its row to learn its id.
    Query query(m_database.connection(),
                u"INSERT INTO conversations (account_id, video_id, name, continuing, created_at, updated_at)"
                " VALUES (:account, :video, :name, TRUE, :now, :now)"
                " ON CONFLICT (account_id, COALESCE(video_id, 0)) WHERE continuing"
                " DO UPDATE SET updated_at = excluded.updated_at RETURNING id"_s);
    query.bind(u":account"_s, accountId)
        .bind(u":video"_s, nullIfZero(videoId))
        .bind(u":name"_s, first.text.left(maxNameLength))
        .bind(u":now"_s, toColumn(first.createdAt))
        .exec()
        .next();
    return query.value<qint64>(u"id"_s);
}

void ChatRepository::end(qint64 accountId, qint64 videoId) const
{
    Query(m_database.connection(), u"UPDATE conversations SET continuing = FALSE"_s + continuingOnes)
        .bind(u":account"_s, accountId)
        .bind(u":video"_s, videoId)
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
        Query insert(db, u"INSERT INTO messages (conversation_id, role, text, citations, covered, engine, created_at)"
                         " VALUES (:conversation, :role, :text, :citations, :covered, :engine, :now) RETURNING id"_s);
        insert.bind(u":conversation"_s, conversationId)
            .bind(u":role"_s, nameOf(message.role))
            .bind(u":text"_s, message.text)
            .bind(u":citations"_s, citationsToJson(message.citations))
            .bind(u":covered"_s, message.covered)
            .bind(u":engine"_s, message.engine)
            .bind(u":now"_s, toColumn(message.createdAt))
            .exec()
            .next();
        id = insert.value<qint64>(u"id"_s);
    });
    return id;
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
