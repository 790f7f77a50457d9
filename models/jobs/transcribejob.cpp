#include "models/jobs/transcribejob.h"

#include "models/ai/transcriber.h"
#include "models/core/events.h"
#include "models/jobs/indexjob.h"
#include "models/jobs/jobqueue.h"
#include "models/library/mediastore.h"
#include "models/media/decoder.h"
#include "models/media/probe.h"

#include <QFile>

using namespace Qt::Literals::StringLiterals;

Job transcribeJob(qint64 ownerId, qint64 videoId, const QString &title)
{
    return {.kind = u"transcribe"_s, .ownerId = ownerId, .videoId = videoId, .title = title};
}

TranscribeRunner::TranscribeRunner(const Database &database, const MediaStore &store, Choice transcriber,
                                   JobQueue &jobs, Events &events, Clock clock)
    : m_database(database),
      m_videos(database),
      m_transcripts(database),
      m_store(store),
      m_transcriber(std::move(transcriber)),
      m_jobs(jobs),
      m_events(events),
      m_clock(std::move(clock))
{}

QString TranscribeRunner::kind() const
{
    return u"transcribe"_s;
}

/// A server that is down comes back, or its key is put right.
std::vector<std::chrono::seconds> TranscribeRunner::retryPauses() const
{
    using namespace std::chrono_literals;
    return {2s, 15s, 2min, 10min};
}

Result<void> TranscribeRunner::run(const Job &job, const Progress &progress)
{
    const std::optional<Video> video = m_videos.find(job.videoId);
    if (!video)
        return {}; // deleted meanwhile
    // A transcript that has its source is complete; only the follow-up was cut off.
    if (video->transcriptSource.isEmpty()) {
        setStatus(video->id, VideoStatus::Processing);
        const Result<bool> written = takeWritten(*video, progress);
        if (!written)
            return tl::make_unexpected(written.error());
        if (!*written && video->hasAudio) {
            if (const Result<void> recognised = recognise(job, *video, progress); !recognised)
                return recognised;
        }
    }
    finish(job, *video);
    return {};
}

/// False when there is neither a file beside the video nor a text track with lines in it.
Result<bool> TranscribeRunner::takeWritten(const Video &video, const Progress &progress) const
{
    QString source = u"sidecar"_s;
    QList<SubtitleLine> lines;
    QFile sidecar(m_store.sidecarFile(video));
    if (!sidecar.fileName().isEmpty() && sidecar.open(QIODevice::ReadOnly))
        lines = parseSubtitles(sidecar.readAll());
    if (lines.isEmpty()) {
        source = u"embedded"_s;
        const Result<MediaInfo> info = probe(m_store.mediaFile(video));
        if (!info)
            return tl::make_unexpected(info.error());
        if (info->textTracks.isEmpty())
            return false;
        const Result<QList<SubtitleLine>> track =
            readTextTrack(m_store.mediaFile(video), info->textTracks.first().streamIndex, progress);
        if (!track)
            return tl::make_unexpected(track.error());
        lines = *track;
    }
    if (lines.isEmpty())
        return false;
    inTransaction(m_database.connection(), [&] {
        m_transcripts.replace(video.id, lines);
        m_videos.setTranscriptSource(video.id, source, m_clock());
    });
    return true;
}

Result<void> TranscribeRunner::recognise(const Job &job, const Video &video, const Progress &progress) const
{
    const std::shared_ptr<const Transcriber> transcriber = m_transcriber();
    QJsonObject payload = job.payload;
    // What another engine began is begun anew: a transcript has one source.
    const bool isSame = payload[u"engine"_s].toString(transcriber->id()) == transcriber->id();
    const qint64 fromMs = isSame ? payload[u"doneMs"_s].toInteger() : 0;
    payload[u"engine"_s] = transcriber->id();
    if (fromMs == 0)
        m_transcripts.replace(video.id, {});
    const auto keep = [&](const QList<SubtitleLine> &lines, qint64 doneMs) {
        payload[u"doneMs"_s] = doneMs;
        inTransaction(m_database.connection(), [&] {
            m_transcripts.append(video.id, lines);
            m_jobs.setPayload(job.id, payload);
        });
        emit m_events.transcriptChanged(video.id);
    };
    const Result<void> recognised = transcriber->transcribe(m_store.mediaFile(video), fromMs, keep, progress);
    if (recognised)
        m_videos.setTranscriptSource(video.id, transcriber->id(), m_clock());
    return recognised;
}

void TranscribeRunner::finish(const Job &job, const Video &video) const
{
    const bool hasLines = !m_transcripts.lines(video.id).isEmpty();
    inTransaction(m_database.connection(), [&] {
        m_videos.setStatus(video.id, hasLines ? VideoStatus::Processing : VideoStatus::Completed, {}, m_clock());
        if (hasLines)
            m_jobs.add(indexJob(job.ownerId, video.id, video.title));
    });
    emit m_events.transcriptChanged(video.id);
    emit m_events.videoChanged(video.id);
}

void TranscribeRunner::abandon(const Job &job, const Error &reason)
{
    if (m_videos.find(job.videoId))
        setStatus(job.videoId, VideoStatus::Error, reason.fault);
}

void TranscribeRunner::setStatus(qint64 videoId, VideoStatus status, std::optional<Fault> fault) const
{
    m_videos.setStatus(videoId, status, fault, m_clock());
    emit m_events.videoChanged(videoId);
}
