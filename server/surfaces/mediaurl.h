#pragma once

#include "models/accounts/accountservice.h"
#include "models/library/video.h"
#include "server/http/message.h"

/// Where a client plays a video. A stored one has a media URL of this server with a playback token: bound to `viewer`'s
/// sign-in, in a public list to the video alone. A YouTube video has its stream here, another link stays as it is.
QString playUrl(const Video &video, const Request &request, const AccountService &accounts,
                const std::optional<SignedIn> &viewer);

/// The address of a stored video's bytes with this playback token.
QString mediaUrl(const Video &video, const Request &request, const QString &playbackToken);

/// As playUrl(), for whoever came by a group's share link, whose token goes with it: also to a YouTube video's stream,
/// which answers without a sign-in then.
QString shareUrl(const Video &video, const Request &request, const QString &token);

/// One of a stored video's files ("poster.jpg", "subtitles.vtt"), from this server's root, for the same visitor.
QString sharePath(const Video &video, const QString &name, const QString &token);

/// The name of a stored video's file in its media URL.
QString mediaFileName(const Video &video);
