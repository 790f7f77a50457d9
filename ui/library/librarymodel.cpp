#include "ui/library/librarymodel.h"

#include "models/core/events.h"
#include "models/library/mediastore.h"
#include "models/library/videoservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/jobs/jobsmodel.h"
#include "ui/jobs/jobtext.h"

#include <QSet>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageSize = 60;
constexpr int gatherMs = 80; // one reload for a burst of changes

double progressOf(const LibraryEntry &entry)
{
    if (entry.watch.watched)
        return 1;
    if (entry.video.durationMs <= 0)
        return 0;
    return std::clamp(double(entry.watch.positionMs) / double(entry.video.durationMs), 0.0, 1.0);
}

} // namespace

LibraryModel::LibraryModel(const VideoService &videos, const MediaStore &store, const JobsModel &jobs, Events &events,
                           Account viewer, QObject *parent)
    : QAbstractListModel(parent), m_videos(videos), m_store(store), m_jobs(jobs), m_viewer(std::move(viewer))
{
    m_reloadTimer.setSingleShot(true);
    m_reloadTimer.setInterval(gatherMs);
    connect(&m_reloadTimer, &QTimer::timeout, this, &LibraryModel::reload);
    const auto reloadSoon = [this] { m_reloadTimer.start(); };
    connect(&events, &Events::videoChanged, this, reloadSoon);
    connect(&events, &Events::videoRemoved, this, reloadSoon);
    connect(&events, &Events::transcriptChanged, this, reloadSoon);
    connect(&events, &Events::watchChanged, this, [this, reloadSoon](qint64 accountId) {
        if (accountId == m_viewer.id)
            reloadSoon();
    });
    connect(&jobs, &JobsModel::workChanged, this, &LibraryModel::repaintWork);
}

void LibraryModel::setFilter(const LibraryFilter &filter)
{
    m_filter = filter;
    beginResetModel();
    m_entries.clear();
    m_total.reset();
    endResetModel();
    reload();
}

void LibraryModel::reload()
{
    read(0, std::max<int>(pageSize, int(m_entries.size())));
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_entries.size());
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const LibraryEntry &entry = m_entries.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return entry.video.title;
    case Qt::ToolTipRole: return entry.video.title.toHtmlEscaped();
    case Qt::AccessibleTextRole: return spoken(entry);
    case IdRole: return entry.video.id;
    case MetaRole: return metaOf(entry);
    case DurationRole: return entry.video.durationMs;
    case ProgressRole: return progressOf(entry);
    case WatchedRole: return entry.watch.watched;
    case ThumbnailRole: return entry.video.isStored() ? m_store.thumbnailFile(entry.video) : QString();
    case StateRole: return int(stateOf(entry.video));
    default: return {};
    }
}

bool LibraryModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && m_total && m_entries.size() < *m_total && !m_busy;
}

void LibraryModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        read(int(m_entries.size()), pageSize);
}

int LibraryModel::rowOf(qint64 videoId) const
{
    const auto found = std::find_if(m_entries.cbegin(), m_entries.cend(),
                                    [videoId](const LibraryEntry &entry) { return entry.video.id == videoId; });
    return found == m_entries.cend() ? -1 : int(found - m_entries.cbegin());
}

void LibraryModel::read(int offset, int limit)
{
    m_busy = true;
    LibraryFilter filter = m_filter;
    filter.offset = offset;
    filter.limit = limit;
    async(
        this, [&videos = m_videos, viewer = m_viewer, filter] { return videos.library(viewer, filter); },
        [this, offset, reading = ++m_reading](const Result<Page<LibraryEntry>> &page) {
            if (reading != m_reading)
                return;
            // Busy until the rows are in place: views ask for more as the first ones appear.
            if (page)
                take(offset, *page);
            m_busy = false;
            if (page)
                emit loaded();
            else
                emit failed(page.error());
        });
}

void LibraryModel::take(int offset, const Page<LibraryEntry> &page)
{
    QList<LibraryEntry> entries = m_entries.first(std::min<qsizetype>(offset, m_entries.size()));
    QSet<qint64> known;
    for (const LibraryEntry &entry : std::as_const(entries))
        known.insert(entry.video.id);
    // A video that came meanwhile shifts the pages, so one may be read twice.
    for (const LibraryEntry &entry : page.items) {
        if (!known.contains(entry.video.id))
            entries.append(entry);
    }
    m_total = page.items.isEmpty() ? int(entries.size()) : page.total;
    replaceBy(entries);
}

void LibraryModel::replaceBy(const QList<LibraryEntry> &entries)
{
    removeMissing(entries);
    for (int row = 0; row < entries.size(); ++row) {
        const LibraryEntry &entry = entries.at(row);
        if (row >= m_entries.size() || m_entries.at(row).video.id != entry.video.id)
            moveOrInsert(row, entry);
        if (m_entries.at(row) == entry)
            continue;
        m_entries[row] = entry;
        emit dataChanged(index(row), index(row));
    }
}

void LibraryModel::removeMissing(const QList<LibraryEntry> &entries)
{
    QSet<qint64> kept;
    for (const LibraryEntry &entry : entries)
        kept.insert(entry.video.id);
    for (int row = int(m_entries.size()) - 1; row >= 0; --row) {
        if (kept.contains(m_entries.at(row).video.id))
            continue;
        beginRemoveRows({}, row, row);
        m_entries.removeAt(row);
        endRemoveRows();
    }
}

void LibraryModel::moveOrInsert(int row, const LibraryEntry &entry)
{
    const int from = rowOf(entry.video.id);
    if (from > row) {
        beginMoveRows({}, from, from, {}, row);
        m_entries.move(from, row);
        endMoveRows();
    } else {
        beginInsertRows({}, row, row);
        m_entries.insert(row, entry);
        endInsertRows();
    }
}

void LibraryModel::repaintWork()
{
    if (!m_entries.isEmpty())
        emit dataChanged(index(0), index(int(m_entries.size()) - 1), {MetaRole, StateRole, Qt::AccessibleTextRole});
}

LibraryModel::State LibraryModel::stateOf(const Video &video) const
{
    if (m_jobs.workOn(video.id))
        return State::Working;
    if (video.status == VideoStatus::Error)
        return State::Failed;
    return video.transcriptSource.isEmpty() ? State::Ready : State::Transcribed;
}

QString LibraryModel::metaOf(const LibraryEntry &entry) const
{
    const Video &video = entry.video;
    QStringList parts;
    if (!video.seriesName.isEmpty())
        parts += video.seriesNumber > 0 ? tr("%1 %2").arg(video.seriesName).arg(video.seriesNumber) : video.seriesName;
    if (const std::optional<Job> job = m_jobs.workOn(video.id))
        parts += jobBadge(*job);
    else if (video.status == VideoStatus::Error)
        parts += tr("needs attention");
    else
        parts += video.transcriptSource.isEmpty() ? tr("no transcript") : tr("transcript ready");
    if (video.inCatalogue)
        parts += tr("published");
    return parts.join(u"  ·  "_s);
}

QString LibraryModel::spoken(const LibraryEntry &entry) const
{
    QStringList parts{entry.video.title, lengthText(entry.video.durationMs), metaOf(entry)};
    if (entry.watch.watched)
        parts += tr("watched");
    else if (entry.watch.positionMs > 0)
        parts += tr("watched to %1").arg(clockText(entry.watch.positionMs));
    return parts.join(u", "_s);
}
