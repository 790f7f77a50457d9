#include "models/library/chapterrepository.h"

#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

QList<Chapter> ChapterRepository::chapters(const Video &video) const
{
    const QList<Chapter> ofFile = named(video.id);
    return ofFile.isEmpty() ? chaptersFromCuts(cuts(video.id), video.durationMs) : ofFile;
}

QList<Chapter> ChapterRepository::named(qint64 videoId) const
{
    QList<Chapter> chapters;
    Query query(m_database.connection(),
                u"SELECT start_ms, end_ms, title FROM chapters WHERE video_id = :video ORDER BY number"_s);
    for (query.bind(u":video"_s, videoId).exec(); query.next();)
        chapters.append({.startMs = query.value<qint64>(u"start_ms"_s),
                         .endMs = query.value<qint64>(u"end_ms"_s),
                         .title = query.value<QString>(u"title"_s),
                         .source = ChapterSource::File});
    return chapters;
}

QList<PictureCut> ChapterRepository::cuts(qint64 videoId) const
{
    QList<PictureCut> cuts;
    Query query(m_database.connection(),
                u"SELECT position_ms, strength FROM picture_cuts WHERE video_id = :video ORDER BY position_ms"_s);
    for (query.bind(u":video"_s, videoId).exec(); query.next();)
        cuts.append({.ms = query.value<qint64>(u"position_ms"_s), .strength = query.value<double>(u"strength"_s)});
    return cuts;
}

void ChapterRepository::replaceChapters(qint64 videoId, const QList<Chapter> &chapters) const
{
    const QSqlDatabase db = m_database.connection();
    inTransaction(db, [&] {
        Query(db, u"DELETE FROM chapters WHERE video_id = :video"_s).bind(u":video"_s, videoId).exec();
        Query insert(db, u"INSERT INTO chapters (video_id, number, start_ms, end_ms, title)"
                         " VALUES (:video, :number, :start, :end, :title)"_s);
        for (int number = 0; number < chapters.size(); ++number) {
            insert.bind(u":video"_s, videoId)
                .bind(u":number"_s, number)
                .bind(u":start"_s, chapters[number].startMs)
                .bind(u":end"_s, chapters[number].endMs)
                .bind(u":title"_s, chapters[number].title)
                .exec();
        }
    });
}

void ChapterRepository::replaceCuts(qint64 videoId, const QList<PictureCut> &cuts) const
{
    const QSqlDatabase db = m_database.connection();
    inTransaction(db, [&] {
        Query(db, u"DELETE FROM picture_cuts WHERE video_id = :video"_s).bind(u":video"_s, videoId).exec();
        Query insert(
            db, u"INSERT INTO picture_cuts (video_id, position_ms, strength) VALUES (:video, :position, :strength)"_s);
        for (const PictureCut &cut : cuts)
            insert.bind(u":video"_s, videoId).bind(u":position"_s, cut.ms).bind(u":strength"_s, cut.strength).exec();
    });
}
