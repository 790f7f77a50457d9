#include "models/library/noterepository.h"

#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

Note noteOf(const Query &row)
{
    return {.id = row.value<qint64>(u"id"_s),
            .accountId = row.value<qint64>(u"account_id"_s),
            .videoId = row.value<qint64>(u"video_id"_s),
            .positionMs = row.value<qint64>(u"position_ms"_s),
            .text = row.value<QString>(u"text"_s),
            .createdAt = row.time(u"created_at"_s),
            .updatedAt = row.time(u"updated_at"_s)};
}

std::optional<Note> first(Query &query)
{
    if (!query.exec().next())
        return std::nullopt;
    return noteOf(query);
}

} // namespace

QList<Note> NoteRepository::notes(qint64 accountId, qint64 videoId) const
{
    QList<Note> notes;
    Query query(m_database.connection(), u"SELECT * FROM notes WHERE account_id = :account AND video_id = :video"
                                         " ORDER BY position_ms, id"_s);
    for (query.bind(u":account"_s, accountId).bind(u":video"_s, videoId).exec(); query.next();)
        notes.append(noteOf(query));
    return notes;
}

std::optional<qint64> NoteRepository::insert(const Note &note, int most) const
{
    const QSqlDatabase db = m_database.connection();
    std::optional<qint64> id;
    inTransaction(db, [&] {
        Query count(db, u"SELECT COUNT(*) AS count FROM notes WHERE account_id = :account AND video_id = :video"_s);
        count.bind(u":account"_s, note.accountId).bind(u":video"_s, note.videoId).exec().next();
        if (count.value<int>(u"count"_s) >= most)
            return;
        Query insert(db, u"INSERT INTO notes (account_id, video_id, position_ms, text, created_at, updated_at)"
                         " VALUES (:account, :video, :position, :text, :created, :updated) RETURNING id"_s);
        insert.bind(u":account"_s, note.accountId)
            .bind(u":video"_s, note.videoId)
            .bind(u":position"_s, note.positionMs)
            .bind(u":text"_s, note.text)
            .bind(u":created"_s, toColumn(note.createdAt))
            .bind(u":updated"_s, toColumn(note.updatedAt))
            .exec()
            .next();
        id = insert.value<qint64>(u"id"_s);
    });
    return id;
}

std::optional<Note> NoteRepository::setText(qint64 accountId, qint64 id, const QString &text,
                                            const QDateTime &now) const
{
    Query query(m_database.connection(), u"UPDATE notes SET text = :text, updated_at = :now"
                                         " WHERE id = :id AND account_id = :account RETURNING *"_s);
    query.bind(u":text"_s, text).bind(u":now"_s, toColumn(now)).bind(u":id"_s, id).bind(u":account"_s, accountId);
    return first(query);
}

std::optional<Note> NoteRepository::remove(qint64 accountId, qint64 id) const
{
    Query query(m_database.connection(), u"DELETE FROM notes WHERE id = :id AND account_id = :account RETURNING *"_s);
    query.bind(u":id"_s, id).bind(u":account"_s, accountId);
    return first(query);
}
