#pragma once

#include <QJsonObject>
#include <QString>

#include <optional>

/// The JSON object in what a language model wrote: inside a code fence or between other words, with commas too many or
/// its end missing, or an array, which becomes the only member "slides". Nothing when there is none.
std::optional<QJsonObject> jsonIn(const QString &reply);
