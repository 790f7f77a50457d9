#pragma once

#include "server/http/message.h"

/// The language of Accept-Language that pages and letters are written in: "en", "de" or "ja", by its quality (RFC 9110,
/// 12.5.4); "en" when it asks for none of them.
QString languageOf(const Request &request);
