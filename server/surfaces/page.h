#pragma once

#include "server/http/message.h"

#include <QString>

/// The template of one of the pages below resources/web, whose places are %1, %2, ...: fill them in one pass, so that
/// nothing that somebody else says is taken for a place.
QString pageTemplate(const QString &name);

/// "7:05", "1:02:03".
QString playTime(qint64 ms);

Response htmlPage(int status, const QString &language, const QString &html);
