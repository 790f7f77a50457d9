#pragma once

#include "models/core/result.h"
#include "models/library/chapter.h"
#include "models/library/subtitles.h"

#include <QJsonArray>
#include <QList>
#include <QStringList>

/// A stretch of a video that is to be shown in a reel.
struct ReelMoment
{
    qint64 videoId = 0;
    qint64 startMs = 0;
    qint64 endMs = 0;

    bool operator==(const ReelMoment &) const = default;
};

/// What a reel is to show, and what it is called.
struct ReelPlan
{
    QList<ReelMoment> moments;
    QString title;
};

inline constexpr int mostReelMoments = 40;
inline constexpr qint64 shortestReelMomentMs = 200;
inline constexpr qint64 longestReelMs = 60 * 60'000;

QJsonArray toJson(const QList<ReelMoment> &moments);
QList<ReelMoment> reelMomentsFromJson(const QJsonArray &json);

/// Each once, in their order. Invalid "moments" when there are none or too many, or when they last too long;
/// "moments[2].end_ms" when one is too short or ends before it begins.
Result<QList<ReelMoment>> checkedReel(const QList<ReelMoment> &moments);

/// What the reel of an answer is called: after the question, cut between two words where it is long.
QString reelTitle(const QString &question);
/// What a reel of moments is called that nobody named: after its videos, and of one video after the time, too, or it
/// would be taken for that video.
QString reelTitle(const QStringList &videos, qint64 startMs);

/// A moment as it is in the finished reel.
struct ReelPart
{
    QString title; // of the video that it is from
    qint64 startMs = 0;
    qint64 lengthMs = 0;
    QList<SubtitleLine> lines; // of that video, with its times
};

/// One chapter a part, called by its video and the time in that.
QList<Chapter> reelChapters(const QList<ReelPart> &parts);
/// What is said in a reel: what its parts' lines say meanwhile, cut where the parts are.
QList<SubtitleLine> reelLines(const QList<ReelPart> &parts);
/// A line for each part: where it is from.
QString reelSources(const QList<ReelPart> &parts);
