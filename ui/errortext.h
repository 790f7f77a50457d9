#pragma once

#include "models/core/result.h"

#include <QString>

/// A failure in a sentence or two for people, with the way out. The desktop's only words for a Fault.
QString errorText(const Error &error);
/// The same for what mail met: its engine is the mail server.
QString mailErrorText(const Error &error);
/// The same for a fault that was kept without its circumstances, as a job keeps it.
QString errorText(Fault fault);
