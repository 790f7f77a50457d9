#pragma once

#include <QString>

struct RequestEntry;

/// The request as a line for a shell that sends it again, to the server at `base`. What was taken out as a secret is a
/// variable of the shell to be set before: $TOKEN. Bodies are not kept: {…} stands for one.
QString curlCommand(const RequestEntry &entry, const QString &base);
