#include "models/library/groupservice.h"

#include "models/accounts/passwords.h"
#include "models/core/events.h"
#include "models/library/sharetoken.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxNameLength = 255; // in Unicode characters, as all lengths
constexpr qsizetype maxDescriptionLength = 200'000;
constexpr int maxGroups = 1000; // of an account

Result<void> checkText(const QString &text, const QString &field, qsizetype maxLength)
{
    if (text.toUcs4().size() > maxLength)
        return fail(Fault::Invalid, field, u"long"_s);
    if (text.contains(QChar::Null))
        return fail(Fault::Invalid, field);
    return {};
}

/// Writes an edit into a group, or says what is wrong with it.
Result<void> apply(const GroupEdit &edit, Group &group)
{
    const QString name = edit.name.value_or(group.name).trimmed();
    const QString description = edit.description.value_or(group.description);
    if (name.isEmpty())
        return fail(Fault::Invalid, u"name"_s, edit.name && !edit.name->isEmpty() ? u"blank"_s : u"missing"_s);
    if (const Result<void> fits = checkText(name, u"name"_s, maxNameLength); !fits)
        return fits;
    if (const Result<void> fits = checkText(description, u"description"_s, maxDescriptionLength); !fits)
        return fits;
    group.name = name;
    group.description = description;
    return {};
}

QList<qint64> sorted(QList<qint64> ids)
{
    std::sort(ids.begin(), ids.end());
    return ids;
}

QList<qint64> eachOnce(const QList<qint64> &ids)
{
    QList<qint64> unique;
    QSet<qint64> seen;
    for (const qint64 id : ids) {
        if (!seen.contains(id))
            unique.append(id);
        seen.insert(id);
    }
    return unique;
}

} // namespace

GroupService::GroupService(const Database &database, const Passwords &passwords, Events &events, Clock clock)
    : m_groups(database), m_passwords(passwords), m_events(events), m_clock(std::move(clock))
{}

Page<Group> GroupService::owned(const Account &owner, std::optional<int> limit, int offset) const
{
    return m_groups.owned(owner.id, limit, offset);
}

Result<Group> GroupService::find(const Account &owner, qint64 id) const
{
    std::optional<Group> group = m_groups.find(owner.id, id);
    if (!group)
        return fail(Fault::NotFound, u"group"_s);
    if (group->share && group->share->isOver(m_clock()))
        group->share.reset();
    return *group;
}

Result<GroupScope> GroupService::scope(const Account &owner, qint64 id) const
{
    if (!m_groups.has(owner.id, id))
        return fail(Fault::NotFound, u"group"_s);
    return GroupScope{.groupId = id, .ownerId = owner.id, .videoIds = m_groups.members(id)};
}

Result<Group> GroupService::create(const Account &owner, const GroupEdit &group) const
{
    const QDateTime now = m_clock();
    Group created{.ownerId = owner.id, .createdAt = now, .updatedAt = now};
    if (const Result<void> applied = apply(group, created); !applied)
        return tl::make_unexpected(applied.error());
    if (m_groups.count(owner.id) >= maxGroups)
        return fail(Fault::Conflict, u"groups"_s);
    const std::optional<qint64> id = m_groups.insert(created);
    if (!id)
        return fail(Fault::NotSignedIn, u"deleted"_s);
    created.id = *id;
    emit m_events.groupChanged(created.id, owner.id);
    return created;
}

/// Does `work` on an own group and stamps it; what fails in there has changed nothing.
Result<Group> GroupService::changed(const Account &owner, qint64 id,
                                    const std::function<Result<void>(Group &)> &work) const
{
    Result<Group> result = fail(Fault::NotFound, u"group"_s);
    m_groups.change(owner.id, id, [&](Group &group) {
        const Result<void> done = work(group);
        if (!done) {
            result = tl::make_unexpected(done.error());
            return false;
        }
        group.updatedAt = m_clock();
        result = group;
        return true;
    });
    if (result)
        emit m_events.groupChanged(id, owner.id);
    return result;
}

Result<Group> GroupService::edit(const Account &owner, qint64 id, const GroupEdit &edit) const
{
    return changed(owner, id, [&](Group &group) { return apply(edit, group); }).and_then([&](const Group &) {
        return find(owner, id);
    });
}

Result<void> GroupService::remove(const Account &owner, qint64 id) const
{
    if (!m_groups.remove(owner.id, id))
        return fail(Fault::NotFound, u"group"_s);
    emit m_events.groupChanged(id, owner.id);
    return {};
}

Result<AddedVideos> GroupService::add(const Account &owner, qint64 id, const QList<qint64> &videoIds) const
{
    const QList<qint64> wanted = eachOnce(videoIds);
    AddedVideos result;
    const Result<Group> group = changed(owner, id, [&](const Group &) -> Result<void> {
        if (m_groups.ownVideos(owner.id, wanted).size() != wanted.size())
            return fail(Fault::NotFound, u"video"_s);
        const QList<qint64> before = m_groups.members(id);
        const QSet<qint64> there(before.begin(), before.end());
        QList<qint64> missing = wanted;
        missing.removeIf([&](qint64 video) { return there.contains(video); });
        m_groups.append(id, missing);
        result = {.added = int(missing.size()), .skipped = int(wanted.size() - missing.size())};
        return {};
    });
    return group.map([&](const Group &) { return result; });
}

