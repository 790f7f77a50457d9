#include "ui/library/librarymodel.h"

#include "models/core/clocktext.h"
#include "models/core/events.h"
#include "models/library/libraryservice.h"
#include "models/library/mediastore.h"
#include "ui/async.h"
#include "ui/format.h"
#include "ui/jobs/jobsmodel.h"
#include "ui/jobs/jobtext.h"
#include "ui/library/rowchanges.h"
#include "ui/widgets/videomime.h"

#include <QHash>
#include <QLocale>
#include <QSet>

#include <algorithm>
#include <set>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int rowsABlock = 60;
constexpr int mostKept = 1500;
constexpr qsizetype mostWanted = 5; // blocks: what was scrolled past needs no reading
constexpr int gatherMs = 80;        // one reading for a burst of changes
constexpr int gatherManyMs = 700;   // where a reading takes its time
constexpr qsizetype many = 5'000;

double progressOf(const LibraryEntry &entry)
{
    if (entry.watch.watched)
        return 1;
    if (entry.video.durationMs <= 0)
        return 0;
    return std::clamp(double(entry.watch.positionMs) / double(entry.video.durationMs), 0.0, 1.0);
}

bool isNumber(int column)
{
    return column == LibraryModel::Length || column == LibraryModel::Size;
}

} // namespace

LibraryModel::LibraryModel(const LibraryService &library, const MediaStore &store, const JobsModel &jobs,
                           Events &events, Account viewer, QObject *parent)
    : QAbstractTableModel(parent),
      m_library(library),
      m_store(store),
      m_jobs(jobs),
      m_viewer(std::move(viewer)),
      m_kept(mostKept)
{
    m_reloadTimer.setSingleShot(true);
    m_wantTimer.setSingleShot(true);
    connect(&m_reloadTimer, &QTimer::timeout, this, &LibraryModel::reload);
    connect(&m_wantTimer, &QTimer::timeout, this, &LibraryModel::readWanted);
    listen(events, jobs);
}

void LibraryModel::listen(Events &events, const JobsModel &jobs)
{
    const auto reloadSoon = [this] {
        if (!m_reloadTimer.isActive())
            m_reloadTimer.start(m_list.ids.size() > many ? gatherManyMs : gatherMs);
    };
    const auto reloadForViewer = [this, reloadSoon](qint64 accountId) {
        if (accountId == m_viewer.id)
            reloadSoon();
    };
    connect(&events, &Events::videoChanged, this, reloadSoon);
    connect(&events, &Events::videoRemoved, this, reloadSoon);
    connect(&events, &Events::transcriptChanged, this, reloadSoon);
    connect(&events, &Events::watchChanged, this, reloadForViewer);
    connect(&events, &Events::savedChanged, this, reloadForViewer);
    connect(&events, &Events::tagsChanged, this, reloadForViewer);
    connect(&jobs, &JobsModel::workChanged, this, [this] {
        repaint({Qt::DisplayRole, MetaRole, StateRole, Qt::AccessibleTextRole});
    });
}

void LibraryModel::setFilter(const LibraryFilter &filter)
{
    const QList<qint64> without = m_filter.without;
    m_filter = filter;
    m_filter.without = without;
    beginResetModel();
    m_list = {};
    m_read.reset();
    endResetModel();
    reload();
}

void LibraryModel::setWithout(const QList<qint64> &ids)
{
    m_filter.without = ids;
    if (m_read) {
        // At once; the sums follow.
        const QSet<qint64> gone(ids.begin(), ids.end());
        QList<qint64> left = m_list.ids;
        left.removeIf([&gone](qint64 id) { return gone.contains(id); });
        change(left);
    }
    reload();
}

void LibraryModel::reload()
{
    m_reloadTimer.stop();
    ++m_round; // what is kept is shown until it is read again
    async(
        this, [&library = m_library, viewer = m_viewer, filter = m_filter] { return library.list(viewer, filter); },
        [this, reading = ++m_reading](const Result<LibraryList> &list) {
            if (reading != m_reading)
                return;
            if (list)
                take(*list);
            else
                emit failed(list.error());
        });
}

