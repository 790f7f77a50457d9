#include "ui/library/searchmodel.h"

#include "models/library/mediastore.h"
#include "models/library/videoservice.h"
#include "models/search/searchservice.h"
#include "ui/async.h"
#include "ui/format.h"

#include <QHash>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr int typingMs = 140;
constexpr int mostVideos = 12;
constexpr int mostMoments = 40;
} // namespace

SearchModel::SearchModel(const VideoService &videos, const SearchService &search, const MediaStore &store,
                         Account viewer, QObject *parent)
    : QAbstractListModel(parent), m_videos(videos), m_search(search), m_store(store), m_viewer(std::move(viewer))
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, &SearchModel::search);
}

void SearchModel::setText(const QString &text)
{
    const QString wanted = text.simplified();
    if (wanted == m_text)
        return;
    m_text = wanted;
    ++m_asked;
    m_searching = !m_text.isEmpty();
    if (m_searching) {
        m_typing.start();
    } else {
        m_typing.stop();
        show({});
    }
}

void SearchModel::search()
{
    async(
        this,
        [&videos = m_videos, &search = m_search, viewer = m_viewer, text = m_text] {
            return find(videos, search, viewer, text);
        },
        [this, asked = ++m_asked](Result<QList<Row>> rows) {
            if (asked != m_asked)
                return;
            m_searching = false;
            if (rows)
                show(std::move(*rows));
            else
                emit failed(rows.error());
        });
}

QList<SearchModel::Row> SearchModel::find(const VideoService &videos, const SearchService &search,
                                          const Account &viewer, const QString &text)
{
    QList<Row> rows;
    LibraryFilter filter;
    filter.text = text;
    filter.order = LibraryOrder::Title;
    filter.limit = mostVideos;
    const Page<LibraryEntry> page = videos.library(viewer, filter);
    if (!page.items.isEmpty())
        rows.append({.kind = Kind::Heading, .heading = tr("Videos"), .video = {}, .moment = {}});
    QHash<qint64, Video> known;
    for (const LibraryEntry &entry : page.items) {
        known.insert(entry.video.id, entry.video);
        rows.append({.kind = Kind::Video, .heading = {}, .video = entry.video, .moment = {}});
    }
    const QList<Moment> moments = search.search(viewer, text, {}, mostMoments);
    if (!moments.isEmpty())
        rows.append({.kind = Kind::Heading, .heading = tr("Moments"), .video = {}, .moment = {}});
    for (const Moment &moment : moments) {
        if (!known.contains(moment.videoId))
            known.insert(moment.videoId, videos.find(viewer, moment.videoId).value_or(Video{}));
        rows.append({.kind = Kind::Moment, .heading = {}, .video = known.value(moment.videoId), .moment = moment});
    }
    return rows;
}

void SearchModel::show(QList<Row> rows)
{
    beginResetModel();
    m_rows = std::move(rows);
    endResetModel();
    emit searched();
}

int SearchModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant SearchModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return titleOf(row);
    case Qt::AccessibleTextRole: return titleOf(row) + u", "_s + metaOf(row);
    case KindRole: return int(row.kind);
    case VideoIdRole: return row.kind == Kind::Moment ? row.moment.videoId : row.video.id;
    case StartRole: return row.kind == Kind::Moment ? row.moment.startMs : -1;
    case MetaRole: return metaOf(row);
    case ThumbnailRole: return row.video.isStored() ? m_store.thumbnailFile(row.video) : QString();
    case DurationRole: return row.kind == Kind::Moment ? row.moment.startMs : row.video.durationMs;
    default: return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && m_rows.at(index.row()).kind == Kind::Heading)
        return Qt::NoItemFlags;
    return QAbstractListModel::flags(index);
}

QString SearchModel::titleOf(const Row &row) const
{
    switch (row.kind) {
    case Kind::Heading: return row.heading;
    case Kind::Video: return row.video.title;
    case Kind::Moment: break;
    }
    return row.moment.text.simplified();
}

QString SearchModel::metaOf(const Row &row) const
{
    switch (row.kind) {
    case Kind::Heading: return {};
    case Kind::Video: return lengthText(row.video.durationMs);
    case Kind::Moment: break;
    }
    return row.moment.videoTitle + u"  ·  "_s + clockText(row.moment.startMs);
}
