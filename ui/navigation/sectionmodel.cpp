#include "ui/library/sectionmodel.h"

#include "models/core/events.h"
#include "models/library/videoservice.h"
#include "ui/async.h"
#include "ui/format.h"

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int gatherMs = 150; // one count for a burst of changes
}

SectionModel::SectionModel(const VideoService &videos, Events &events, Account viewer, QObject *parent)
    : QAbstractListModel(parent), m_videos(videos), m_viewer(std::move(viewer))
{
    m_countTimer.setSingleShot(true);
    m_countTimer.setInterval(gatherMs);
    connect(&m_countTimer, &QTimer::timeout, this, &SectionModel::count);
    const auto countSoon = [this] { m_countTimer.start(); };
    connect(&events, &Events::videoChanged, this, countSoon);
    connect(&events, &Events::videoRemoved, this, countSoon);
    connect(&events, &Events::watchChanged, this, countSoon);
    count();
}

LibraryFilter SectionModel::filterOf(Section section)
{
    LibraryFilter filter;
    if (section == ContinueWatching) {
        filter.watch = WatchFilter::InProgress;
        filter.order = LibraryOrder::RecentlyWatched;
    }
    filter.onlyCatalogue = section == Published;
    return filter;
}

QString SectionModel::titleOf(Section section)
{
    switch (section) {
    case ContinueWatching: return tr("Continue watching");
    case Published: return tr("Published");
    case Studio: return tr("Studio");
    case Everything:
    case SectionCount: break;
    }
    return tr("Library");
}

QVariant SectionModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    constexpr std::array icons{"library", "clock", "globe", "clapperboard"};
    const auto row = std::size_t(index.row());
    const bool isCounted = row < m_counts.size();
    switch (role) {
    case Qt::DisplayRole: return titleOf(Section(row));
    case Qt::AccessibleTextRole:
        return titleOf(Section(row)) + (isCounted ? u", "_s + videosText(m_counts.at(row)) : QString());
    case IconRole: return QString(QLatin1String(icons.at(row)));
    case CountRole: return isCounted ? QVariant(m_counts.at(row)) : QVariant();
    default: return {};
    }
}

void SectionModel::count()
{
    const auto read = [&videos = m_videos, viewer = m_viewer] {
        Counts counts{};
        for (int section = 0; section < Studio; ++section) {
            LibraryFilter filter = filterOf(Section(section));
            filter.limit = 1;
            counts.at(std::size_t(section)) = videos.library(viewer, filter).total;
        }
        return counts;
    };
    async(this, read, [this](const Result<Counts> &counts) {
        if (!counts || *counts == m_counts)
            return;
        m_counts = *counts;
        emit dataChanged(index(0), index(Studio - 1));
    });
}
