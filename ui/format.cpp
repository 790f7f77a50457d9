#include "ui/format.h"

#include <QCoreApplication>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 secondsAMinute = 60;
constexpr qint64 secondsAnHour = 3600;
constexpr qsizetype longestName = 80; // of a file

} // namespace

QString lengthText(qint64 ms)
{
    const qint64 seconds = (std::max<qint64>(ms, 0) + 500) / 1000;
    if (seconds < secondsAMinute)
        return QCoreApplication::translate("Format", "%1 s").arg(seconds);
    if (seconds < secondsAnHour)
        return QCoreApplication::translate("Format", "%1 min").arg((seconds + 30) / secondsAMinute);
    return QCoreApplication::translate("Format", "%1 h %2 min")
        .arg(seconds / secondsAnHour)
        .arg(seconds / secondsAMinute % 60);
}

QString videosText(int count)
{
    return count == 1 ? QCoreApplication::translate("Format", "1 video")
                      : QCoreApplication::translate("Format", "%n videos", nullptr, count);
}

QString percentText(double fraction)
{
    const int percent = int(std::clamp(fraction, 0.0, 1.0) * 100);
    return QCoreApplication::translate("Format", "%1 %").arg(QLocale().toString(percent));
}

QString sizeText(qint64 bytes)
{
    return QLocale().formattedDataSize(bytes, bytes < 1'000'000'000 ? 0 : 1, QLocale::DataSizeSIFormat);
}

QString dayText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime().date(), QLocale::ShortFormat) : QString();
}

QString timeText(const QDateTime &time)
{
    return time.isValid() ? QLocale().toString(time.toLocalTime(), QLocale::ShortFormat) : QString();
}

QString fileNameFrom(const QString &title)
{
    static const QRegularExpression refused(u"[/\\\\:*?\"<>|\\x00-\\x1f]+"_s);
    QString name = QString(title).replace(refused, u" "_s).simplified().left(longestName);
    while (name.startsWith(u'.'))
        name.remove(0, 1);
    return name.isEmpty() ? u"Matinee"_s : name;
}
