#pragma once

#include "models/core/result.h"
#include "server/http/message.h"

class Router;
class Settings;

/// The key that ask's texts stand under: "detail", or "error" where something is done to a group and in chat.
enum class AskShape { Detail, Error };

/// A 401 is always "detail".
Response askError(int status, const QString &text, AskShape shape = AskShape::Detail);
/// 400, with a text for each field that is wrong.
Response askFieldErrors(const QList<std::pair<QString, QString>> &texts);
Response askTooMany(int retryAfterSeconds, AskShape shape = AskShape::Detail);

/// What is worded alike all over ask. `notFound` is what the route says of a thing that is not there; each route words
/// before this what it says otherwise.
Response askRendered(const Error &failure, const QString &notFound, AskShape shape = AskShape::Detail);
/// The faults of a body's fields, all at once (see Fields::errors), as 400.
Response askRendered(const QList<Error> &invalid);

/// Says how ask's paths speak of what the router itself refuses, and which origins may send cookies to them.
void setAskSurfaces(Router &router, const Settings &settings);
