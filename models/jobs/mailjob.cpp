#include "models/jobs/mailjob.h"

#include "models/jobs/jobqueue.h"
#include "models/mail/mailer.h"
#include "models/mail/template.h"

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

TokenPurpose purposeOf(const Job &job)
{
    return job.payload[u"purpose"_s] == u"reset"_s ? TokenPurpose::Reset : TokenPurpose::Verify;
}

} // namespace

Job mailJob(const RecoveryMail &mail, qint64 accountId)
{
    return {.kind = u"mail"_s,
            .ownerId = accountId,
            .title = mail.email,
            .payload = {{u"purpose"_s, mail.purpose == TokenPurpose::Reset ? u"reset"_s : u"verify"_s},
                        {u"email"_s, mail.email},
                        {u"linkBase"_s, mail.wishes.linkBase},
                        {u"language"_s, mail.wishes.language}}};
}

MailRunner::MailRunner(const RecoveryService &recovery, const Mailer &mailer, JobQueue &jobs)
    : m_recovery(recovery), m_mailer(mailer), m_jobs(jobs)
{}

QString MailRunner::kind() const
{
    return u"mail"_s;
}

std::vector<std::chrono::seconds> MailRunner::retryPauses() const
{
    return {10s, 1min, 10min, 1h, 6h};
}

Result<void> MailRunner::run(const Job &job, const Progress &progress)
{
    const std::optional<MailedLink> link = linkFor(job);
    if (!link)
        return {};
    const bool isReset = link->purpose == TokenPurpose::Reset;
    const QString url = u"%1/%2?uid=%3&token=%4"_s.arg(job.payload[u"linkBase"_s].toString(),
                                                       isReset ? u"reset-password"_s : u"verify-email"_s,
                                                       QString::number(link->accountId), m_recovery.tokenOf(*link));
    return m_mailer.send(
        letterFromTemplate(isReset ? u"reset"_s : u"verify"_s, job.payload[u"language"_s].toString(), link->email, url),
        progress.cancelled);
}

/// The one that an earlier attempt made, as that mail may have got through; else a new one.
std::optional<MailedLink> MailRunner::linkFor(const Job &job) const
{
    if (const auto made = m_recovery.findLink(job.payload[u"link"_s].toInteger()))
        return made;
    const std::optional<MailedLink> link = m_recovery.makeLink(purposeOf(job), job.payload[u"email"_s].toString());
    if (link) {
        QJsonObject payload = job.payload;
        payload[u"link"_s] = link->id;
        m_jobs.setPayload(job.id, payload);
    }
    return link;
}

void MailRunner::abandon(const Job &job, const Error &)
{
    m_recovery.dropLink(job.payload[u"link"_s].toInteger());
}
