#include "ui/player/unplayable.h"

#include "models/core/events.h"
#include "models/jobs/jobservice.h"
#include "models/library/video.h"
#include "models/library/videolink.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/jobs/jobtext.h"
#include "ui/player/playerstage.h"

namespace {

/// What failed later, such as its transcript, leaves a film that plays.
bool isPlayable(const Video &video)
{
    if (!video.isStored())
        return !watchPage(video).isEmpty();
    return video.status != VideoStatus::Error || !video.fingerprint.isEmpty();
}

} // namespace

Unplayable::Unplayable(const UiServices &services, PlayerStage &stage, QObject *parent)
    : QObject(parent), m_services(services), m_stage(stage)
{
    connect(&m_stage, &PlayerStage::againAsked, this, &Unplayable::tryAgain);
    // A job ends a moment after its video has failed.
    connect(&m_services.events, &Events::jobChanged, this, [this] {
        if (m_hasFailed && m_jobId == 0)
            findWork();
    });
}

bool Unplayable::tell(const Video &video)
{
    forget();
    if (isPlayable(video))
        return false;
    m_videoId = video.id;
    if (video.status != VideoStatus::Error) {
        m_stage.setMessage(tr("This video is still being made. It plays here as soon as it is ready."));
        return true;
    }
    m_stage.setMessage(errorText(video.fault.value_or(Fault::Internal)));
    m_hasFailed = true;
    findWork();
    return true;
}

void Unplayable::follow(const Video &video)
{
    if (m_videoId != 0 && video.id == m_videoId)
        tell(video);
}

void Unplayable::forget()
{
    m_videoId = 0;
    m_jobId = 0;
    m_hasFailed = false;
}

bool Unplayable::isMended(const Video &video) const
{
    return m_videoId != 0 && video.id == m_videoId && isPlayable(video);
}

/// Its job knows better what went wrong.
void Unplayable::findWork()
{
    async(
        this, [&jobs = m_services.jobs, id = m_videoId] { return jobs.ofVideo(id); },
        [this, id = m_videoId](const Result<QList<Job>> &jobs) {
            if (id != m_videoId || !m_hasFailed || !jobs || jobs->isEmpty())
                return;
            const Job &last = jobs->last();
            if (last.state == JobState::Failed)
                m_stage.setMessage(jobStateText(last));
            if (last.state != JobState::Failed && last.state != JobState::Cancelled)
                return;
            m_jobId = last.id;
            m_stage.offerAgain();
        });
}

void Unplayable::tryAgain()
{
    async(
        this, [&jobs = m_services.ownJobs, owner = m_services.owner, id = m_jobId] { return jobs.retry(owner, id); },
        [this, id = m_videoId](const Result<Job> &job) {
            if (!job)
                emit failed(errorText(job.error()));
            else if (id == m_videoId)
                m_stage.setMessage(tr("It is tried again, and plays here as soon as it is ready."));
        });
}
