#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QString>

/// Keeps a message as an `.eml` file in `folder`, which is made where it is missing, readable by this user alone. It
/// appears whole, by a rename; of more than a thousand the oldest go. NoSpace or Internal "outbox" when it cannot be
/// written.
Result<void> keepInOutbox(const QString &folder, const QByteArray &message);
