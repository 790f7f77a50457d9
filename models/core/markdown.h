#pragma once

#include <QString>

/// Text that Markdown shows as it is. Brackets with a number in them stay readable: they are no link without an
/// address.
QString markdownLiteral(const QString &text);
