#pragma once

#include "models/core/result.h"

#include <QString>
#include <QUrl>

struct Video;

/// Where a linked video is: an address, or a YouTube id.
struct VideoLink
{
    QString url;
    QString youtubeId; // empty: not on YouTube

    bool operator==(const VideoLink &) const = default;
};

/// Understands http(s) addresses with a host, without a user or a password, of at most 2,048 characters, and in them
/// YouTube's watch, short, embed, live, attribution and youtu.be forms, on each of its hosts. Invalid "video_url".
Result<VideoLink> parseVideoLink(const QString &address);

/// Where a browser plays a linked video. Empty for one that is stored here.
QUrl watchPage(const Video &video);
