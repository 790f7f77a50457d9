#pragma once

#include "models/core/result.h"

#include <optional>

/// The name under which a fault is stored, such as "engine-failed".
QString nameOf(Fault fault);
std::optional<Fault> faultNamed(const QString &name);
