#include "models/studio/filmrepository.h"

#include "models/storage/query.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype idsAQuery = 500;

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

QJsonObject objectOf(const QString &text)
{
    return QJsonDocument::fromJson(text.toUtf8()).object();
}

QJsonObject toJson(const FilmRequest &request)
{
    return {{u"title"_s, request.title},      {u"voice"_s, request.voice},
            {u"slides"_s, request.slides},    {u"from_library"_s, request.fromLibrary},
            {u"theme"_s, request.theme},      {u"aspect"_s, request.aspect},
            {u"language"_s, request.language}};
}

FilmRequest requestOf(const QString &prompt, const QJsonObject &json)
{
    return {.prompt = prompt,
            .title = json[u"title"_s].toString(),
            .voice = json[u"voice"_s].toString(),
            .slides = json[u"slides"_s].toInt(),
            .fromLibrary = json[u"from_library"_s].toBool(),
            .theme = json[u"theme"_s].toString(),
            .aspect = json[u"aspect"_s].toString(),
            .language = json[u"language"_s].toString()};
}

FilmRecord recordOf(const Query &row, const QJsonArray &slides)
{
    FilmRecord record{.videoId = row.value<qint64>(u"video_id"_s),
                      .prompt = row.value<QString>(u"prompt"_s),
                      .storyboard = {},
                      .stage = row.value<QString>(u"stage"_s),
                      .progress = row.value<double>(u"progress"_s)};
    QJsonObject outline = objectOf(row.value<QString>(u"outline"_s));
    if (outline.isEmpty())
        return record;
    outline[u"slides"_s] = slides;
    if (Result<Storyboard> storyboard = storyboardFromJson(outline))
        record.storyboard = std::move(*storyboard);
    return record;
}

QString joined(const QList<qint64> &ids)
{
    QStringList numbers;
    for (const qint64 id : ids)
        numbers += QString::number(id);
    return numbers.join(u',');
}

QHash<qint64, QJsonArray> readSlides(const QSqlDatabase &db, const QString &ids)
{
    QHash<qint64, QJsonArray> slides;
    Query query(db,
                u"SELECT video_id, content FROM slides WHERE video_id IN (%1) ORDER BY video_id, number"_s.arg(ids));
    for (query.exec(); query.next();)
        slides[query.value<qint64>(u"video_id"_s)].append(objectOf(query.value<QString>(u"content"_s)));
    return slides;
}

} // namespace

void FilmRepository::insert(qint64 videoId, const FilmRequest &request, const QDateTime &now) const
{
    const QSqlDatabase db = m_database.connection();
    inTransaction(db, [&] {
        Query(db,
              u"INSERT INTO prompts (video_id, prompt, request, created_at) VALUES (:video, :prompt, :request, :now)"_s)
            .bind(u":video"_s, videoId)
            .bind(u":prompt"_s, request.prompt)
            .bind(u":request"_s, textOf(toJson(request)))
            .bind(u":now"_s, toColumn(now))
            .exec();
        if (request.outline)
            setStoryboard(videoId, *request.outline, {});
    });
}

std::optional<FilmRecord> FilmRepository::find(qint64 videoId) const
{
    const QHash<qint64, FilmRecord> found = find(QList{videoId});
    return found.isEmpty() ? std::nullopt : std::optional(*found.begin());
}

QHash<qint64, FilmRecord> FilmRepository::find(const QList<qint64> &videoIds) const
{
    const QSqlDatabase db = m_database.connection();
    QHash<qint64, FilmRecord> records;
    for (qsizetype from = 0; from < videoIds.size(); from += idsAQuery) {
        const QString ids = joined(videoIds.mid(from, idsAQuery));
        const QHash<qint64, QJsonArray> slides = readSlides(db, ids);
        Query query(db, u"SELECT * FROM prompts WHERE video_id IN (%1)"_s.arg(ids));
        for (query.exec(); query.next();) {
            const auto videoId = query.value<qint64>(u"video_id"_s);
            records.insert(videoId, recordOf(query, slides.value(videoId)));
        }
    }
    return records;
}

std::optional<FilmRequest> FilmRepository::request(qint64 videoId) const
{
    Query query(m_database.connection(), u"SELECT prompt, request FROM prompts WHERE video_id = :video"_s);
    if (!query.bind(u":video"_s, videoId).exec().next())
        return std::nullopt;
    return requestOf(query.value<QString>(u"prompt"_s), objectOf(query.value<QString>(u"request"_s)));
}

void FilmRepository::setStoryboard(qint64 videoId, const Storyboard &storyboard, const QString &engine) const
{
    const QSqlDatabase db = m_database.connection();
    inTransaction(db, [&] {
        QJsonObject outline = ::toJson(storyboard);
        outline.remove(u"slides"_s);
        Query(db, u"UPDATE prompts SET outline = :outline, engine = :engine WHERE video_id = :video"_s)
            .bind(u":outline"_s, textOf(outline))
            .bind(u":engine"_s, engine)
            .bind(u":video"_s, videoId)
            .exec();
        for (const QString &table : {u"slides"_s, u"voiceovers"_s})
            Query(db, u"DELETE FROM %1 WHERE video_id = :video"_s.arg(table)).bind(u":video"_s, videoId).exec();
        Query insert(db, u"INSERT INTO slides (video_id, number, content) VALUES (:video, :number, :content)"_s);
        for (int number = 1; const Slide &slide : storyboard.slides) {
            insert.bind(u":video"_s, videoId)
                .bind(u":number"_s, number++)
                .bind(u":content"_s, textOf(::toJson(slide)))
                .exec();
        }
    });
}

void FilmRepository::setProgress(qint64 videoId, const QString &stage, double progress) const
{
    Query(m_database.connection(), u"UPDATE prompts SET stage = :stage, progress = :progress WHERE video_id = :video"_s)
        .bind(u":stage"_s, stage)
        .bind(u":progress"_s, progress)
        .bind(u":video"_s, videoId)
        .exec();
}

void FilmRepository::setPictureEngine(qint64 videoId, int number, const QString &engine) const
{
    Query(m_database.connection(),
          u"UPDATE slides SET picture_engine = :engine WHERE video_id = :video AND number = :number"_s)
        .bind(u":engine"_s, engine)
        .bind(u":video"_s, videoId)
        .bind(u":number"_s, number)
        .exec();
}

void FilmRepository::setVoiceover(qint64 videoId, int number, const QString &engine, qint64 durationMs) const
{
    Query(
        m_database.connection(),
        u"INSERT INTO voiceovers (video_id, number, engine, duration_ms) VALUES (:video, :number, :engine, :duration)"
        " ON CONFLICT (video_id, number) DO UPDATE SET engine = excluded.engine, duration_ms = excluded.duration_ms"_s)
        .bind(u":video"_s, videoId)
        .bind(u":number"_s, number)
        .bind(u":engine"_s, engine)
        .bind(u":duration"_s, durationMs)
        .exec();
}
