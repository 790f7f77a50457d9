#pragma once

#include <QByteArray>
#include <QString>

/// A cell of a table that a spreadsheet reads (RFC 4180). What it would run as a formula begins with an apostrophe.
QByteArray csvCell(QString text);
