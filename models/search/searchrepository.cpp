#include "models/search/searchrepository.h"

#include "models/search/passagejson.h"
#include "models/search/words.h"
#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

Moment momentOf(const Query &row)
{
    return {.videoId = row.value<qint64>(u"video_id"_s),
            .videoTitle = row.value<QString>(u"title"_s),
            .startMs = row.value<qint64>(u"start_ms"_s),
            .endMs = row.value<qint64>(u"end_ms"_s)};
}

/// The words come from indexWords(), so they hold letters and digits only and need no escapes.
QString forFts5(const SearchTerm &term)
{
    return u'"' + term.words.join(u' ') + (term.prefix ? u"\"*"_s : u"\""_s);
}

QString forTsquery(const SearchTerm &term)
{
    return u"'"_s + term.words.join(u"' <-> '"_s) + (term.prefix ? u"':*"_s : u"'"_s);
}

const QString visible = u"(v.owner_id = :account OR (v.catalogue AND v.active))"_s;

} // namespace

bool SearchRepository::replace(qint64 videoId, const QList<IndexedScene> &scenes, const QString &embedder,
                               const FormerVectors &former) const
{
    const QSqlDatabase db = m_database.connection();
    bool replaced = false;
    inTransaction(db, [&] {
        // One writer at a time, so that ids become visible in their order and a reader that saw one has seen all
        // before.
        if (!m_database.isSqlite())
            execute(db, u"LOCK TABLE passages IN SHARE ROW EXCLUSIVE MODE"_s);
        Query video(db, u"SELECT id FROM videos WHERE id = :video"_s);
        replaced = video.bind(u":video"_s, videoId).exec().next();
        if (!replaced)
            return;
        Query(db, u"DELETE FROM passages WHERE video_id = :video"_s).bind(u":video"_s, videoId).exec();
        Query(db, u"DELETE FROM scenes WHERE video_id = :video"_s).bind(u":video"_s, videoId).exec();
        QList<qint64> ids;
        for (qsizetype number = 0; number < scenes.size(); ++number)
            ids += insertPassages(videoId, insertScene(videoId, int(number), scenes[number].scene), scenes[number],
                                  embedder);
        insertVectors(ids, former);
    });
    return replaced;
}

qint64 SearchRepository::insertScene(qint64 videoId, int number, const SubtitleLine &scene) const
{
    Query insert(m_database.connection(), u"INSERT INTO scenes (video_id, number, start_ms, end_ms, text)"
                                          " VALUES (:video, :number, :start, :end, :text) RETURNING id"_s);
    insert.bind(u":video"_s, videoId)
        .bind(u":number"_s, number)
        .bind(u":start"_s, scene.startMs)
        .bind(u":end"_s, scene.endMs)
        .bind(u":text"_s, scene.text)
        .exec()
        .next();
    return insert.value<qint64>(u"id"_s);
}

QList<qint64> SearchRepository::insertPassages(qint64 videoId, qint64 sceneId, const IndexedScene &scene,
                                               const QString &embedder) const
{
    Query insert(m_database.connection(),
                 u"INSERT INTO passages (video_id, scene_id, start_ms, end_ms, sentences, words, embedder, vector)"
                 " VALUES (:video, :scene, :start, :end, :sentences, :words, :embedder, :vector) RETURNING id"_s);
    QList<qint64> ids;
    for (const auto &[passage, vector] : scene.passages) {
        insert.bind(u":video"_s, videoId)
            .bind(u":scene"_s, sceneId)
            .bind(u":start"_s, passage.startMs())
            .bind(u":end"_s, passage.endMs())
            .bind(u":sentences"_s, sentencesToJson(passage.sentences))
            .bind(u":words"_s, indexWords(passage.text()).join(u' '))
            .bind(u":embedder"_s, vector.isEmpty() ? u""_s : embedder)
            .bind(u":vector"_s, vector.isEmpty() ? QVariant(QMetaType::fromType<QByteArray>()) : QVariant(vector))
            .exec()
            .next();
        ids.append(insert.value<qint64>(u"id"_s));
    }
    return ids;
}

void SearchRepository::insertVectors(const QList<qint64> &passageIds, const FormerVectors &former) const
{
    Query insert(m_database.connection(), u"INSERT INTO passage_vectors (passage_id, embedder, vector)"
                                          " VALUES (:passage, :embedder, :vector)"_s);
    for (qsizetype i = 0; i < std::min(passageIds.size(), former.vectors.size()); ++i)
        insert.bind(u":passage"_s, passageIds[i])
            .bind(u":embedder"_s, former.embedder)
            .bind(u":vector"_s, former.vectors[i])
            .exec();
}

QList<SubtitleLine> SearchRepository::scenes(qint64 videoId) const
{
    QList<SubtitleLine> scenes;
    Query query(m_database.connection(),
                u"SELECT start_ms, end_ms, text FROM scenes WHERE video_id = :video ORDER BY number"_s);
    for (query.bind(u":video"_s, videoId).exec(); query.next();)
        scenes.append(
            {query.value<qint64>(u"start_ms"_s), query.value<qint64>(u"end_ms"_s), query.value<QString>(u"text"_s)});
    return scenes;
}

