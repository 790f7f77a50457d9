#include "models/accounts/accountdirectory.h"

#include "models/accounts/accountservice.h"
#include "models/core/events.h"
#include "models/jobs/jobqueue.h"
#include "models/library/catalogueorder.h"
#include "models/library/mediastore.h"

#include <QSet>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isQuota(const std::optional<qint64> &bytes)
{
    return !bytes || *bytes >= 0;
}

/// In the words of the wire, for the log.
QString wordsFor(const AccountChange &change)
{
    QStringList words;
    if (change.role)
        words += u"role=%1"_s.arg(*change.role == Role::Admin ? u"admin" : u"user");
    if (change.active)
        words += u"active=%1"_s.arg(*change.active ? u"true" : u"false");
    if (change.quotaBytes)
        words += u"quota_bytes=%1"_s.arg(*change.quotaBytes ? QString::number(**change.quotaBytes) : u"default"_s);
    return words.join(u' ');
}

} // namespace

AccountDirectory::AccountDirectory(const Database &database, const AccountService &accounts, const AuditLog &log,
                                   const Leftovers &leftovers, Events &events, Clock clock)
    : m_database(database),
      m_accounts(database),
      m_videos(database),
      m_uploads(database),
      m_service(accounts),
      m_log(log),
      m_leftovers(leftovers),
      m_events(events),
      m_clock(std::move(clock))
{}

Result<Page<AccountUse>> AccountDirectory::list(const Account &reader, const AccountFilter &filter) const
{
    if (!reader.isAdmin())
        return fail(Fault::NotAllowed);
    return m_accounts.list(filter);
}

Result<AccountUse> AccountDirectory::create(const Actor &admin, const NewAccount &wanted) const
{
    if (!admin.account.isAdmin())
        return fail(Fault::NotAllowed);
    if (!isQuota(wanted.quotaBytes))
        return fail(Fault::Invalid, u"quota_bytes"_s);
    const Result<Account> account = m_service.signUp({.username = wanted.username,
                                                      .email = wanted.email,
                                                      .name = wanted.name,
                                                      .password = wanted.password,
                                                      .quotaBytes = wanted.quotaBytes},
                                                     wanted.role);
    if (!account)
        return tl::make_unexpected(account.error());
    m_log.write(
        audit::accountCreated, admin,
        {.subjectId = account->id, .subjectName = auditName(*account), .detail = wordsFor({.role = wanted.role})});
    return AccountUse{.account = *account};
}

Result<AccountUse> AccountDirectory::change(const Actor &admin, qint64 id, const AccountChange &change) const
{
    if (!admin.account.isAdmin())
        return fail(Fault::NotAllowed);
    if (change.quotaBytes && !isQuota(*change.quotaBytes))
        return fail(Fault::Invalid, u"quota_bytes"_s);
    const Result<Account> account = changed(id, change);
    if (!account)
        return tl::make_unexpected(account.error());
    m_log.write(audit::accountChanged, admin,
                {.subjectId = id, .subjectName = auditName(*account), .detail = wordsFor(change)});
    emit m_events.accountChanged(id);
    return AccountUse{.account = *account, .usedBytes = m_accounts.usedBytes(id)};
}

Result<Account> AccountDirectory::changed(qint64 id, const AccountChange &change) const
{
    Result<Account> result = fail(Fault::NotFound);
    inTransaction(m_database.connection(), [&] {
        m_accounts.lock();
        const std::optional<Account> found = m_accounts.find(id);
        if (!found)
            return;
        Account account = *found;
        account.role = change.role.value_or(account.role);
        account.active = change.active.value_or(account.active);
        account.quotaBytes = change.quotaBytes.value_or(account.quotaBytes);
        const bool staysAdmin = account.isAdmin() && account.maySignIn();
        if (!staysAdmin && isLastAdmin(*found)) {
            result = fail(Fault::Conflict, account.isAdmin() ? u"active"_s : u"role"_s);
            return;
        }
        m_accounts.update(account);
        if (!account.active)
            m_accounts.endAccess(id, m_clock());
        result = account;
    });
    return result;
}

bool AccountDirectory::isLastAdmin(const Account &account) const
{
    return account.isAdmin() && account.maySignIn() && m_accounts.countAdmins() == 1;
}

Result<void> AccountDirectory::remove(const Actor &admin, qint64 id) const
{
    if (!admin.account.isAdmin())
        return fail(Fault::NotAllowed);
    return erase(admin, id);
}

Result<void> AccountDirectory::leave(const Actor &who, const QString &password) const
{
    return m_service.confirmPassword(who.account.id, password).and_then([&] { return erase(who, who.account.id); });
}

Result<void> AccountDirectory::erase(const Actor &actor, qint64 id) const
{
    const std::optional<Account> account = m_accounts.find(id);
    if (!account)
        return fail(Fault::NotFound);
    if (isLastAdmin(*account))
        return fail(Fault::Conflict, u"role"_s);
    cancelJobs(id); // before the transaction: the queue has a lock of its own
    const Result<Erased> erased = eraseRows(id);
    if (!erased)
        return tl::make_unexpected(erased.error());
    m_log.write(audit::accountDeleted, actor, {.subjectId = id, .subjectName = auditName(*account)});
    // Files without a row are swept up at the next start, should this be the end of us.
    for (const ResumableUpload &upload : erased->uploads)
        m_leftovers.store.remove(upload.mediaKey);
    for (const Video &video : erased->videos) {
        m_leftovers.store.remove(video.mediaKey);
        emit m_events.videoRemoved(video.id, video.ownerId);
    }
    emit m_events.accountChanged(id);
    return {};
}

Result<AccountDirectory::Erased> AccountDirectory::eraseRows(qint64 id) const
{
    const CatalogueOrder order(m_database);
    Result<Erased> erased = fail(Fault::NotFound);
    inTransaction(m_database.connection(), [&] {
        order.hold();
        m_accounts.lock();
        const std::optional<Account> account = m_accounts.find(id);
        if (!account)
            return;
        if (isLastAdmin(*account)) { // by now
            erased = fail(Fault::Conflict, u"role"_s);
            return;
        }
        erased = Erased{.videos = m_videos.ownedBy(id), .uploads = m_uploads.ofAccount(id)};
        m_accounts.remove(id);
        order.close();
    });
    return erased;
}

/// Their rows go with the account; what runs is to know before. Also what an admin has started for one of its videos.
void AccountDirectory::cancelJobs(qint64 ownerId) const
{
    QSet<qint64> videos;
    for (const Video &video : m_videos.ownedBy(ownerId))
        videos.insert(video.id);
    for (const Job &job : m_leftovers.jobs.unfinished()) {
        if (job.ownerId == ownerId || videos.contains(job.videoId))
            (void)m_leftovers.jobs.cancel(job.id); // over meanwhile is as good
    }
}
