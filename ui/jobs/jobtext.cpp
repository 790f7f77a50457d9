#include "ui/jobs/jobtext.h"

#include "models/jobs/reeljob.h"
#include "ui/errortext.h"
#include "ui/format.h"

#include <QCoreApplication>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(JobText)

public:
    static QString title(const QString &kind)
    {
        if (kind == u"import"_s)
            return tr("Importing “%1”");
        if (kind == u"transcribe"_s)
            return tr("Transcribing “%1”");
        if (kind == u"index"_s)
            return tr("Indexing “%1”");
        if (kind == u"mail"_s)
            return tr("Mailing “%1”");
        if (kind == u"sprites"_s)
            return tr("Making previews of “%1”");
        if (kind == u"studio"_s || kind == u"reel"_s)
            return tr("Making “%1”");
        if (kind == u"chapters"_s)
            return tr("Finding the chapters of “%1”");
        return tr("Working on “%1”");
    }

    static QString badge(const QString &kind)
    {
        if (kind == u"transcribe"_s)
            return tr("Transcribing");
        return kind == u"index"_s ? tr("Indexing") : tr("Working");
    }

    static QString failure(const QString &kind)
    {
        if (kind == u"import"_s)
            return tr("“%1” was not imported. %2");
        if (kind == u"transcribe"_s)
            return tr("“%1” was not transcribed. %2");
        if (kind == u"studio"_s || kind == u"reel"_s)
            return tr("“%1” was not made. %2");
        if (kind == u"mail"_s)
            return tr("The mail to “%1” was not sent. %2");
        return tr("The work on “%1” failed. %2");
    }
};

/// What went wrong, with what the engine said of it.
QString reasonText(const Job &job)
{
    if (job.kind == reelJobKind && job.fault == Fault::NotFound && job.reason.startsWith(missingFileField))
        return Words::tr("The file of “%1” is missing.").arg(job.reason.mid(missingFileField.size()));
    const Error error{.fault = job.fault.value_or(Fault::Internal), .field = job.reason};
    return job.kind == u"mail"_s ? mailErrorText(error) : errorText(error);
}

QString runningText(const Job &job)
{
    const QString percent = percentText(job.progress);
    return job.secondsLeft ? Words::tr("%1, about %2 left").arg(percent, lengthText(*job.secondsLeft * qint64{1000}))
                           : percent;
}

QString waitingText(const Job &job)
{
    if (job.attempts == 0)
        return Words::tr("Waiting");
    return job.fault ? Words::tr("Tried again soon. %1").arg(reasonText(job)) : Words::tr("Tried again soon");
}

} // namespace

QString jobTitle(const Job &job)
{
    if (job.kind == u"reindex"_s)
        return Words::tr("Making the search index anew");
    return Words::title(job.kind).arg(job.title);
}

QString jobStateText(const Job &job)
{
    switch (job.state) {
    case JobState::Queued: return waitingText(job);
    case JobState::Running: return runningText(job);
    case JobState::Done: return Words::tr("Done");
    case JobState::Cancelled: return Words::tr("Cancelled");
    case JobState::Failed: break;
    }
    return reasonText(job);
}

QString jobEndText(const Job &job)
{
    if (job.state == JobState::Failed && job.kind == u"reindex"_s)
        return Words::tr("The search index could not be made anew. %1").arg(reasonText(job));
    if (job.state == JobState::Failed)
        return Words::failure(job.kind).arg(job.title, reasonText(job));
    if (job.state == JobState::Done && job.kind == u"import"_s)
        return Words::tr("“%1” imported").arg(job.title);
    if (job.state == JobState::Done && (job.kind == u"studio"_s || job.kind == u"reel"_s))
        return Words::tr("“%1” is ready").arg(job.title);
    return {};
}

QString jobBadge(const Job &job)
{
    if (job.state == JobState::Queued)
        return Words::tr("Waiting");
    return Words::tr("%1 %2").arg(Words::badge(job.kind), percentText(job.progress));
}
