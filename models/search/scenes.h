#pragma once

#include "models/library/subtitles.h"

#include <QVector>

#include <functional>

using TokenCounter = std::function<int(const QString &text)>;

constexpr int maxSceneTokens = 512;

/// A line as the cut sees it.
struct SceneLine
{
    SubtitleLine line;
    QVector<float> vector; // of length 1; empty without an embedder, and then a cut halves
    int tokens = 0;
};

/// Cuts single lines that are longer than a scene, with their times interpolated: what is to be embedded.
QList<SubtitleLine> fitLines(const QList<SubtitleLine> &lines, const TokenCounter &tokens,
                             int maxTokens = maxSceneTokens);

/// Cuts a transcript into scenes: runs of its lines, in order, of at most `maxTokens` tokens. A run that is longer is
/// cut where N0·N1·‖mean(left) − mean(right)‖² is greatest: Otsu's between-class variance in as many dimensions as the
/// vectors have (N. Otsu, A threshold selection method from gray-level histograms, 1979).
QList<QList<SubtitleLine>> cutScenes(const QList<SceneLine> &lines, int maxTokens = maxSceneTokens);
