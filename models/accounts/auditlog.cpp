#include "models/accounts/auditlog.h"

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int cleanUpEvery = 500;
constexpr qsizetype maxTextLength = 300;

void cut(QString &text)
{
    text.truncate(maxTextLength);
}

} // namespace

AuditLog::AuditLog(const Database &database, Clock clock, qint64 kept)
    : m_entries(database), m_clock(std::move(clock)), m_kept(kept)
{}

void AuditLog::write(AuditEntry entry) const
{
    entry.at = m_clock();
    for (QString *text : {&entry.accountName, &entry.subjectName, &entry.address, &entry.agent, &entry.detail})
        cut(*text);
    m_entries.insert(entry);
    if (m_untilCleanUp-- > 0)
        return;
    m_untilCleanUp = cleanUpEvery;
    m_entries.keepLatest(m_kept);
}

void AuditLog::write(QLatin1String act, const Actor &actor, const AuditEntry &subject) const
{
    write({.act = act,
           .accountId = actor.account.id,
           .accountName = auditName(actor.account),
           .subjectId = subject.subjectId,
           .subjectName = subject.subjectName,
           .address = actor.address,
           .agent = actor.agent.simplified(),
           .detail = subject.detail});
}

Result<Page<AuditEntry>> AuditLog::list(const Account &reader, const AuditFilter &filter) const
{
    if (!reader.isAdmin())
        return fail(Fault::NotAllowed);
    return m_entries.list(filter);
}

QString auditName(const Account &account)
{
    return account.username.isEmpty() ? account.email : account.username;
}
