#include "models/library/tagrepository.h"

#include "models/storage/idlist.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

QList<Tag> TagRepository::tags(qint64 accountId) const
{
    QList<Tag> tags;
    Query query(m_database.connection(), u"SELECT MIN(name) AS name, COUNT(*) AS videos FROM video_tags"
                                         " WHERE account_id = :account GROUP BY folded ORDER BY folded"_s);
    for (query.bind(u":account"_s, accountId).exec(); query.next();)
        tags.append({.name = query.value<QString>(u"name"_s), .videos = query.value<int>(u"videos"_s)});
    return tags;
}

void TagRepository::add(qint64 accountId, const QList<qint64> &videoIds, const QStringList &names) const
{
    const QSqlDatabase db = m_database.connection();
    for (const QString &name : names) {
        Query(db,
              u"INSERT INTO video_tags (account_id, video_id, name, folded)"
              " SELECT CAST(:account AS BIGINT), videos.id, COALESCE((SELECT MIN(name) FROM video_tags"
              " WHERE account_id = :account AND folded = :folded), :name), :folded FROM videos WHERE videos.id IN "_s +
                  idsBoundTo(u":ids"_s, m_database) + u" ON CONFLICT DO NOTHING"_s)
            .bind(u":account"_s, accountId)
            .bind(u":ids"_s, idList(videoIds))
            .bind(u":name"_s, name)
            .bind(u":folded"_s, name.toCaseFolded())
            .exec();
    }
}

void TagRepository::remove(qint64 accountId, const QList<qint64> &videoIds, const QStringList &names) const
{
    const QSqlDatabase db = m_database.connection();
    for (const QString &name : names) {
        Query(db, u"DELETE FROM video_tags WHERE account_id = :account AND folded = :folded AND video_id IN "_s +
                      idsBoundTo(u":ids"_s, m_database))
            .bind(u":account"_s, accountId)
            .bind(u":folded"_s, name.toCaseFolded())
            .bind(u":ids"_s, idList(videoIds))
            .exec();
    }
}
