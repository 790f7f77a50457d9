#pragma once

#include "server/http/message.h"

/// The language of Accept-Language that answers are written in: "en" or "ja", by its quality (RFC 9110, 12.5.4); "en"
/// when it asks for neither.
QString languageOf(const Request &request);
