#pragma once

#include "models/accounts/accountservice.h"
#include "models/jobs/job.h"
#include "models/library/video.h"
#include "server/http/message.h"

struct SurfaceContext;

/// How the studio surface shows videos, each with what of the work on them is still to be done.
QJsonArray studioVideos(const SurfaceContext &context, const Request &request, const SignedIn &viewer,
                        const QList<Video> &videos);
QJsonObject studioVideo(const SurfaceContext &context, const Request &request, const SignedIn &viewer,
                        const Video &video);
/// The same as an admin sees it: with its owner, its source and its place in the catalogue.
QJsonArray curatedVideos(const SurfaceContext &context, const Request &request, const SignedIn &viewer,
                         const QList<Video> &videos);
QJsonObject curatedVideo(const SurfaceContext &context, const Request &request, const SignedIn &viewer,
                         const Video &video);

/// "pending", "processing", "completed" or "failed".
QString studioStatus(VideoStatus status);
std::optional<VideoStatus> studioStatusNamed(const QString &name);
/// What went wrong with some work, for people.
QString studioFault(Fault fault);
