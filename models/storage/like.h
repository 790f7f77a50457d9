#pragma once

#include <QString>

/// The pattern of a LIKE with ESCAPE '\' that finds `text`, taken literally, anywhere in a case-folded column.
QString likeContains(const QString &text);
