#include "models/chat/chathistory.h"

#include "models/chat/citationjson.h"
#include "models/storage/like.h"
#include "models/storage/query.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

/// An answer of a conversation goes with the question before it.
const QString allExchanges =
    u" FROM (SELECT 0 AS message_id, id AS log_id, 0 AS conversation_id, COALESCE(group_id, 0) AS group_id,"
    " COALESCE(video_id, 0) AS video_id, question, answer, citations, covered, engine, shared, feedback, created_at,"
    " search_text, '' AS question_text FROM chat_logs WHERE account_id = :account UNION ALL"
    " SELECT answers.id, 0, conversations.id, COALESCE(conversations.group_id, 0),"
    " COALESCE(conversations.video_id, 0), COALESCE(questions.text, ''),"
    " answers.text, answers.citations, answers.covered, answers.engine, FALSE, answers.feedback, answers.created_at,"
    " answers.search_text, COALESCE(questions.search_text, '') FROM conversations"
    " JOIN messages AS answers ON answers.conversation_id = conversations.id AND answers.role = 'assistant'"
    " LEFT JOIN messages AS questions ON questions.id = (SELECT MAX(id) FROM messages AS before WHERE"
    " before.conversation_id = conversations.id AND before.role = 'user' AND before.id < answers.id)"
    " WHERE conversations.account_id = :account) AS past WHERE TRUE"_s;

PastExchange exchangeOf(const Query &row, qint64 accountId)
{
    const qint64 message = row.value<qint64>(u"message_id"_s);
    const qint64 log = row.value<qint64>(u"log_id"_s);
    return {.messageId = message,
            .logId = log,
            .conversationId = row.value<qint64>(u"conversation_id"_s),
            .log = {.id = log != 0 ? log : message,
                    .accountId = accountId,
                    .groupId = row.value<qint64>(u"group_id"_s),
                    .videoId = row.value<qint64>(u"video_id"_s),
                    .question = row.value<QString>(u"question"_s),
                    .answer = row.value<QString>(u"answer"_s),
                    .citations = citationsFromJson(row.value<QString>(u"citations"_s)),
                    .covered = row.value<bool>(u"covered"_s),
                    .engine = row.value<QString>(u"engine"_s),
                    .isShared = row.value<bool>(u"shared"_s),
                    .feedback = feedbackNamed(row.value<QString>(u"feedback"_s)),
                    .createdAt = row.time(u"created_at"_s)}};
}

QString conditionsOf(const HistoryFilter &filter)
{
    QString conditions;
    if (!filter.text.isEmpty())
        conditions += u" AND (search_text LIKE :text ESCAPE '\\' OR question_text LIKE :text ESCAPE '\\')"_s;
    if (filter.groupId)
        conditions += u" AND group_id = :group"_s;
    if (filter.videoId)
        conditions += u" AND video_id = :video"_s;
    if (filter.onlyVideos)
        conditions += u" AND video_id <> 0"_s;
    if (filter.conversationId)
        conditions += u" AND conversation_id = :conversation"_s;
    return conditions;
}

void bind(Query &query, qint64 accountId, const HistoryFilter &filter)
{
    query.bind(u":account"_s, accountId);
    if (!filter.text.isEmpty())
        query.bind(u":text"_s, likeContains(filter.text));
    if (filter.groupId)
        query.bind(u":group"_s, *filter.groupId);
    if (filter.videoId)
        query.bind(u":video"_s, *filter.videoId);
    if (filter.conversationId)
        query.bind(u":conversation"_s, *filter.conversationId);
}

} // namespace

Page<PastExchange> ChatHistory::find(qint64 accountId, const HistoryFilter &filter) const
{
    const QSqlDatabase db = m_database.connection();
    const QString from = allExchanges + conditionsOf(filter);
    const QString direction = filter.isOldestFirst ? u" ASC"_s : u" DESC"_s;
    Page<PastExchange> page;
    Query count(db, u"SELECT COUNT(*) AS total"_s + from);
    bind(count, accountId, filter);
    count.exec().next();
    page.total = count.value<int>(u"total"_s);
    Query query(db, u"SELECT *"_s + from + u" ORDER BY created_at"_s + direction + u", log_id"_s + direction +
                        u", message_id"_s + direction + u" LIMIT :limit OFFSET :offset"_s);
    bind(query, accountId, filter);
    query.bind(u":limit"_s, filter.limit.value_or(std::numeric_limits<int>::max())).bind(u":offset"_s, filter.offset);
    for (query.exec(); query.next();)
        page.items.append(exchangeOf(query, accountId));
    return page;
}
