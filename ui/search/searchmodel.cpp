#include "ui/search/searchmodel.h"

#include "models/chat/chatlogservice.h"
#include "models/core/clocktext.h"
#include "models/library/groupservice.h"
#include "models/library/mediastore.h"
#include "models/library/videoservice.h"
#include "models/search/searchservice.h"
#include "ui/async.h"
#include "ui/chat/answertext.h"
#include "ui/format.h"
#include "ui/search/excerpt.h"

#include <QHash>
#include <QLocale>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int typingMs = 140;
constexpr int mostVideos = 12;
constexpr int mostAnswers = 8;

} // namespace

SearchModel::SearchModel(const UiServices &services, QObject *parent) : QAbstractListModel(parent), m_services(services)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, &SearchModel::search);
}

void SearchModel::setCommands(const QList<SearchCommand> &commands)
{
    m_commands = commands;
    if (m_text.isEmpty())
        show({});
}

void SearchModel::setRecent(const QStringList &recent)
{
    m_recent = recent;
    if (m_text.isEmpty())
        show({});
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
        this, [services = m_services, text = m_text, most = m_mostMoments] { return find(services, text, most); },
        [this, asked = ++m_asked](const Result<QList<Row>> &rows) {
            if (asked != m_asked)
                return;
            m_searching = false;
            if (rows)
                show(*rows);
            else
                emit failed(rows.error());
        });
}

QList<SearchModel::Row> SearchModel::find(const UiServices &services, const QString &text, int mostMoments)
{
    QHash<qint64, Video> known;
    return findVideos(services, text, known) + findMoments(services, text, mostMoments, known) +
           findAnswers(services, text);
}

QList<SearchModel::Row> SearchModel::findVideos(const UiServices &services, const QString &text,
                                                QHash<qint64, Video> &known)
{
    QList<Row> rows;
    LibraryFilter filter;
    filter.text = text;
    filter.order = LibraryOrder::Title;
    filter.limit = mostVideos;
    for (const LibraryEntry &entry : services.videos.library(services.owner, filter).items) {
        if (rows.isEmpty())
            rows.append({.text = tr("Videos")});
        known.insert(entry.video.id, entry.video);
        rows.append({.kind = Kind::Video, .text = entry.video.title, .video = entry.video});
    }
    return rows;
}

QList<SearchModel::Row> SearchModel::findMoments(const UiServices &services, const QString &text, int most,
                                                 QHash<qint64, Video> &known)
{
    QList<Row> rows;
    const QStringList words = soughtWords(text);
    for (const Moment &moment : services.search.search(services.owner, text, {}, most)) {
        if (rows.isEmpty())
            rows.append({.text = tr("Moments")});
        if (!known.contains(moment.videoId))
            known.insert(moment.videoId, services.videos.find(services.owner, moment.videoId).value_or(Video{}));
        rows.append({.kind = Kind::Moment,
                     .text = excerptOf(moment.text, words),
                     .video = known.value(moment.videoId),
                     .moment = moment});
    }
    return rows;
}

QList<SearchModel::Row> SearchModel::findAnswers(const UiServices &services, const QString &text)
{
    QList<Row> rows;
    const QStringList words = soughtWords(text);
    for (const PastExchange &past :
         services.chatLogs.past(services.owner, {.text = text, .limit = mostAnswers}).items) {
        if (rows.isEmpty())
            rows.append({.text = tr("Answers")});
        const ChatLog &log = past.log;
        const QString name = log.groupId != 0
                                 ? services.groups.find(services.owner, log.groupId).value_or(Group{}).name
                                 : services.videos.find(services.owner, log.videoId).value_or(Video{}).title;
        rows.append({.kind = Kind::Answer, .text = excerptOf(answerLine(log), words), .name = name, .past = past});
    }
    return rows;
}

/// What needs no looking up: commands, and what was sought before.
QList<SearchModel::Row> SearchModel::ownRows() const
{
    QList<Row> rows;
    if (m_text.isEmpty() && !m_recent.isEmpty()) {
        rows.append({.text = tr("Recent searches")});
        for (const QString &text : m_recent)
            rows.append({.kind = Kind::Recent, .text = text});
    }
    const qsizetype before = rows.size();
    for (const SearchCommand &command : m_commands) {
        if (command.text.contains(m_text, Qt::CaseInsensitive))
            rows.append({.kind = Kind::Command, .text = command.text, .command = command});
    }
    if (rows.size() > before)
        rows.insert(before, {.text = tr("Go to")});
    return rows;
}

void SearchModel::show(const QList<Row> &found)
{
    beginResetModel();
    m_rows = ownRows() + found;
    endResetModel();
    emit searched();
}

int SearchModel::count(Kind kind) const
{
    return int(std::count_if(m_rows.begin(), m_rows.end(), [kind](const Row &row) { return row.kind == kind; }));
}

void SearchModel::runCommand(const QModelIndex &index) const
{
    const SearchCommand command = m_rows.at(index.row()).command; // the row may be gone when it has run
    if (command.run)
        command.run();
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
    const bool isMoment = row.kind == Kind::Moment;
    switch (role) {
    case Qt::DisplayRole: return row.text;
    case Qt::AccessibleTextRole: return metaOf(row).isEmpty() ? row.text : row.text + u", "_s + metaOf(row);
    case KindRole: return int(row.kind);
    case VideoIdRole: return isMoment ? row.moment.videoId : row.video.id;
    case StartRole: return isMoment ? row.moment.startMs : -1;
    case MetaRole: return metaOf(row);
    case ThumbnailRole: return row.video.isStored() ? m_services.store.thumbnailFile(row.video) : QString();
    case DurationRole: return isMoment ? row.moment.startMs : row.video.durationMs;
    case IconRole: return row.kind == Kind::Recent ? u"clock"_s : row.command.icon;
    default: return {};
    }
}

Qt::ItemFlags SearchModel::flags(const QModelIndex &index) const
{
    if (index.isValid() && m_rows.at(index.row()).kind == Kind::Heading)
        return Qt::NoItemFlags;
    return QAbstractListModel::flags(index);
}

QString SearchModel::metaOf(const Row &row) const
{
    switch (row.kind) {
    case Kind::Video: return lengthText(row.video.durationMs);
    case Kind::Moment: return row.moment.videoTitle + u"  ·  "_s + clockText(row.moment.startMs);
    case Kind::Answer: return row.past.log.question.simplified();
    case Kind::Command: return row.command.keys;
    case Kind::Heading:
    case Kind::Recent: break;
    }
    return {};
}
