#include "ui/navigation/sectionmodel.h"

#include "models/core/events.h"
#include "models/library/groupservice.h"
#include "models/library/videoservice.h"
#include "ui/async.h"
#include "ui/format.h"
#include "ui/widgets/dropoverlay.h"
#include "ui/widgets/videomime.h"

#include <QCollator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int gatherMs = 150; // one reading for a burst of changes

QString iconOf(Section section)
{
    switch (section) {
    case Section::ContinueWatching: return u"clock"_s;
    case Section::Saved: return u"bookmark"_s;
    case Section::Published: return u"globe"_s;
    case Section::Chats: return u"messages-square"_s;
    case Section::Studio: return u"clapperboard"_s;
    case Section::Curation: return u"shield-check"_s;
    case Section::Server: return u"server"_s;
    case Section::Everything:
    case Section::Collections: break;
    }
    return u"library"_s;
}

} // namespace

SectionModel::SectionModel(const VideoService &videos, const GroupService &groups, Events &events, Account viewer,
                           QObject *parent)
    : QAbstractListModel(parent), m_videos(videos), m_groups(groups), m_viewer(std::move(viewer))
{
    m_readTimer.setSingleShot(true);
    m_readTimer.setInterval(gatherMs);
    connect(&m_readTimer, &QTimer::timeout, this, &SectionModel::reload);
    const auto readSoon = [this] { m_readTimer.start(); };
    connect(&events, &Events::videoChanged, this, readSoon);
    connect(&events, &Events::videoRemoved, this, readSoon);
    connect(&events, &Events::watchChanged, this, readSoon);
    connect(&events, &Events::savedChanged, this, readSoon);
    connect(&events, &Events::groupChanged, this, readSoon);
    reload();
}

LibraryFilter SectionModel::filterOf(Section section)
{
    LibraryFilter filter;
    if (section == ContinueWatching) {
        filter.watch = WatchFilter::InProgress;
        filter.order = LibraryOrder::RecentlyWatched;
    }
    filter.onlySaved = section == Saved;
    filter.onlyCatalogue = section == Published;
    return filter;
}

QString SectionModel::titleOf(Section section)
{
    switch (section) {
    case ContinueWatching: return tr("Continue watching");
    case Saved: return tr("Saved");
    case Published: return tr("Published");
    case Chats: return tr("Chats");
    case Studio: return tr("Studio");
    case Curation: return tr("Curation");
    case Server: return tr("Server");
    case Collections: return tr("Collections");
    case Everything: break;
    }
    return tr("Library");
}

void SectionModel::show(Section section)
{
    if (section == Curation && !m_viewer.isAdmin())
        return;
    m_shown.insert(section);
    replaceBy(rows());
}

QModelIndex SectionModel::indexOf(const Place &place) const
{
    const auto found = std::find_if(m_rows.cbegin(), m_rows.cend(), [&](const Row &row) { return row.place == place; });
    return found == m_rows.cend() ? QModelIndex() : index(int(found - m_rows.cbegin()));
}

QVariant SectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const bool isCounted = row.count != uncounted;
    switch (role) {
    case Qt::DisplayRole:
    case Qt::EditRole: return row.title;
    case Qt::ToolTipRole: return row.place.groupId ? QVariant(row.title.toHtmlEscaped()) : QVariant();
    case Qt::AccessibleTextRole: return isCounted ? tr("%1, %2").arg(row.title, videosText(row.count)) : row.title;
    case IconRole: return iconOf(row.place.section);
    case CountRole: return isCounted ? QVariant(row.count) : QVariant();
    case HeadingRole: return row.isHeading();
    case GroupIdRole: return row.place.groupId;
    default: return {};
    }
}

