#include "models/library/transcriptservice.h"

#include "models/core/clock.h"
#include "models/core/events.h"
#include "models/jobs/indexjob.h"
#include "models/jobs/jobqueue.h"
#include "models/storage/database.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxLineLength = 2000; // in Unicode characters

/// The rows of a line without blanks around them; nothing when it cannot be one.
std::optional<QString> tidied(const QString &text)
{
    QStringList rows;
    for (const QString &row : text.split(u'\n')) {
        if (!row.trimmed().isEmpty())
            rows += row.trimmed();
    }
    const QString tidy = rows.join(u'\n');
    const bool isClean = std::all_of(tidy.cbegin(), tidy.cend(), [](QChar c) {
        return c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control;
    });
    if (!isClean || tidy.isEmpty() || tidy.toUcs4().size() > maxLineLength)
        return std::nullopt;
    return tidy;
}

} // namespace

TranscriptService::TranscriptService(const Database &database, JobQueue &jobs, Events &events)
    : m_database(database), m_videos(database), m_transcripts(database), m_jobs(jobs), m_events(events)
{}

Result<SubtitleLine> TranscriptService::editLine(const Account &editor, qint64 videoId, int number,
                                                 const QString &text) const
{
    const std::optional<Video> video = m_videos.find(videoId);
    if (!video || !(editor.isAdmin() || video->ownerId == editor.id))
        return fail(Fault::NotFound, u"video"_s);
    const std::optional<QString> tidy = tidied(text);
    if (!tidy)
        return fail(Fault::Invalid, u"text"_s);
    const Result<SubtitleLine> edited = edit(*video, number, *tidy);
    if (edited) {
        emit m_events.transcriptChanged(videoId);
    }
    return edited;
}

Result<SubtitleLine> TranscriptService::edit(const Video &video, int number, const QString &text) const
{
    Result<SubtitleLine> edited = fail(Fault::NotFound, u"line"_s);
    inTransaction(m_database.connection(), [&] {
        const std::optional<Video> now = m_videos.find(video.id);
        // A recogniser that is still at work may begin anew, and would write over what is mended now.
        if (now && now->transcriptSource.isEmpty() && !m_transcripts.lines(video.id).isEmpty()) {
            edited = fail(Fault::Conflict, u"transcript"_s);
        } else if (const auto line = m_transcripts.setText(video.id, number, text)) {
            edited = *line;
            m_videos.setTranscriptSource(video.id, now->transcriptSource, systemClock()); // it is another one now
            m_jobs.addUnlessWaiting(indexJob(video.ownerId, video.id, video.title));
        }
    });
    return edited;
}
