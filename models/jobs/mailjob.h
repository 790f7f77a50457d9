#pragma once

#include "models/accounts/recoveryservice.h"
#include "models/jobs/job.h"

class JobQueue;
class Mailer;

/// A mail with a link that is to be sent. Whether anybody has the address is found out when it is.
struct RecoveryMail
{
    TokenPurpose purpose = TokenPurpose::Verify; // or Reset
    QString email;
    MailWishes wishes;
};

/// The job that sends it. Its payload names the link's row, once there is one, and never holds a token.
Job mailJob(const RecoveryMail &mail, qint64 accountId = 0);

/// Sends mails beside the heavy jobs; tries for about seven hours.
class MailRunner : public JobRunner
{
public:
    MailRunner(const RecoveryService &recovery, const Mailer &mailer, JobQueue &jobs);

    QString kind() const override;
    JobLane lane() const override { return JobLane::Light; }
    std::vector<std::chrono::seconds> retryPauses() const override;
    bool isRemembered() const override { return false; }
    Result<void> run(const Job &job, const Progress &progress) override;
    void abandon(const Job &job, const Error &reason) override;

private:
    std::optional<MailedLink> linkFor(const Job &job) const;

    const RecoveryService &m_recovery;
    const Mailer &m_mailer;
    JobQueue &m_jobs;
};