void LibraryModel::take(const LibraryList &list)
{
    change(list.ids);
    m_read = list;
    repaint(); // so that what is looked at is asked for again
    emit loaded();
}

void LibraryModel::change(const QList<qint64> &ids)
{
    const std::optional<QList<RowChange>> changes = rowChanges(m_list.ids, ids);
    if (!changes) {
        beginResetModel();
        m_list.ids = ids;
        endResetModel();
        return;
    }
    for (const RowChange &step : *changes) {
        const int last = step.first + step.count - 1;
        switch (step.kind) {
        case RowChange::Kind::Remove:
            beginRemoveRows({}, step.first, last);
            m_list.ids.remove(step.first, step.count);
            endRemoveRows();
            break;
        case RowChange::Kind::Insert:
            // What is there at last is where it belongs, and what is not there yet follows.
            beginInsertRows({}, step.first, last);
            m_list.ids =
                m_list.ids.first(step.first) + ids.sliced(step.first, step.count) + m_list.ids.sliced(step.first);
            endInsertRows();
            break;
        case RowChange::Kind::Move:
            beginMoveRows({}, step.first, step.first, {}, step.to);
            m_list.ids.move(step.first, step.to);
            endMoveRows();
            break;
        }
    }
}

int LibraryModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_list.ids.size());
}

int LibraryModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

const LibraryEntry *LibraryModel::entryAt(int row) const
{
    const Kept *kept = m_kept.object(idAt(row));
    if (!kept || kept->round != m_round)
        want(row);
    return kept ? &kept->entry : nullptr;
}

QVariant LibraryModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    if (role == IdRole)
        return idAt(index.row());
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(index.column()) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    const LibraryEntry *entry = entryAt(index.row());
    if (!entry)
        return role == Qt::AccessibleTextRole ? tr("Loading…") : QVariant();
    switch (role) {
    case Qt::DisplayRole: return text(*entry, index.column());
    case Qt::ToolTipRole: return entry->video.title.toHtmlEscaped();
    case Qt::AccessibleTextRole: return index.column() == Title ? spoken(*entry) : text(*entry, index.column());
    case MetaRole: return metaOf(*entry);
    case DurationRole: return entry->video.durationMs;
    case ProgressRole: return progressOf(*entry);
    case WatchedRole: return entry->watch.watched;
    case ThumbnailRole: return entry->video.isStored() ? m_store.thumbnailFile(entry->video) : QString();
    case StateRole: return int(stateOf(entry->video));
    case TagsRole: return entry->tags;
    default: return {};
    }
}

QVariant LibraryModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return int((isNumber(section) ? Qt::AlignTrailing : Qt::AlignLeading) | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Title: return tr("Title");
    case Series: return tr("Series");
    case Length: return tr("Length");
    case Added: return tr("Added");
    case Watched: return tr("Watched");
    case Size: return tr("Size");
    case Tags: return tr("Tags");
    default: return {};
    }
}

Qt::ItemFlags LibraryModel::flags(const QModelIndex &index) const
{
    return QAbstractTableModel::flags(index) | (index.isValid() ? Qt::ItemIsDragEnabled : Qt::NoItemFlags);
}

QStringList LibraryModel::mimeTypes() const
{
    return videoMimeTypes();
}

QMimeData *LibraryModel::mimeData(const QModelIndexList &indexes) const
{
    std::set<int> rows;
    for (const QModelIndex &index : indexes)
        rows.insert(index.row());
    QList<qint64> ids;
    for (const int row : rows)
        ids.append(idAt(row));
    return videoMime(ids);
}

