#pragma once

#include "models/accounts/account.h"
#include "models/core/clock.h"
#include "models/core/result.h"
#include "models/library/grouprepository.h"

#include <chrono>

class Events;
class Passwords;

/// What of a group its owner may change. What is not set stays.
struct GroupEdit
{
    std::optional<QString> name;
    std::optional<QString> description;
};

/// What adding several videos to a group did.
struct AddedVideos
{
    int added = 0;
    int skipped = 0; // were in it before
};

/// What a share link asks for besides itself.
struct ShareTerms
{
    QString password = {};    // empty: nothing
    QDateTime expiresAt = {}; // invalid: never
};

/// The rules of groups and their links. A group is its owner's alone, also before an admin; another's is NotFound
/// "group". Stateless, blocking, thread-safe; share() and shared() with a password take about a quarter second of CPU.
class GroupService
{
public:
    /// How long somebody who knew a link's password needs not give it again.
    static constexpr std::chrono::hours passTime{12};

    GroupService(const Database &database, const Passwords &passwords, Events &events, Clock clock = systemClock);

    /// Newest first, without their videos.
    Page<Group> owned(const Account &owner, std::optional<int> limit, int offset) const;
    /// Without a share that has expired.
    Result<Group> find(const Account &owner, qint64 id) const;
    /// What an own group holds, which is all that a question about it needs.
    Result<GroupScope> scope(const Account &owner, qint64 id) const;
    /// NotSignedIn "deleted" when the account is gone, Conflict "groups" when there are 1,000 of them, Invalid "name"
    /// (detail "missing", "blank" or "long", over 255 characters) or "description" (detail "long").
    Result<Group> create(const Account &owner, const GroupEdit &group) const;
    Result<Group> edit(const Account &owner, qint64 id, const GroupEdit &edit) const;
    /// The videos stay.
    Result<void> remove(const Account &owner, qint64 id) const;

    /// Puts own videos at the end of a group, all or none: NotFound "video" when one of them is not there. One that is
    /// given twice counts once.
    Result<AddedVideos> add(const Account &owner, qint64 id, const QList<qint64> &videoIds) const;
    /// Returns the id of the membership. NotFound "video", Conflict "video" when it is in the group.
    Result<qint64> addOne(const Account &owner, qint64 id, qint64 videoId) const;
    /// NotFound "member" when it is not in the group.
    Result<void> removeVideo(const Account &owner, qint64 id, qint64 videoId) const;
    /// Puts videos of a group, in the order given, before another one of its videos; 0: at its end. NotFound "member"
    /// when one of them is not in it.
    Result<void> move(const Account &owner, qint64 id, const QList<qint64> &videoIds, qint64 beforeId) const;
    /// Invalid "video_ids" when they are not the group's videos, each once.
    Result<void> reorder(const Account &owner, qint64 id, const QList<qint64> &videoIds) const;

    /// Opens a group to whoever has the token that is returned, and to nobody with an older one. Invalid "password", or
    /// "expires_at" when that is past.
    Result<GroupShare> share(const Account &owner, qint64 id, const ShareTerms &terms = {}) const;
    /// NotFound "share" when there is no link.
    Result<void> unshare(const Account &owner, qint64 id) const;

    /// The group that a link opens, as its visitors see it: without videos that are inactive, and with a token in
    /// `share` that opens it again. NotFound "link" when it is unknown, replaced or expired, or whose owner may not
    /// sign in; NotAllowed "password" when it needs one that is not this, and the token is no pass of an earlier call.
    Result<Group> shared(const QString &token, const QString &password = {}) const;
    /// What a link, or a pass, opens: as shared() without a password.
    Result<GroupScope> sharedScope(const QString &token) const;
    /// Whether this link, or this pass where it has a password, opens a group that holds this video.
    bool sharedHolds(const QString &token, qint64 videoId) const;

private:
    Result<void> unlock(std::optional<Group> &group, const QString &token, const QString &password) const;
    Result<Group> changed(const Account &owner, qint64 id, const std::function<Result<void>(Group &)> &work) const;

    GroupRepository m_groups;
    const Passwords &m_passwords;
    Events &m_events;
    Clock m_clock;
};
