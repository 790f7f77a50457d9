#pragma once

#include "models/accounts/accountservice.h"
#include "models/jobs/job.h"

class ImportService;
class MediaStore;
class Speaker;

/// The job that makes the film which shows what Matinee does, and takes it in like any other file.
Job demoJob(qint64 ownerId);

class DemoRunner : public JobRunner
{
public:
    DemoRunner(const Speaker &speaker, const MediaStore &store, const AccountService &accounts,
               const ImportService &imports);

    QString kind() const override;
    Result<void> run(const Job &job, const Progress &progress) override;
    void abandon(const Job &job, const Error &reason) override;

private:
    const Speaker &m_speaker;
    const MediaStore &m_store;
    const AccountService &m_accounts;
    const ImportService &m_imports;
};
