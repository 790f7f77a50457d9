#pragma once

#include "models/accounts/accountservice.h"
#include "models/jobs/job.h"

#include <functional>
#include <memory>

class ImportService;
class MediaStore;
class Speaker;

/// The job that makes the film which shows what Matinee does, and takes it in like any other file.
Job demoJob(qint64 ownerId);

class DemoRunner : public JobRunner
{
public:
    using SpeakerSource = std::function<std::shared_ptr<const Speaker>()>;

    DemoRunner(SpeakerSource speaker, const MediaStore &store, const AccountService &accounts,
               const ImportService &imports);

    QString kind() const override;
    Result<void> run(const Job &job, const Progress &progress) override;
    void abandon(const Job &job, const Error &reason) override;

private:
    SpeakerSource m_speaker;
    const MediaStore &m_store;
    const AccountService &m_accounts;
    const ImportService &m_imports;
};
