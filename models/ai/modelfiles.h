#pragma once

#include <QString>

#include <optional>

/// The folder of the model `name` ("use-lite"), looked for below $MATINEE_MODELS, then ../share/matinee/models beside
/// the program, then where the build put it. The first that is there wins.
std::optional<QString> findModel(const QString &name);
