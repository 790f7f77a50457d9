#pragma once

#include "models/ai/textengine.h"

/// How a question is to be answered.
struct Asking
{
    QString language = QStringLiteral("en"); // an IETF tag ("en", "ja")
    Progress progress = {};
    TextSink sink = {};   // takes the answer as it is made; the message that is returned is what counts
    bool builtIn = false; // by the built-in engine, whichever is chosen
};