void SearchRepository::passagesAfter(qint64 id, const QString &embedder,
                                     const std::function<void(const QList<IndexedPassage> &)> &take) const
{
    // A video's passages are written in one transaction, under a lock, and so follow each other.
    Query query(m_database.connection(),
                u"SELECT p.id, p.video_id, p.scene_id,"
                " CASE WHEN p.embedder = :embedder THEN p.vector ELSE v.vector END AS vector FROM passages p"
                " LEFT JOIN passage_vectors v ON v.passage_id = p.id AND v.embedder = :embedder"
                " WHERE p.id > :id ORDER BY p.id"_s);
    QList<IndexedPassage> ofOneVideo;
    for (query.bind(u":embedder"_s, embedder).bind(u":id"_s, id).exec(); query.next();) {
        const qint64 video = query.value<qint64>(u"video_id"_s);
        if (!ofOneVideo.isEmpty() && ofOneVideo.first().videoId != video)
            take(std::exchange(ofOneVideo, {}));
        ofOneVideo.append({query.value<qint64>(u"id"_s), video, query.value<qint64>(u"scene_id"_s),
                           query.value<QByteArray>(u"vector"_s)});
    }
    if (!ofOneVideo.isEmpty())
        take(ofOneVideo);
}

Postings SearchRepository::postings(const QList<SearchTerm> &terms, int limit, std::optional<qint64> videoId,
                                    const Account *viewer) const
{
    QStringList parts;
    for (const SearchTerm &term : terms)
        parts.append(m_database.isSqlite() ? forFts5(term) : forTsquery(term));
    QString sql =
        m_database.isSqlite() ? u"SELECT w.rowid AS id FROM passage_words w"_s : u"SELECT p.id FROM passages p"_s;
    if (m_database.isSqlite() && (videoId || viewer))
        sql += u" CROSS JOIN passages p ON p.id = w.rowid"_s;
    if (viewer)
        sql += u" JOIN videos v ON v.id = p.video_id AND "_s + visible;
    sql += m_database.isSqlite() ? u" WHERE w.passage_words MATCH :match"_s
                                 : u" WHERE p.lexemes @@ to_tsquery('matinee', :match)"_s;
    if (videoId) // the range lets FTS5 skip what belongs to others
        sql +=
            m_database.isSqlite()
                ? u" AND p.video_id = :video AND w.rowid BETWEEN (SELECT MIN(id) FROM passages WHERE video_id = :video)"
                  " AND (SELECT MAX(id) FROM passages WHERE video_id = :video)"_s
                : u" AND p.video_id = :video"_s;
    sql += u" LIMIT :limit"_s;

    Query query(m_database.connection(), sql);
    query.bind(u":match"_s, parts.join(m_database.isSqlite() ? u" AND "_s : u" & "_s)).bind(u":limit"_s, limit + 1);
    if (viewer)
        query.bind(u":account"_s, viewer->id);
    if (videoId)
        query.bind(u":video"_s, *videoId);
    Postings postings;
    for (query.exec(); query.next();)
        postings.ids.append(query.value<qint64>(u"id"_s));
    postings.complete = postings.ids.size() <= limit;
    std::sort(postings.ids.begin(), postings.ids.end());
    return postings;
}

QSet<qint64> SearchRepository::visibleVideos(qint64 accountId) const
{
    QSet<qint64> ids;
    Query query(m_database.connection(), u"SELECT v.id FROM videos v WHERE "_s + visible);
    for (query.bind(u":account"_s, accountId).exec(); query.next();)
        ids.insert(query.value<qint64>(u"id"_s));
    return ids;
}

std::optional<Moment> SearchRepository::moment(qint64 passageId) const
{
    Query query(m_database.connection(), u"SELECT p.video_id, v.title, p.start_ms, p.end_ms, p.sentences"
                                         " FROM passages p JOIN videos v ON v.id = p.video_id WHERE p.id = :id"_s);
    if (!query.bind(u":id"_s, passageId).exec().next())
        return std::nullopt;
    Moment moment = momentOf(query);
    moment.text = Passage{sentencesFromJson(query.value<QString>(u"sentences"_s))}.text();
    return moment;
}

std::optional<Reference> SearchRepository::reference(const RankedScene &ranked) const
{
    Query scene(m_database.connection(),
                u"SELECT s.video_id, v.title, v.transcript_source, s.start_ms, s.end_ms, s.text"
                " FROM scenes s JOIN videos v ON v.id = s.video_id WHERE s.id = :id"_s);
    if (!scene.bind(u":id"_s, ranked.sceneId).exec().next())
        return std::nullopt;
    Reference reference{.scene = momentOf(scene)};
    reference.scene.text = scene.value<QString>(u"text"_s);
    reference.scene.score = ranked.passages.isEmpty() ? 0 : double{ranked.passages.first().score};
    const QString source = scene.value<QString>(u"transcript_source"_s);
    reference.isDraft = !source.isEmpty() && source != u"sidecar"_s && source != u"embedded"_s;

    QHash<qint64, float> scores;
    for (const RankedPassage &passage : ranked.passages)
        scores.insert(passage.id, passage.score);
    Query passages(m_database.connection(), u"SELECT id, sentences FROM passages WHERE scene_id = :id ORDER BY id"_s);
    for (passages.bind(u":id"_s, ranked.sceneId).exec(); passages.next();) {
        const float score = scores.value(passages.value<qint64>(u"id"_s));
        for (const SubtitleLine &sentence : sentencesFromJson(passages.value<QString>(u"sentences"_s)))
            reference.sentences.append({reference.scene.videoId, reference.scene.videoTitle, sentence.startMs,
                                        sentence.endMs, sentence.text, double{score}});
    }
    return reference;
}

bool SearchRepository::isIndexed(qint64 videoId) const
{
    Query query(m_database.connection(), u"SELECT 1 FROM passages WHERE video_id = :video LIMIT 1"_s);
    return query.bind(u":video"_s, videoId).exec().next();
}
