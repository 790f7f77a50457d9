#pragma once

#include "models/library/subtitles.h"

/// How the sentences of a passage are stored: an array of [start_ms, end_ms, text].
QString sentencesToJson(const QList<SubtitleLine> &sentences);
QList<SubtitleLine> sentencesFromJson(const QString &json);
