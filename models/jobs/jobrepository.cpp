#include "models/jobs/jobrepository.h"

#include "models/core/faultname.h"
#include "models/storage/query.h"
#include "models/storage/sorting.h"

#include <QJsonDocument>

#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

JobState stateNamed(const QString &name)
{
    if (const std::optional<JobState> state = jobStateNamed(name))
        return *state;
    throw StorageError("unknown state in jobs: " + name.toStdString());
}

QString textOf(const QJsonObject &payload)
{
    return QString::fromUtf8(QJsonDocument(payload).toJson(QJsonDocument::Compact));
}

Job jobOf(const Query &query)
{
    const QJsonObject payload = QJsonDocument::fromJson(query.value<QString>(u"payload"_s).toUtf8()).object();
    return {
        .id = query.value<qint64>(u"id"_s),
        .kind = query.value<QString>(u"kind"_s),
        .ownerId = query.value<qint64>(u"owner_id"_s),
        .videoId = query.value<qint64>(u"video_id"_s),
        .title = query.value<QString>(u"title"_s),
        .payload = payload,
        .state = stateNamed(query.value<QString>(u"state"_s)),
        .progress = query.value<double>(u"progress"_s),
        .attempts = query.value<int>(u"attempts"_s),
        .fault = faultNamed(query.value<QString>(u"fault"_s)),
        .reason = payload[u"reason"_s].toString(),
        .createdAt = query.time(u"created_at"_s),
        .updatedAt = query.time(u"updated_at"_s),
    };
}

/// The condition on `kind`; bindKinds() fills it in.
QString conditionFor(const JobKinds &which)
{
    if (which.kinds.isEmpty())
        return which.others ? u"TRUE"_s : u"FALSE"_s;
    QStringList names;
    for (qsizetype i = 0; i < which.kinds.size(); ++i)
        names += u":kind%1"_s.arg(i);
    return (which.others ? u"kind NOT IN (%1)"_s : u"kind IN (%1)"_s).arg(names.join(u", "_s));
}

Query &bindKinds(Query &query, const JobKinds &which)
{
    for (qsizetype i = 0; i < which.kinds.size(); ++i)
        query.bind(u":kind%1"_s.arg(i), which.kinds[i]);
    return query;
}

QList<Job> allOf(Query &query)
{
    QList<Job> jobs;
    for (query.exec(); query.next();)
        jobs.append(jobOf(query));
    return jobs;
}

QString conditionFor(const JobFilter &filter)
{
    QStringList conditions{u"TRUE"_s};
    if (filter.ownerId != 0)
        conditions += u"owner_id = :owner"_s;
    if (filter.state)
        conditions += u"state = :state"_s;
    if (!filter.kind.isEmpty())
        conditions += u"kind = :kind"_s;
    return conditions.join(u" AND "_s);
}

QString orderFor(const JobFilter &filter)
{
    const auto columns = [](JobOrder order) -> QStringList {
        switch (order) {
        case JobOrder::Owner:
            return {
                u"LOWER(COALESCE((SELECT COALESCE(a.username, a.email) FROM accounts a WHERE a.id = owner_id), ''))"_s};
        case JobOrder::Changed: return {u"updated_at"_s};
        case JobOrder::Begun: break;
        }
        return {};
    };
    return filter.order ? sortedBy(columns(*filter.order) + QStringList{u"id"_s}, filter.backwards) : u"id DESC"_s;
}

Query &bindFilter(Query &query, const JobFilter &filter)
{
    if (filter.ownerId != 0)
        query.bind(u":owner"_s, filter.ownerId);
    if (filter.state)
        query.bind(u":state"_s, nameOf(*filter.state));
    if (!filter.kind.isEmpty())
        query.bind(u":kind"_s, filter.kind);
    return query;
}

} // namespace

qint64 JobRepository::insert(const Job &job, const QDateTime &now) const
{
    Query query(m_database.connection(),
                u"INSERT INTO jobs (kind, owner_id, video_id, title, payload, created_at, updated_at)"
                " VALUES (:kind, :owner, :video, :title, :payload, :now, :now) RETURNING id"_s);
    query.bind(u":kind"_s, job.kind)
        .bind(u":owner"_s, nullIfZero(job.ownerId))
        .bind(u":video"_s, nullIfZero(job.videoId))
        .bind(u":title"_s, job.title)
        .bind(u":payload"_s, textOf(job.payload))
        .bind(u":now"_s, toColumn(now))
        .exec()
        .next();
    return query.value<qint64>(u"id"_s);
}

