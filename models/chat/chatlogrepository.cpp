#include "models/chat/chatlogrepository.h"

#include "models/chat/citationjson.h"
#include "models/storage/query.h"

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

ChatLog logOf(const Query &row)
{
    return {.id = row.value<qint64>(u"id"_s),
            .accountId = row.value<qint64>(u"account_id"_s),
            .groupId = row.value<qint64>(u"group_id"_s),
            .videoId = row.value<qint64>(u"video_id"_s),
            .question = row.value<QString>(u"question"_s),
            .answer = row.value<QString>(u"answer"_s),
            .citations = citationsFromJson(row.value<QString>(u"citations"_s)),
            .covered = row.value<bool>(u"covered"_s),
            .engine = row.value<QString>(u"engine"_s),
            .isShared = row.value<bool>(u"shared"_s),
            .feedback = feedbackNamed(row.value<QString>(u"feedback"_s)),
            .createdAt = row.time(u"created_at"_s)};
}

} // namespace

std::optional<qint64> ChatLogRepository::append(const ChatLog &log, int kept) const
{
    const QSqlDatabase db = m_database.connection();
    std::optional<qint64> id;
    inTransaction(db, [&] {
        if (!isThere(u"accounts"_s, log.accountId) || (log.groupId != 0 && !isThere(u"video_groups"_s, log.groupId)) ||
            (log.videoId != 0 && !isThere(u"videos"_s, log.videoId)))
            return;
        Query query(db,
                    u"INSERT INTO chat_logs (account_id, group_id, video_id, question, answer, citations, covered,"
                    " engine, shared, search_text, created_at) VALUES (:account, :group, :video, :question, :answer,"
                    " :citations, :covered, :engine, :shared, :text, :now) RETURNING id"_s);
        query.bind(u":account"_s, log.accountId)
            .bind(u":group"_s, nullIfZero(log.groupId))
            .bind(u":video"_s, nullIfZero(log.videoId))
            .bind(u":question"_s, log.question)
            .bind(u":answer"_s, log.answer)
            .bind(u":citations"_s, citationsToJson(log.citations))
            .bind(u":covered"_s, log.covered)
            .bind(u":engine"_s, log.engine)
            .bind(u":shared"_s, log.isShared)
            .bind(u":text"_s, (log.question + u' ' + log.answer).toCaseFolded())
            .bind(u":now"_s, toColumn(log.createdAt))
            .exec()
            .next();
        id = query.value<qint64>(u"id"_s);
        forgetOld(log, kept);
    });
    return id;
}

/// It stays until the transaction ends, so that nobody deletes it between the look and the insertion.
bool ChatLogRepository::isThere(const QString &table, qint64 id) const
{
    Query query(m_database.connection(), u"SELECT id FROM %1 WHERE id = :id"_s.arg(table) +
                                             (m_database.isSqlite() ? u""_s : u" FOR KEY SHARE"_s));
    return query.bind(u":id"_s, id).exec().next();
}

void ChatLogRepository::forgetOld(const ChatLog &log, int kept) const
{
    const QString ofItsKind = u" FROM chat_logs WHERE account_id = :account AND shared = :shared AND group_id "_s +
                              (log.groupId == 0 ? u"IS NULL"_s : u"= %1"_s.arg(log.groupId)) + u" AND video_id "_s +
                              (log.videoId == 0 ? u"IS NULL"_s : u"= %1"_s.arg(log.videoId));
    Query(m_database.connection(), u"DELETE"_s + ofItsKind + u" AND id <= (SELECT id"_s + ofItsKind +
                                       u" ORDER BY id DESC LIMIT 1 OFFSET :kept)"_s)
        .bind(u":account"_s, log.accountId)
        .bind(u":shared"_s, log.isShared)
        .bind(u":kept"_s, kept)
        .exec();
}

Page<ChatLog> ChatLogRepository::ofGroup(qint64 accountId, qint64 groupId, std::optional<int> limit, int offset) const
{
    const QSqlDatabase db = m_database.connection();
    const QString from = u" FROM chat_logs WHERE account_id = :account AND group_id = :group"_s;
    Page<ChatLog> page;
    Query count(db, u"SELECT COUNT(*) AS total"_s + from);
    count.bind(u":account"_s, accountId).bind(u":group"_s, groupId).exec().next();
    page.total = count.value<int>(u"total"_s);
    Query query(db, u"SELECT *"_s + from + u" ORDER BY id DESC LIMIT :limit OFFSET :offset"_s);
    query.bind(u":account"_s, accountId)
        .bind(u":group"_s, groupId)
        .bind(u":limit"_s, limit.value_or(std::numeric_limits<int>::max()))
        .bind(u":offset"_s, offset);
    for (query.exec(); query.next();)
        page.items.append(logOf(query));
    return page;
}

bool ChatLogRepository::setFeedback(qint64 accountId, qint64 id, Feedback feedback) const
{
    return Query(m_database.connection(),
                 u"UPDATE chat_logs SET feedback = :feedback WHERE id = :id AND account_id = :account"_s)
               .bind(u":feedback"_s, nameOf(feedback))
               .bind(u":id"_s, id)
               .bind(u":account"_s, accountId)
               .exec()
               .affectedRows() > 0;
}

bool ChatLogRepository::remove(qint64 accountId, qint64 id) const
{
    return Query(m_database.connection(), u"DELETE FROM chat_logs WHERE id = :id AND account_id = :account"_s)
               .bind(u":id"_s, id)
               .bind(u":account"_s, accountId)
               .exec()
               .affectedRows() > 0;
}

bool ChatLogRepository::setSharedFeedback(qint64 groupId, qint64 id, Feedback feedback) const
{
    return Query(m_database.connection(),
                 u"UPDATE chat_logs SET feedback = :feedback WHERE id = :id AND group_id = :group AND shared"_s)
               .bind(u":feedback"_s, nameOf(feedback))
               .bind(u":id"_s, id)
               .bind(u":group"_s, groupId)
               .exec()
               .affectedRows() > 0;
}
