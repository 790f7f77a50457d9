#include "ui/chats/chatsmodel.h"

#include "models/chat/chatlogservice.h"
#include "models/core/events.h"
#include "models/library/groupservice.h"
#include "models/library/videoservice.h"
#include "ui/async.h"
#include "ui/chat/answertext.h"

#include <QHash>
#include <QLocale>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int pageSize = 50;
constexpr int typingMs = 140;

/// The time alone of what is of today.
QString whenText(const QDateTime &time)
{
    const QDateTime local = time.toLocalTime();
    const bool isToday = local.date() == QDate::currentDate();
    return isToday ? QLocale().toString(local.time(), QLocale::ShortFormat)
                   : QLocale().toString(local, QLocale::ShortFormat);
}

} // namespace

ChatsModel::ChatsModel(const UiServices &services, QObject *parent) : QAbstractListModel(parent), m_services(services)
{
    m_typing.setSingleShot(true);
    m_typing.setInterval(typingMs);
    connect(&m_typing, &QTimer::timeout, this, &ChatsModel::reload);
    connect(&m_services.events, &Events::conversationChanged, this, [this] {
        if (m_asked > 0) // else nobody has looked yet
            m_typing.start();
    });
}

void ChatsModel::setText(const QString &text)
{
    const QString wanted = text.simplified();
    if (wanted == m_text)
        return;
    m_text = wanted;
    m_loading = true;
    m_typing.start();
}

void ChatsModel::setScope(const ChatsScope &scope)
{
    m_scope = scope;
    reload();
}

HistoryFilter ChatsModel::filter() const
{
    HistoryFilter filter{.text = m_text};
    switch (m_scope.kind) {
    case ChatsScope::Kind::All: break;
    case ChatsScope::Kind::Everything:
        filter.groupId = 0;
        filter.videoId = 0;
        break;
    case ChatsScope::Kind::Videos: filter.onlyVideos = true; break;
    case ChatsScope::Kind::Group: filter.groupId = m_scope.groupId; break;
    }
    return filter;
}

void ChatsModel::reload()
{
    m_typing.stop();
    load(0);
}

void ChatsModel::load(int offset)
{
    m_loading = true;
    HistoryFilter wanted = filter();
    wanted.offset = offset;
    wanted.limit = pageSize;
    async(
        this, [services = m_services, wanted] { return find(services, wanted); },
        [this, offset, asked = ++m_asked](Result<Found> found) {
            if (asked != m_asked)
                return;
            m_loading = false;
            if (found)
                take(std::move(*found), offset);
            else
                emit failed(found.error());
        });
}

ChatsModel::Found ChatsModel::find(const UiServices &services, const HistoryFilter &filter)
{
    Found found;
    QHash<qint64, QString> groups;
    QHash<qint64, QString> videos;
    const Page<PastExchange> page = services.chatLogs.past(services.owner, filter);
    for (const PastExchange &past : page.items) {
        const ChatLog &log = past.log;
        if (log.groupId != 0 && !groups.contains(log.groupId))
            groups[log.groupId] = services.groups.find(services.owner, log.groupId).value_or(Group{}).name;
        if (log.videoId != 0 && !videos.contains(log.videoId))
            videos[log.videoId] = services.videos.find(services.owner, log.videoId).value_or(Video{}).title;
        found.rows.append({past, log.groupId != 0 ? groups.value(log.groupId) : videos.value(log.videoId)});
    }
    found.total = page.total;
    return found;
}

void ChatsModel::take(Found found, int offset)
{
    const int read = offset + int(found.rows.size());
    found.rows.removeIf([this](const Row &row) { return isHidden(row); });
    m_total = found.total;
    m_read = read;
    if (offset == 0) {
        beginResetModel();
        m_rows = std::move(found.rows);
        endResetModel();
    } else if (!found.rows.isEmpty()) {
        beginInsertRows({}, int(m_rows.size()), int(m_rows.size() + found.rows.size()) - 1);
        m_rows += found.rows;
        endInsertRows();
    }
    emit loaded();
}

void ChatsModel::setHidden(const QList<qint64> &keys)
{
    const bool mayComeBack =
        std::any_of(m_hidden.cbegin(), m_hidden.cend(), [&keys](qint64 key) { return !keys.contains(key); });
    m_hidden = keys;
    for (int row = rowCount() - 1; row >= 0; --row) {
        if (!isHidden(m_rows.at(row)))
            continue;
        beginRemoveRows({}, row, row);
        m_rows.removeAt(row);
        endRemoveRows();
    }
    if (mayComeBack)
        reload();
    else
        emit loaded();
}

int ChatsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

QVariant ChatsModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Row &row = m_rows.at(index.row());
    const ChatLog &log = row.past.log;
    switch (role) {
    case Qt::DisplayRole: return log.question.simplified();
    case Qt::AccessibleTextRole:
        return tr("%1. Answer: %2. About: %3")
            .arg(log.question.simplified(), answerLine(log), data(index, AboutRole).toString());
    case AnswerRole: return answerLine(log);
    case AboutRole: return log.groupId == 0 && log.videoId == 0 ? tr("Everything") : row.name;
    case TimeRole: return whenText(log.createdAt);
    default: return {};
    }
}

bool ChatsModel::canFetchMore(const QModelIndex &parent) const
{
    return !parent.isValid() && !m_loading && m_read < m_total;
}

void ChatsModel::fetchMore(const QModelIndex &parent)
{
    if (canFetchMore(parent))
        load(m_read);
}
