#pragma once

#include <QString>

/// A position or a length, in milliseconds, as a clock shows it in every language: "6:48", "1:02:03". Before the
/// beginning is the beginning.
QString clockText(qint64 ms);
