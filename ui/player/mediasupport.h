#pragma once

#include <QStringList>

/// The Debian packages without which QMediaPlayer cannot play, or crashes; empty when all is there. Looks at the disk.
QStringList missingMediaPackages();
