#pragma once

#include <QDateTime>
#include <QString>

/// A length as it is said: "3 h 22 min", "48 min", "12 s".
QString lengthText(qint64 ms);
/// "1 video", "12 videos".
QString videosText(int count);
/// A fraction from 0 to 1 as a whole percentage in the user's language.
QString percentText(double fraction);
/// "2.1 GB".
QString sizeText(qint64 bytes);
/// A day in the user's language and time; empty for none.
QString dayText(const QDateTime &time);
/// The same with the time of day.
QString timeText(const QDateTime &time);
/// A title as the name of a file, without a suffix: what file systems refuse is left out, and it is not too long.
QString fileNameFrom(const QString &title);
