#include "models/core/clocktext.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

QString clockText(qint64 ms)
{
    const qint64 seconds = std::max<qint64>(ms, 0) / 1000;
    const qint64 hours = seconds / 3600;
    const auto two = [](qint64 number) { return QString::number(number).rightJustified(2, u'0'); };
    const QString minutes = QString::number(seconds / 60 % 60);
    const QString rest = u':' + two(seconds % 60);
    return hours == 0 ? minutes + rest : QString::number(hours) + u':' + minutes.rightJustified(2, u'0') + rest;
}
