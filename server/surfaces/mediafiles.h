#pragma once

#include "models/library/video.h"
#include "server/http/message.h"

struct SurfaceContext;

/// The file of a video that a media address names: what plays, its pictures, its subtitles. Conditional requests and
/// ranges are answered. NotFound when the video has no such file, or not yet.
Result<Response> mediaFile(const SurfaceContext &context, const Request &request, const Video &video,
                           const QString &name);

/// What is said in a video, as it can be shown now: "vtt" or "srt". NotFound while there is no transcript.
Result<Response> subtitles(const SurfaceContext &context, const Request &request, const Video &video,
                           const QString &format);
