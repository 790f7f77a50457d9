#pragma once

#include <QStringList>

/// What follows ORDER BY: by these columns, all of them upwards or all downwards. They are ours, never a client's.
inline QString sortedBy(const QStringList &columns, bool backwards)
{
    const QString downwards = backwards ? QStringLiteral(" DESC") : QString();
    return columns.join(downwards + QStringLiteral(", ")) + downwards;
}
