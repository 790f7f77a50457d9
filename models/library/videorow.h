#pragma once

#include "models/library/video.h"

class Query;

// How a Video and a row of `videos` become each other. For the repositories of the library.

Video videoOf(const Query &query);
/// Inserts every column and returns the id; bind with bindVideo.
QString insertVideoSql();
void bindVideo(Query &query, const Video &video);
/// Binds the columns that an edit may change.
Query &bindEditable(Query &query, const Video &video);
/// Binds the columns about the file, and how far the work on it is.
Query &bindMedia(Query &query, const Video &video);

QString nameOf(VideoSource source);
QString nameOf(VideoStatus status);
