#include "ui/groups/groupactions.h"

#include "models/library/groupservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/removals.h"

#include <QWidget>

namespace {

QString groupError(const Error &error)
{
    if (error.fault == Fault::Conflict && error.field == QLatin1String("groups"))
        return GroupActions::tr("There can be no more collections. Delete one first.");
    if (error.fault == Fault::Invalid && error.field == QLatin1String("name"))
        return GroupActions::tr("A collection's name has between 1 and 255 characters. Choose another one.");
    if (error.fault == Fault::NotFound && error.field == QLatin1String("video"))
        return GroupActions::tr("Only your own videos can be in your collections.");
    return errorText(error);
}

} // namespace

GroupActions::GroupActions(const UiServices &services, QWidget *window)
    : QObject(window),
      m_services(services),
      m_removals(new Removals(
          [&groups = services.groups, owner = services.owner](qint64 id) { return groups.remove(owner, id); }, this))
{
    connect(m_removals, &Removals::changed, this, &GroupActions::hiddenChanged);
    connect(m_removals, &Removals::over, this, &GroupActions::removalOver);
    connect(m_removals, &Removals::failed, this, [this](const Error &error) { emit failed(groupError(error)); });
}

void GroupActions::create()
{
    const GroupEdit group{.name = tr("New collection"), .description = {}};
    async(
        this, [&groups = m_services.groups, owner = m_services.owner, group] { return groups.create(owner, group); },
        [this](const Result<Group> &made) {
            if (made)
                emit created(made->id);
            else
                emit failed(groupError(made.error()));
        },
        m_queue);
}

void GroupActions::rename(qint64 groupId, const QString &name)
{
    const GroupEdit edit{.name = name, .description = {}};
    async(
        this,
        [&groups = m_services.groups, owner = m_services.owner, groupId, edit] {
            return groups.edit(owner, groupId, edit).map([](const Group &) {});
        },
        [this](const Result<void> &outcome) { report(outcome); }, m_queue);
}

void GroupActions::addVideos(qint64 groupId, const QString &name, const QList<qint64> &videoIds)
{
    async(
        this,
        [&groups = m_services.groups, owner = m_services.owner, groupId, videoIds] {
            return groups.add(owner, groupId, videoIds);
        },
        [this, name](const Result<AddedVideos> &outcome) {
            if (!outcome)
                emit failed(groupError(outcome.error()));
            else if (outcome->added == 0)
                emit done(tr("Already in “%1”").arg(name));
            else
                emit done(tr("%n videos added to “%1”", nullptr, outcome->added).arg(name));
        },
        m_queue);
}

void GroupActions::removeVideos(qint64 groupId, const QList<qint64> &videoIds)
{
    const auto work = [&groups = m_services.groups, owner = m_services.owner, groupId, videoIds]() -> Result<void> {
        for (const qint64 id : videoIds) {
            const Result<void> removed = groups.removeVideo(owner, groupId, id);
            if (!removed && removed.error().field != QLatin1String("member")) // it went meanwhile, as was wanted
                return removed;
        }
        return {};
    };
    const QString success = tr("%n videos taken out of the collection", nullptr, int(videoIds.size()));
    async(
        this, work, [this, success](const Result<void> &outcome) { report(outcome, success); }, m_queue);
}

void GroupActions::moveVideos(qint64 groupId, const QList<qint64> &videoIds, qint64 beforeId)
{
    async(
        this,
        [&groups = m_services.groups, owner = m_services.owner, groupId, videoIds, beforeId] {
            return groups.move(owner, groupId, videoIds, beforeId);
        },
        [this](const Result<void> &outcome) { report(outcome); }, m_queue);
}

void GroupActions::remove(qint64 groupId, const QString &name)
{
    m_removals->addNext({groupId});
    emit removalBegun(tr("Collection “%1” deleted. Its videos stay.").arg(name));
}

void GroupActions::undoRemoval()
{
    m_removals->undo();
}

QList<qint64> GroupActions::hidden() const
{
    return m_removals->ids();
}

void GroupActions::report(const Result<void> &outcome, const QString &success)
{
    if (!outcome)
        emit failed(groupError(outcome.error()));
    else if (!success.isEmpty())
        emit done(success);
}
