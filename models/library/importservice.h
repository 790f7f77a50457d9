#pragma once

#include "models/accounts/account.h"
#include "models/core/result.h"

class JobQueue;

struct ImportRequest
{
    QString path;
    bool inPlace = false; // leave the file where it is
    bool publish = false; // into the catalogue, too; admins only
    QString title;        // empty: the file's own title, else its name
    qint64 groupId = 0;   // a group of the owner's that the video joins; 0: none
    QString key;          // set when the file is ours, in the store's work folder of this key: it is not copied
};

/// Takes files into the library. Each becomes a job of kind "import", after which the video is there, whole; the jobs
/// "sprites" (of a film), "transcribe", "index" and "chapters" follow by themselves.
class ImportService
{
public:
    explicit ImportService(JobQueue &jobs) : m_jobs(jobs) {}

    /// The job's id. NotFound when there is no such file, Invalid "path" when it is no regular file, NotAllowed
    /// "catalogue".
    Result<qint64> import(const Account &owner, const ImportRequest &request) const;

private:
    JobQueue &m_jobs;
};
