#pragma once

#include <QList>
#include <QStringList>

class QFont;
class QMimeData;
class QPixmap;
class Theme;

/// What is dragged when videos are: their ids, in their order.
QMimeData *videoMime(const QList<qint64> &videoIds);
/// What hangs on the pointer meanwhile: how many they are.
QPixmap videoBadge(const Theme &theme, const QFont &font, int count, qreal ratio);
QStringList videoMimeTypes();
/// The videos that are dragged; none when something else is.
QList<qint64> videosIn(const QMimeData *mime);