std::optional<Job> JobRepository::find(qint64 id) const
{
    Query query(m_database.connection(), u"SELECT * FROM jobs WHERE id = :id"_s);
    if (!query.bind(u":id"_s, id).exec().next())
        return std::nullopt;
    return jobOf(query);
}

QList<Job> JobRepository::recent(qint64 ownerId, int limit) const
{
    Query query(m_database.connection(),
                (ownerId == 0 ? u"SELECT * FROM jobs"_s : u"SELECT * FROM jobs WHERE owner_id = :owner"_s) +
                    u" ORDER BY id DESC LIMIT :limit"_s);
    if (ownerId != 0)
        query.bind(u":owner"_s, ownerId);
    return allOf(query.bind(u":limit"_s, limit));
}

Page<Job> JobRepository::list(const JobFilter &filter) const
{
    const QSqlDatabase db = m_database.connection();
    const QString from = u" FROM jobs WHERE "_s + conditionFor(filter);
    Query count(db, u"SELECT COUNT(*) AS total"_s + from);
    bindFilter(count, filter).exec().next();
    Query query(db, u"SELECT *"_s + from + u" ORDER BY "_s + orderFor(filter) + u" LIMIT :limit OFFSET :offset"_s);
    bindFilter(query, filter)
        .bind(u":limit"_s, filter.limit.value_or(std::numeric_limits<int>::max()))
        .bind(u":offset"_s, filter.offset);
    return {.items = allOf(query), .total = count.value<int>(u"total"_s)};
}

bool JobRepository::isWaiting(const QString &kind, qint64 videoId) const
{
    // On PostgreSQL the queue passes over a row that is locked, so the job waits until this transaction has ended.
    Query query(m_database.connection(),
                u"SELECT id FROM jobs WHERE kind = :kind AND video_id = :video AND state = 'queued'"_s +
                    (m_database.isSqlite() ? u""_s : u" FOR UPDATE"_s));
    return query.bind(u":kind"_s, kind).bind(u":video"_s, videoId).exec().next();
}

QList<Job> JobRepository::unfinished() const
{
    Query query(m_database.connection(), u"SELECT * FROM jobs WHERE state IN ('queued', 'running') ORDER BY id"_s);
    return allOf(query);
}

QList<Job> JobRepository::unfinishedOf(const QList<qint64> &videoIds) const
{
    if (videoIds.isEmpty())
        return {};
    QStringList ids;
    for (const qint64 id : videoIds)
        ids += QString::number(id);
    Query query(m_database.connection(),
                u"SELECT * FROM jobs WHERE state IN ('queued', 'running') AND video_id IN (%1) ORDER BY id"_s.arg(
                    ids.join(u',')));
    return allOf(query);
}

QList<Job> JobRepository::ofVideo(qint64 videoId) const
{
    Query query(m_database.connection(), u"SELECT * FROM jobs WHERE video_id = :video ORDER BY id"_s);
    return allOf(query.bind(u":video"_s, videoId));
}

std::optional<Job> JobRepository::takeNext(const JobKinds &which, qint64 node, const QDateTime &now) const
{
    Query query(
        m_database.connection(),
        u"UPDATE jobs SET state = 'running', node = :node, attempts = attempts + 1, fault = '', updated_at = :now"
        " WHERE id ="
        " (SELECT id FROM jobs WHERE state = 'queued' AND run_after <= :now AND %1 ORDER BY id LIMIT 1%2) RETURNING *"_s
            .arg(conditionFor(which), m_database.isSqlite() ? QString() : u" FOR UPDATE SKIP LOCKED"_s));
    if (!bindKinds(query, which).bind(u":node"_s, node).bind(u":now"_s, toColumn(now)).exec().next())
        return std::nullopt;
    return jobOf(query);
}

QDateTime JobRepository::nextDue(const JobKinds &which) const
{
    Query query(m_database.connection(),
                u"SELECT MIN(run_after) AS due FROM jobs WHERE state = 'queued' AND %1"_s.arg(conditionFor(which)));
    bindKinds(query, which).exec().next();
    return query.time(u"due"_s);
}