Qt::ItemFlags SectionModel::flags(const QModelIndex &index) const
{
    if (!index.isValid())
        return Qt::ItemIsDropEnabled;
    const Row &row = m_rows.at(index.row());
    if (row.isHeading())
        return Qt::NoItemFlags;
    return QAbstractListModel::flags(index) | Qt::ItemIsDropEnabled |
           (row.place.groupId ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

bool SectionModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    const qint64 group = index.isValid() ? m_rows.at(index.row()).place.groupId : 0;
    const QString name = value.toString().trimmed();
    if (!group || role != Qt::EditRole || name.isEmpty())
        return false;
    if (name == m_rows.at(index.row()).title)
        return true;
    m_rows[index.row()].title = name; // at once; what is read next has the last word
    emit dataChanged(index, index);
    emit renameAsked(group, name);
    return true;
}

QStringList SectionModel::mimeTypes() const
{
    return videoMimeTypes() + QStringList{u"text/uri-list"_s};
}

bool SectionModel::canDropMimeData(const QMimeData *data, Qt::DropAction, int, int, const QModelIndex &parent) const
{
    if (!DropOverlay::pathsOf(*data).isEmpty())
        return true; // anywhere, as on the whole window
    return !videosIn(data).isEmpty() && parent.isValid() && m_rows.at(parent.row()).place.groupId;
}

bool SectionModel::dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                                const QModelIndex &parent)
{
    if (!canDropMimeData(data, action, row, column, parent))
        return false;
    const Row onto = parent.isValid() ? m_rows.at(parent.row()) : Row();
    if (const QStringList paths = DropOverlay::pathsOf(*data); !paths.isEmpty())
        emit filesDropped(onto.place.groupId, paths);
    else
        emit videosDropped(onto.place.groupId, onto.title, videosIn(data));
    return true;
}

void SectionModel::setHidden(const QList<qint64> &groupIds)
{
    m_hidden = groupIds;
    replaceBy(rows());
}

void SectionModel::reload()
{
    const auto work = [&videos = m_videos, &groups = m_groups, viewer = m_viewer] {
        News news;
        for (std::size_t section = 0; section < news.counts.size(); ++section) {
            LibraryFilter filter = filterOf(Section(section));
            filter.limit = 1;
            news.counts.at(section) = videos.library(viewer, filter).total;
        }
        news.groups = groups.owned(viewer, std::nullopt, 0).items;
        QCollator names;
        names.setNumericMode(true);
        std::stable_sort(news.groups.begin(), news.groups.end(),
                         [&](const Group &a, const Group &b) { return names.compare(a.name, b.name) < 0; });
        return news;
    };
    async(
        this, work,
        [this](const Result<News> &news) {
            if (!news)
                return; // what was read last stays
            m_news = *news;
            replaceBy(rows());
        },
        m_reader);
}

QList<SectionModel::Row> SectionModel::rows() const
{
    QList<Row> rows;
    for (const Section section : m_shown) {
        const bool isCounted = m_news && std::size_t(section) < m_news->counts.size();
        rows.append({.place = {section},
                     .title = titleOf(section),
                     .count = isCounted ? m_news->counts.at(std::size_t(section)) : uncounted});
    }
    if (m_news && m_shown.contains(Collections)) {
        for (const Group &group : m_news->groups) {
            if (!m_hidden.contains(group.id))
                rows.append({.place = {Collections, group.id}, .title = group.name, .count = group.videoCount});
        }
    }
    return rows;
}

void SectionModel::replaceBy(const QList<Row> &rows)
{
    removeMissing(rows);
    for (int row = 0; row < rows.size(); ++row) {
        if (row >= m_rows.size() || m_rows.at(row).place != rows.at(row).place)
            moveOrInsert(row, rows.at(row));
        if (m_rows.at(row) == rows.at(row))
            continue;
        m_rows[row] = rows.at(row);
        emit dataChanged(index(row), index(row));
    }
}

void SectionModel::removeMissing(const QList<Row> &rows)
{
    for (int row = int(m_rows.size()) - 1; row >= 0; --row) {
        const auto isIt = [&](const Row &other) { return other.place == m_rows.at(row).place; };
        if (std::any_of(rows.cbegin(), rows.cend(), isIt))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
}

void SectionModel::moveOrInsert(int row, const Row &wanted)
{
    const QModelIndex from = indexOf(wanted.place);
    if (from.isValid()) {
        beginMoveRows({}, from.row(), from.row(), {}, row);
        m_rows.move(from.row(), row);
        endMoveRows();
    } else {
        beginInsertRows({}, row, row);
        m_rows.insert(row, wanted);
        endInsertRows();
    }
}
