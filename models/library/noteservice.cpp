#include "models/library/noteservice.h"

#include "models/library/videoservice.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

std::optional<QString> tidied(const QString &text)
{
    const QString tidy = text.trimmed();
    const bool isClean = std::all_of(tidy.cbegin(), tidy.cend(), [](QChar c) {
        return c == u'\n' || c == u'\t' || c.category() != QChar::Other_Control;
    });
    if (!isClean || tidy.isEmpty() || tidy.toUcs4().size() > NoteService::longestText)
        return std::nullopt;
    return tidy;
}

} // namespace

NoteService::NoteService(const Database &database, const VideoService &videos, Clock clock)
    : m_notes(database), m_videos(videos), m_clock(std::move(clock))
{}

Result<QList<Note>> NoteService::notes(const Account &account, qint64 videoId) const
{
    return m_videos.find(account, videoId).map([&](const Video &video) { return m_notes.notes(account.id, video.id); });
}

Result<Note> NoteService::add(const Account &account, qint64 videoId, qint64 positionMs, const QString &text) const
{
    const Result<Video> video = m_videos.find(account, videoId);
    if (!video)
        return tl::make_unexpected(video.error());
    if (positionMs < 0 || (video->durationMs > 0 && positionMs > video->durationMs))
        return fail(Fault::Invalid, u"position"_s);
    const std::optional<QString> tidy = tidied(text);
    if (!tidy)
        return fail(Fault::Invalid, u"text"_s);
    const QDateTime now = m_clock();
    Note note{.accountId = account.id,
              .videoId = videoId,
              .positionMs = positionMs,
              .text = *tidy,
              .createdAt = now,
              .updatedAt = now};
    const std::optional<qint64> id = m_notes.insert(note, mostOfAVideo);
    if (!id)
        return fail(Fault::Conflict, u"notes"_s);
    note.id = *id;
    return note;
}

Result<Note> NoteService::edit(const Account &account, qint64 id, const QString &text) const
{
    const std::optional<QString> tidy = tidied(text);
    if (!tidy)
        return fail(Fault::Invalid, u"text"_s);
    const std::optional<Note> edited = m_notes.setText(account.id, id, *tidy, m_clock());
    return edited ? Result<Note>(*edited) : fail(Fault::NotFound, u"note"_s);
}

Result<Note> NoteService::remove(const Account &account, qint64 id) const
{
    const std::optional<Note> removed = m_notes.remove(account.id, id);
    return removed ? Result<Note>(*removed) : fail(Fault::NotFound, u"note"_s);
}
