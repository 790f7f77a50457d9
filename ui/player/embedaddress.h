#pragma once

#include <QUrl>

struct Video;

/// The page in which the site of a linked video plays it inside other programs, from a time on (in milliseconds) and in
/// its form that tracks least. Empty for a video that is played here, or whose site is unknown.
QUrl embedAddress(const Video &video, qint64 startMs);
