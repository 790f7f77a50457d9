#pragma once

#include "server/http/message.h"

#include <QString>

/// The template of one of the pages below resources/web, behind the head that all of them share. Its places are %1 (the
/// language), %2, ...: fill them in one pass, so that nothing that somebody else says is taken for a place.
QString pageTemplate(const QString &name);

Response htmlPage(int status, const QString &language, const QString &html);