Result<qint64> GroupService::addOne(const Account &owner, qint64 id, qint64 videoId) const
{
    qint64 membership = 0;
    const Result<Group> group = changed(owner, id, [&](const Group &) -> Result<void> {
        if (m_groups.ownVideos(owner.id, {videoId}).isEmpty())
            return fail(Fault::NotFound, u"video"_s);
        if (m_groups.members(id).contains(videoId))
            return fail(Fault::Conflict, u"video"_s);
        membership = m_groups.append(id, {videoId});
        return {};
    });
    return group.map([&](const Group &) { return membership; });
}

Result<void> GroupService::removeVideo(const Account &owner, qint64 id, qint64 videoId) const
{
    const Result<Group> group = changed(owner, id, [&](const Group &) {
        return m_groups.removeMember(id, videoId) ? Result<void>() : fail(Fault::NotFound, u"member"_s);
    });
    return group.map([](const Group &) {});
}

Result<void> GroupService::move(const Account &owner, qint64 id, const QList<qint64> &videoIds, qint64 beforeId) const
{
    const QList<qint64> moved = eachOnce(videoIds);
    const Result<Group> group = changed(owner, id, [&](const Group &) -> Result<void> {
        QList<qint64> order = m_groups.members(id);
        const qsizetype all = order.size();
        order.removeIf([&](qint64 video) { return moved.contains(video); });
        const qsizetype place = beforeId ? order.indexOf(beforeId) : order.size();
        if (place < 0 || order.size() + moved.size() != all)
            return fail(Fault::NotFound, u"member"_s);
        m_groups.setOrder(id, order.first(place) + moved + order.sliced(place));
        return {};
    });
    return group.map([](const Group &) {});
}

Result<void> GroupService::reorder(const Account &owner, qint64 id, const QList<qint64> &videoIds) const
{
    const Result<Group> group = changed(owner, id, [&](const Group &) -> Result<void> {
        if (sorted(m_groups.members(id)) != sorted(videoIds))
            return fail(Fault::Invalid, u"video_ids"_s);
        m_groups.setOrder(id, videoIds);
        return {};
    });
    return group.map([](const Group &) {});
}

Result<GroupShare> GroupService::share(const Account &owner, qint64 id, const ShareTerms &terms) const
{
    GroupShare share{.token = ShareToken::newToken(), .expiresAt = terms.expiresAt};
    if (share.isOver(m_clock()))
        return fail(Fault::Invalid, u"expires_at"_s);
    if (!terms.password.isEmpty()) {
        const Result<QString> hash = m_passwords.hash(terms.password);
        if (!hash)
            return tl::make_unexpected(hash.error());
        share.passwordHash = *hash;
    }
    const Result<Group> group = changed(owner, id, [&](Group &now) {
        now.share = share;
        return Result<void>();
    });
    return group.map([&](const Group &) { return share; });
}

Result<void> GroupService::unshare(const Account &owner, qint64 id) const
{
    const Result<Group> group = changed(owner, id, [](Group &now) -> Result<void> {
        if (!now.share)
            return fail(Fault::NotFound, u"share"_s);
        now.share.reset();
        return {};
    });
    return group.map([](const Group &) {});
}

Result<Group> GroupService::shared(const QString &token, const QString &password) const
{
    std::optional<Group> group = m_groups.findShared(ShareToken::linkToken(token));
    return unlock(group, token, password).map([&] { return *group; });
}

Result<GroupScope> GroupService::sharedScope(const QString &token) const
{
    std::optional<Group> group = m_groups.findSharedAlone(ShareToken::linkToken(token));
    return unlock(group, token, {}).map([&] {
        return GroupScope{
            .groupId = group->id, .ownerId = group->ownerId, .videoIds = m_groups.members(group->id, true)};
    });
}

/// Whether a link's token, or its pass or password, opens the group that it is of; then that has a token in `share`.
Result<void> GroupService::unlock(std::optional<Group> &group, const QString &token, const QString &password) const
{
    const QDateTime now = m_clock();
    if (!group || group->share->isOver(now))
        return fail(Fault::NotFound, u"link"_s);
    GroupShare &share = *group->share;
    if (!share.hasPassword() && token != share.token)
        return fail(Fault::NotFound, u"link"_s);
    if (share.hasPassword() && ShareToken::isPass(token, share, now)) {
        share.token = token;
    } else if (share.hasPassword()) {
        if (password.isEmpty() || !m_passwords.verify(password, share.passwordHash))
            return fail(Fault::NotAllowed, u"password"_s);
        share.token = ShareToken::pass(share, now.addSecs(std::chrono::seconds(passTime).count()));
    }
    return {};
}

bool GroupService::sharedHolds(const QString &token, qint64 videoId) const
{
    const QDateTime now = m_clock();
    const std::optional<Group> group = m_groups.findShared(ShareToken::linkToken(token), videoId);
    if (!group || group->share->isOver(now))
        return false;
    return group->share->hasPassword() ? ShareToken::isPass(token, *group->share, now) : token == group->share->token;
}
