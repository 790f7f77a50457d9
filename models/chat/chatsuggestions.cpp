#include "models/chat/chatsuggestions.h"

#include "models/chat/topics.h"
#include "models/library/chapterrepository.h"
#include "models/library/groupservice.h"
#include "models/library/videoservice.h"
#include "models/search/searchservice.h"
#include "models/search/words.h"

#include <algorithm>

namespace {

constexpr int mostVideos = 6; // that are read for it
constexpr int mostTitles = 2;

/// The scenes in which a cited moment is, and the next one.
QStringList textsAround(const QList<SubtitleLine> &scenes, const QList<Moment> &cited, qint64 videoId)
{
    QStringList texts;
    bool wasCited = false;
    for (const SubtitleLine &scene : scenes) {
        const bool isCited = std::any_of(cited.begin(), cited.end(), [&](const Moment &moment) {
            return moment.videoId == videoId && moment.startMs < scene.endMs && moment.endMs > scene.startMs;
        });
        if (isCited || wasCited)
            texts.append(scene.text);
        wasCited = isCited;
    }
    return texts;
}

QList<qint64> videosIn(const QList<Moment> &moments)
{
    QList<qint64> ids;
    for (const Moment &moment : moments)
        if (!ids.contains(moment.videoId) && ids.size() < mostVideos)
            ids.append(moment.videoId);
    return ids;
}

} // namespace

ChatSuggestions::ChatSuggestions(const VideoService &videos, const GroupService &groups,
                                 const ChapterRepository &chapters, const SearchService &search)
    : m_videos(videos), m_groups(groups), m_chapters(chapters), m_search(search)
{}

QList<Video> ChatSuggestions::videosOf(const Account &account, const ChatSubject &about) const
{
    QList<Video> videos;
    if (about.isEverything()) {
        LibraryFilter filter;
        filter.withTranscript = true;
        filter.limit = mostVideos;
        for (const LibraryEntry &entry : m_videos.library(account, filter).items)
            videos.append(entry.video);
        return videos;
    }
    const QList<qint64> ids = about.groupId != 0
                                  ? m_groups.scope(account, about.groupId).value_or(GroupScope{}).videoIds
                                  : QList<qint64>{about.videoId};
    for (const qint64 id : ids) {
        if (const Result<Video> video = m_videos.find(account, id))
            videos.append(*video);
        if (videos.size() == mostVideos)
            break;
    }
    return videos;
}

QStringList ChatSuggestions::textsOf(qint64 videoId) const
{
    QStringList texts;
    for (const SubtitleLine &scene : m_search.scenes(videoId))
        texts.append(scene.text);
    return texts;
}

Suggestions ChatSuggestions::starters(const Account &account, const ChatSubject &about) const
{
    Suggestions found;
    QStringList all;
    const auto offer = [&found](const QString &title, const QStringList &said) {
        if (found.titles.size() < mostTitles && !found.titles.contains(title) && isSaid(title, said))
            found.titles.append(title);
    };
    for (const Video &video : videosOf(account, about)) {
        const QStringList texts = textsOf(video.id);
        if (about.videoId == 0)
            offer(video.title, texts);
        else
            for (const Chapter &chapter : m_chapters.chapters(video))
                offer(chapter.title, texts);
        all += texts;
    }
    QStringList known;
    for (const QString &title : found.titles)
        known += queryWords(title);
    found.topics = topicsOf(all, all, known, most - int(found.titles.size()));
    return found;
}

Suggestions ChatSuggestions::followUps(const Account &account, const QList<Message> &conversation) const
{
    if (conversation.isEmpty() || conversation.last().role != ChatRole::Assistant)
        return {};
    QStringList known;
    for (const Message &message : conversation)
        if (message.role == ChatRole::User)
            known += queryWords(message.text);
    const QList<Moment> &cited = conversation.last().citations;
    QStringList near;
    QStringList all;
    for (const qint64 videoId : videosIn(cited)) {
        if (!m_videos.find(account, videoId))
            continue;
        const QList<SubtitleLine> scenes = m_search.scenes(videoId);
        near += textsAround(scenes, cited, videoId);
        for (const SubtitleLine &scene : scenes)
            all.append(scene.text);
    }
    return {.topics = topicsOf(near, all, known, most)};
}
