#pragma once

#include <QStringList>

/// What files of video and sound are called ("*.mp4").
const QStringList &mediaPatterns();
