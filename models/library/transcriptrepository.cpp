#include "models/library/transcriptrepository.h"

#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype idsAQuery = 500;

SubtitleLine lineOf(const Query &query)
{
    return {.startMs = query.value<qint64>(u"start_ms"_s),
            .endMs = query.value<qint64>(u"end_ms"_s),
            .text = query.value<QString>(u"text"_s),
            .confidence = query.value<double>(u"confidence"_s)};
}

} // namespace

QList<SubtitleLine> TranscriptRepository::lines(qint64 videoId) const
{
    QList<SubtitleLine> lines;
    Query query(
        m_database.connection(),
        u"SELECT start_ms, end_ms, text, confidence FROM transcript_lines WHERE video_id = :video ORDER BY number"_s);
    for (query.bind(u":video"_s, videoId).exec(); query.next();)
        lines.append(lineOf(query));
    return lines;
}

QHash<qint64, QString> TranscriptRepository::texts(const QList<qint64> &videoIds) const
{
    QHash<qint64, QString> texts;
    for (qsizetype from = 0; from < videoIds.size(); from += idsAQuery) {
        QStringList ids;
        for (const qint64 id : videoIds.mid(from, idsAQuery))
            ids += QString::number(id);
        Query query(
            m_database.connection(),
            u"SELECT video_id, text FROM transcript_lines WHERE video_id IN (%1) ORDER BY video_id, number"_s.arg(
                ids.join(u',')));
        for (query.exec(); query.next();) {
            QString &text = texts[query.value<qint64>(u"video_id"_s)];
            if (!text.isEmpty())
                text += u'\n';
            text += query.value<QString>(u"text"_s);
        }
    }
    return texts;
}

void TranscriptRepository::replace(qint64 videoId, const QList<SubtitleLine> &lines) const
{
    const QSqlDatabase db = m_database.connection();
    inTransaction(db, [&] {
        Query(db, u"DELETE FROM transcript_lines WHERE video_id = :video"_s).bind(u":video"_s, videoId).exec();
        append(videoId, lines);
    });
}

void TranscriptRepository::append(qint64 videoId, const QList<SubtitleLine> &lines) const
{
    const QSqlDatabase db = m_database.connection();
    inTransaction(db, [&] {
        Query last(db, u"SELECT COALESCE(MAX(number) + 1, 0) AS next FROM transcript_lines WHERE video_id = :video"_s);
        last.bind(u":video"_s, videoId).exec().next();
        int number = last.value<int>(u"next"_s);
        Query insert(db, u"INSERT INTO transcript_lines (video_id, number, start_ms, end_ms, text, confidence)"
                         " VALUES (:video, :number, :start, :end, :text, :confidence)"_s);
        for (const SubtitleLine &line : lines) {
            insert.bind(u":video"_s, videoId)
                .bind(u":number"_s, number++)
                .bind(u":start"_s, line.startMs)
                .bind(u":end"_s, line.endMs)
                .bind(u":text"_s, line.text)
                .bind(u":confidence"_s, line.confidence)
                .exec();
        }
    });
}

std::optional<SubtitleLine> TranscriptRepository::setText(qint64 videoId, int number, const QString &text) const
{
    Query query(m_database.connection(),
                u"UPDATE transcript_lines SET text = :text, confidence = 1 WHERE video_id = :video AND number = :number"
                " RETURNING start_ms, end_ms, text, confidence"_s);
    query.bind(u":text"_s, text).bind(u":video"_s, videoId).bind(u":number"_s, number);
    if (!query.exec().next())
        return std::nullopt;
    return lineOf(query);
}
