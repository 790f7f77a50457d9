#pragma once

#include <QList>
#include <QStringList>

class QAbstractItemView;
class QMimeData;
class Theme;

/// What is dragged when videos are: their ids, in their order.
QMimeData *videoMime(const QList<qint64> &videoIds);
/// Drags the chosen rows of a view of videos until they are dropped. How many they are hangs on the pointer.
void dragVideos(QAbstractItemView &view, const Theme &theme, Qt::DropActions actions);
QStringList videoMimeTypes();
/// The videos that are dragged; none when something else is.
QList<qint64> videosIn(const QMimeData *mime);