QVariant LibraryModel::text(const LibraryEntry &entry, int column) const
{
    const Video &video = entry.video;
    switch (column) {
    case Title: return video.title;
    case Series:
        return video.seriesNumber > 0 && !video.seriesName.isEmpty()
                   ? tr("%1 %2", "series and number").arg(video.seriesName).arg(video.seriesNumber)
                   : video.seriesName;
    case Length: return video.durationMs > 0 ? clockText(video.durationMs) : QString();
    case Added: return dayText(video.createdAt);
    case Watched:
        if (entry.watch.watched)
            return tr("Watched");
        return entry.watch.positionMs > 0 ? percentText(progressOf(entry)) : QString();
    case Size: return video.sizeBytes > 0 ? sizeText(video.sizeBytes) : QString();
    case Tags: return QLocale().createSeparatedList(entry.tags);
    default: return {};
    }
}

void LibraryModel::want(int row) const
{
    const int block = row / rowsABlock;
    m_wantedBlocks.removeOne(block);
    m_wantedBlocks.append(block);
    if (m_wantedBlocks.size() > mostWanted)
        m_wantedBlocks.removeFirst();
    if (!m_busy && !m_wantTimer.isActive())
        m_wantTimer.start(0);
}

void LibraryModel::readWanted()
{
    QList<qint64> ids;
    m_asked.clear();
    for (const int block : std::exchange(m_wantedBlocks, {})) {
        const int end = std::min(rowCount(), (block + 1) * rowsABlock);
        m_asked.append({block * rowsABlock, end});
        for (int row = block * rowsABlock; row < end; ++row) {
            const Kept *kept = m_kept.object(idAt(row));
            if (!kept || kept->round != m_round)
                ids.append(idAt(row));
        }
    }
    if (ids.isEmpty())
        return;
    m_busy = true;
    async(
        this, [&library = m_library, viewer = m_viewer, ids] { return library.entries(viewer, ids); },
        [this, ids, round = m_round](const Result<QList<LibraryEntry>> &entries) {
            m_busy = false;
            if (entries)
                keep(ids, *entries, round);
            else
                emit failed(entries.error());
            if (!m_wantedBlocks.isEmpty())
                m_wantTimer.start(0);
        });
}

void LibraryModel::keep(const QList<qint64> &ids, const QList<LibraryEntry> &entries, quint64 round)
{
    QHash<qint64, LibraryEntry> read;
    for (const LibraryEntry &entry : entries)
        read.insert(entry.video.id, entry);
    QSet<qint64> changed;
    for (const qint64 id : ids) {
        // One that went meanwhile is kept blank, so that it is not asked for again and again; its row goes soon.
        const LibraryEntry entry = read.value(id);
        if (const Kept *kept = m_kept.object(id); !kept || kept->entry != entry)
            changed.insert(id);
        m_kept.insert(id, new Kept{entry, round});
    }
    for (const QPair<int, int> &rows : std::as_const(m_asked)) {
        for (int row = rows.first; row < std::min(rows.second, rowCount()); ++row) {
            if (changed.remove(idAt(row)))
                emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
        }
    }
    // Those that moved while they were read.
    for (const qint64 id : std::as_const(changed)) {
        if (const int row = rowOf(id); row >= 0)
            emit dataChanged(index(row, 0), index(row, ColumnCount - 1));
    }
}

void LibraryModel::repaint(const QList<int> &roles)
{
    if (rowCount() > 0)
        emit dataChanged(index(0, 0), index(rowCount() - 1, ColumnCount - 1), roles);
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
        parts += text(entry, Series).toString();
    if (const std::optional<Job> job = m_jobs.workOn(video.id))
        parts += jobBadge(*job);
    else if (video.status == VideoStatus::Error)
        parts += tr("needs attention");
    else if (video.source == VideoSource::YouTube)
        parts += tr("on YouTube");
    else if (video.source == VideoSource::Url)
        parts += tr("on the web");
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
    if (!entry.tags.isEmpty())
        parts += tr("tags: %1").arg(text(entry, Tags).toString());
    return parts.join(u", "_s);
}
