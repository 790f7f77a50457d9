#include "models/search/vectorrepository.h"

#include "models/search/passagejson.h"
#include "models/search/passages.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QString lacks = u"(p.embedder <> :embedder OR p.vector IS NULL) AND NOT EXISTS (SELECT 1 FROM passage_vectors v"
                      " WHERE v.passage_id = p.id AND v.embedder = :embedder)"_s;

} // namespace

SearchState VectorRepository::state() const
{
    Query query(m_database.connection(), u"SELECT s.embedder, s.generation, (SELECT COALESCE(MAX(id), 0) FROM passages)"
                                         " AS last FROM search_state s WHERE s.id = 1"_s);
    query.exec().next();
    return {.embedder = query.value<QString>(u"embedder"_s),
            .generation = query.value<qint64>(u"generation"_s),
            .lastPassageId = query.value<qint64>(u"last"_s)};
}

void VectorRepository::settle(const QString &embedder) const
{
    if (!state().embedder.isEmpty())
        return;
    Query most(m_database.connection(), u"SELECT embedder FROM passages WHERE vector IS NOT NULL GROUP BY embedder"
                                        " ORDER BY COUNT(*) DESC LIMIT 1"_s);
    const QString settled = most.exec().next() ? most.value<QString>(u"embedder"_s) : embedder;
    Query(m_database.connection(), u"UPDATE search_state SET embedder = :embedder WHERE id = 1 AND embedder = ''"_s)
        .bind(u":embedder"_s, settled)
        .exec();
}

qint64 VectorRepository::countLacking(const QString &embedder) const
{
    Query query(m_database.connection(), u"SELECT COUNT(*) AS total FROM passages p WHERE "_s + lacks);
    query.bind(u":embedder"_s, embedder).exec().next();
    return query.value<qint64>(u"total"_s);
}

QList<LackingPassage> VectorRepository::lacking(const QString &embedder, qint64 afterId, int limit) const
{
    Query query(m_database.connection(), u"SELECT p.id, p.sentences FROM passages p WHERE p.id > :after AND "_s +
                                             lacks + u" ORDER BY p.id LIMIT :limit"_s);
    query.bind(u":embedder"_s, embedder).bind(u":after"_s, afterId).bind(u":limit"_s, limit);
    QList<LackingPassage> passages;
    for (query.exec(); query.next();)
        passages.append(
            {query.value<qint64>(u"id"_s), Passage{sentencesFromJson(query.value<QString>(u"sentences"_s))}.text()});
    return passages;
}

void VectorRepository::store(const QString &embedder, const QList<std::pair<qint64, QByteArray>> &vectors) const
{
    const QSqlDatabase db = m_database.connection();
    inTransaction(db, [&] {
        Query insert(db, u"INSERT INTO passage_vectors (passage_id, embedder, vector)"
                         " SELECT id, :embedder, :vector FROM passages WHERE id = :id ON CONFLICT DO NOTHING"_s);
        for (const auto &[id, vector] : vectors)
            insert.bind(u":embedder"_s, embedder).bind(u":vector"_s, vector).bind(u":id"_s, id).exec();
    });
}

bool VectorRepository::activate(const QString &embedder) const
{
    const QSqlDatabase db = m_database.connection();
    bool isComplete = false;
    inTransaction(db, [&] {
        if (!m_database.isSqlite()) // nobody indexes a video in between
            execute(db, u"LOCK TABLE passages IN SHARE ROW EXCLUSIVE MODE"_s);
        isComplete = countLacking(embedder) == 0;
        if (!isComplete)
            return;
        Query(db, u"UPDATE search_state SET embedder = :embedder, generation = generation + 1 WHERE id = 1"_s)
            .bind(u":embedder"_s, embedder)
            .exec();
        Query(db, u"DELETE FROM passage_vectors WHERE embedder <> :embedder"_s).bind(u":embedder"_s, embedder).exec();
    });
    return isComplete;
}
