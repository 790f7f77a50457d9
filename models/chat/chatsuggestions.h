#pragma once

#include "models/accounts/account.h"
#include "models/chat/chatsubject.h"
#include "models/chat/conversation.h"

#include <QStringList>

class ChapterRepository;
class GroupService;
class SearchService;
class VideoService;
struct Video;

/// What may be asked: titles of videos and chapters that are spoken of, and topics. Who shows them makes questions of
/// them.
struct Suggestions
{
    QStringList titles = {};
    QStringList topics = {};

    bool operator==(const Suggestions &) const = default;
};

/// Finds what may be asked in what the videos say, so that there is something to answer it with. Stateless, blocking,
/// thread-safe.
class ChatSuggestions
{
public:
    static constexpr int most = 3; // in all

    ChatSuggestions(const VideoService &videos, const GroupService &groups, const ChapterRepository &chapters,
                    const SearchService &search);

    /// How a chat about this may begin. Nothing where nothing is said.
    Suggestions starters(const Account &account, const ChatSubject &about) const;
    /// How a conversation may go on after its last answer: with what is said around the moments that it cites.
    Suggestions followUps(const Account &account, const QList<Message> &conversation) const;

private:
    QList<Video> videosOf(const Account &account, const ChatSubject &about) const;
    QStringList textsOf(qint64 videoId) const;

    const VideoService &m_videos;
    const GroupService &m_groups;
    const ChapterRepository &m_chapters;
    const SearchService &m_search;
};
