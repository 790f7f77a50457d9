#pragma once

#include <QByteArray>
#include <QString>

#include <optional>

/// The text of these bytes; absent when they are no UTF-8, so that nothing is kept that nobody wrote.
std::optional<QString> fromUtf8Strictly(const QByteArray &bytes);