QList<qint64> JobRepository::runningNodes() const
{
    QList<qint64> nodes;
    Query query(m_database.connection(), u"SELECT DISTINCT node FROM jobs WHERE state = 'running'"_s);
    for (query.exec(); query.next();)
        nodes.append(query.value<qint64>(u"node"_s));
    return nodes;
}

QList<Job> JobRepository::requeueRunning(const QList<qint64> &nodes, int most, const QDateTime &now) const
{
    if (nodes.isEmpty())
        return {};
    QStringList numbers;
    for (const qint64 node : nodes)
        numbers += QString::number(node);
    const QString theirs = u" WHERE state = 'running' AND node IN (%1)"_s.arg(numbers.join(u','));
    Query failed(m_database.connection(), u"UPDATE jobs SET state = 'failed', fault = :fault, updated_at = :now"_s +
                                              theirs + u" AND attempts >= :most RETURNING *"_s);
    const QList<Job> given =
        allOf(failed.bind(u":fault"_s, nameOf(Fault::Internal)).bind(u":now"_s, toColumn(now)).bind(u":most"_s, most));
    execute(m_database.connection(), u"UPDATE jobs SET state = 'queued'"_s + theirs);
    countWrite();
    return given;
}

void JobRepository::setProgress(qint64 id, double progress) const
{
    Query(m_database.connection(), u"UPDATE jobs SET progress = :progress WHERE id = :id"_s)
        .bind(u":progress"_s, progress)
        .bind(u":id"_s, id)
        .exec();
}

void JobRepository::setPayload(qint64 id, const QJsonObject &payload) const
{
    Query(m_database.connection(), u"UPDATE jobs SET payload = :payload WHERE id = :id"_s)
        .bind(u":payload"_s, textOf(payload))
        .bind(u":id"_s, id)
        .exec();
}

void JobRepository::setVideo(qint64 id, qint64 videoId) const
{
    Query(m_database.connection(), u"UPDATE jobs SET video_id = :video WHERE id = :id"_s)
        .bind(u":video"_s, nullIfZero(videoId))
        .bind(u":id"_s, id)
        .exec();
}

bool JobRepository::move(qint64 id, const QList<JobState> &from, JobState to, std::optional<Fault> fault,
                         const QDateTime &runAfter, const QDateTime &now) const
{
    QStringList states;
    for (const JobState state : from)
        states += u'\'' + nameOf(state) + u'\'';
    return Query(
               m_database.connection(),
               u"UPDATE jobs SET state = :state, fault = :fault, run_after = :due, updated_at = :now WHERE id = :id AND state IN (%1)"_s
                   .arg(states.join(u',')))
               .bind(u":state"_s, nameOf(to))
               .bind(u":fault"_s, fault ? nameOf(*fault) : u""_s)
               .bind(u":due"_s, runAfter.isValid() ? runAfter.toMSecsSinceEpoch() : 0)
               .bind(u":now"_s, toColumn(now))
               .bind(u":id"_s, id)
               .exec()
               .affectedRows() > 0;
}

bool JobRepository::restart(qint64 id, const QDateTime &now) const
{
    return Query(m_database.connection(),
                 u"UPDATE jobs SET state = 'queued', fault = '', attempts = 0, run_after = 0, updated_at = :now"
                 " WHERE id = :id AND state IN ('failed', 'cancelled')"_s)
               .bind(u":now"_s, toColumn(now))
               .bind(u":id"_s, id)
               .exec()
               .affectedRows() > 0;
}

void JobRepository::requeueInterrupted(qint64 id) const
{
    Query(m_database.connection(),
          u"UPDATE jobs SET state = 'queued', attempts = attempts - 1 WHERE id = :id AND state = 'running'"_s)
        .bind(u":id"_s, id)
        .exec();
}

void JobRepository::remove(qint64 id) const
{
    Query(m_database.connection(), u"DELETE FROM jobs WHERE id = :id"_s).bind(u":id"_s, id).exec();
}

void JobRepository::removeEndedBefore(const QDateTime &time) const
{
    Query(m_database.connection(),
          u"DELETE FROM jobs WHERE state IN ('done', 'failed', 'cancelled') AND updated_at < :time"_s)
        .bind(u":time"_s, toColumn(time))
        .exec();
}
