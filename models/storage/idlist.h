#pragma once

#include "models/storage/database.h"

#include <QList>

// Many ids in one bound parameter, however many they are.

/// A subquery of the ids that are bound to `parameter` as idList(): "id IN " + idsBoundTo(...).
QString idsBoundTo(const QString &parameter, const Database &database);
QString idList(const QList<qint64> &ids);
