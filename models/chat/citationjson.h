#pragma once

#include "models/search/moment.h"

#include <QList>

/// The moments that an answer cites, as a column holds them: a JSON array in the order of their [n].
QString citationsToJson(const QList<Moment> &citations);
QList<Moment> citationsFromJson(const QString &json);
