#include "models/library/uploadrepository.h"

#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

ResumableUpload uploadOf(const Query &query)
{
    return {.id = query.value<qint64>(u"id"_s),
            .accountId = query.value<qint64>(u"account_id"_s),
            .mediaKey = query.value<QString>(u"media_key"_s),
            .length = query.value<qint64>(u"length"_s),
            .fileName = query.value<QString>(u"file_name"_s),
            .title = query.value<QString>(u"title"_s),
            .description = query.value<QString>(u"description"_s),
            .metadata = query.value<QString>(u"metadata"_s),
            .uncheckedFrom = query.isNull(u"unchecked_from"_s)
                                 ? std::nullopt
                                 : std::optional(query.value<qint64>(u"unchecked_from"_s)),
            .isFinished = query.value<bool>(u"finished"_s),
            .videoId = query.value<qint64>(u"video_id"_s),
            .createdAt = query.time(u"created_at"_s),
            .expiresAt = query.time(u"expires_at"_s)};
}

QList<ResumableUpload> allOf(Query &query)
{
    QList<ResumableUpload> uploads;
    for (query.exec(); query.next();)
        uploads.append(uploadOf(query));
    return uploads;
}

} // namespace

qint64 UploadRepository::insert(const ResumableUpload &upload) const
{
    Query query(
        m_database.connection(),
        u"INSERT INTO uploads (account_id, media_key, length, file_name, title, description, metadata, created_at,"
        " expires_at) VALUES (:account, :key, :length, :name, :title, :description, :metadata, :created, :expires)"
        " RETURNING id"_s);
    query.bind(u":account"_s, upload.accountId)
        .bind(u":key"_s, upload.mediaKey)
        .bind(u":length"_s, upload.length)
        .bind(u":name"_s, upload.fileName)
        .bind(u":title"_s, upload.title)
        .bind(u":description"_s, upload.description)
        .bind(u":metadata"_s, upload.metadata)
        .bind(u":created"_s, toColumn(upload.createdAt))
        .bind(u":expires"_s, toColumn(upload.expiresAt))
        .exec()
        .next();
    return query.value<qint64>(u"id"_s);
}

std::optional<ResumableUpload> UploadRepository::find(qint64 id) const
{
    Query query(m_database.connection(), u"SELECT * FROM uploads WHERE id = :id"_s);
    if (!query.bind(u":id"_s, id).exec().next())
        return std::nullopt;
    return uploadOf(query);
}

QList<ResumableUpload> UploadRepository::ofAccount(qint64 accountId) const
{
    Query query(m_database.connection(), u"SELECT * FROM uploads WHERE account_id = :account ORDER BY id DESC"_s);
    return allOf(query.bind(u":account"_s, accountId));
}

QList<ResumableUpload> UploadRepository::expiredAt(const QDateTime &now) const
{
    Query query(m_database.connection(), u"SELECT * FROM uploads WHERE expires_at <= :now ORDER BY id LIMIT 100"_s);
    return allOf(query.bind(u":now"_s, toColumn(now)));
}

QStringList UploadRepository::mediaKeys() const
{
    Query query(m_database.connection(), u"SELECT media_key FROM uploads WHERE NOT finished"_s);
    QStringList keys;
    for (query.exec(); query.next();)
        keys.append(query.value<QString>(u"media_key"_s));
    return keys;
}

qint64 UploadRepository::promisedBytes(qint64 accountId, qint64 except) const
{
    Query query(m_database.connection(), u"SELECT CAST(COALESCE(SUM(length), 0) AS BIGINT) AS bytes FROM uploads"
                                         " WHERE account_id = :account AND NOT finished AND id <> :except"_s);
    query.bind(u":account"_s, accountId).bind(u":except"_s, except).exec().next();
    return query.value<qint64>(u"bytes"_s);
}

void UploadRepository::setUncheckedFrom(qint64 id, std::optional<qint64> from) const
{
    Query(m_database.connection(), u"UPDATE uploads SET unchecked_from = :from WHERE id = :id"_s)
        .bind(u":from"_s, from ? QVariant(*from) : QVariant(QMetaType::fromType<qint64>()))
        .bind(u":id"_s, id)
        .exec();
}

void UploadRepository::setExpiry(qint64 id, const QDateTime &expiresAt) const
{
    Query(m_database.connection(), u"UPDATE uploads SET expires_at = :expires WHERE id = :id"_s)
        .bind(u":expires"_s, toColumn(expiresAt))
        .bind(u":id"_s, id)
        .exec();
}

void UploadRepository::finish(qint64 id, qint64 videoId) const
{
    Query(m_database.connection(), u"UPDATE uploads SET finished = TRUE, video_id = :video WHERE id = :id"_s)
        .bind(u":video"_s, videoId)
        .bind(u":id"_s, id)
        .exec();
}

bool UploadRepository::remove(qint64 id) const
{
    return Query(m_database.connection(), u"DELETE FROM uploads WHERE id = :id"_s)
               .bind(u":id"_s, id)
               .exec()
               .affectedRows() > 0;
}
