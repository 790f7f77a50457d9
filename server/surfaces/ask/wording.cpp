#include "server/surfaces/ask/wording.h"

#include "models/core/settings.h"
#include "server/http/router.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString wordsFor(const Error &invalid)
{
    if (invalid.detail == u"missing"_s)
        return invalid.field == u"file"_s ? u"No file was submitted."_s : u"This field is required."_s;
    if (invalid.detail == u"empty"_s)
        return u"The submitted file is empty."_s;
    if (invalid.detail == u"blank"_s)
        return u"This field may not be blank."_s;
    if (invalid.detail == u"long"_s && invalid.field != u"description"_s)
        return u"Ensure this field has no more than 255 characters."_s;
    if (invalid.detail == u"long"_s)
        return u"This field is too long."_s;
    if (invalid.detail == u"choice"_s)
        return u"Not a valid choice."_s;
    return u"Not a valid value."_s;
}

QString wordsForNotAllowed(const Error &failure)
{
    return failure.field == u"origin"_s ? u"CSRF Failed: Origin checking failed."_s
                                        : u"You do not have permission to perform this action."_s;
}

QString wordsForTooLarge(const Error &failure)
{
    return failure.field == u"quota"_s ? u"This is more than your account may store."_s : u"Too large."_s;
}

/// The router's own words. What is unknown, or not allowed on a path, is "detail" everywhere.
QJsonObject refusal(AskShape shape, int status, const QString &text)
{
    const bool isAboutPath = status == 401 || status == 404 || status == 405;
    return {{shape == AskShape::Error && !isAboutPath ? u"error"_s : u"detail"_s, text}};
}

} // namespace

Response askError(int status, const QString &text, AskShape shape)
{
    return json(status, {{shape == AskShape::Error && status != 401 ? u"error"_s : u"detail"_s, text}});
}

Response askFieldErrors(const QList<std::pair<QString, QString>> &texts)
{
    QJsonObject object;
    for (const auto &[field, text] : texts)
        object.insert(field, QJsonArray{text});
    return json(400, object);
}

Response askTooMany(int retryAfterSeconds, AskShape shape)
{
    Response response = askError(429, u"Too many requests"_s, shape);
    response.addHeader("Retry-After", QByteArray::number(retryAfterSeconds));
    return response;
}

Response askRendered(const Error &failure, const QString &notFound, AskShape shape)
{
    switch (failure.fault) {
    case Fault::NotSignedIn: return askError(401, u"Authentication credentials were not provided."_s);
    case Fault::NotAllowed: return askError(403, wordsForNotAllowed(failure), shape);
    case Fault::NotFound: return askError(404, notFound, shape);
    case Fault::Invalid: return askRendered(QList<Error>{failure});
    case Fault::Conflict: return askError(409, u"It was changed meanwhile."_s, shape);
    case Fault::TooMany: return askTooMany(failure.retryAfterSeconds, shape);
    case Fault::TooLarge: return askError(413, wordsForTooLarge(failure), shape);
    case Fault::NoSpace: return askError(507, u"The disk is full."_s, shape);
    case Fault::Unsupported: return askError(400, u"The file holds no sound or video that can be read."_s, shape);
    case Fault::EngineFailed:
    case Fault::Cancelled: return askError(502, u"The engine failed"_s, shape);
    case Fault::Internal: break;
    }
    return askError(500, u"Internal error"_s, shape);
}

Response askRendered(const QList<Error> &invalid)
{
    const QString first = invalid.isEmpty() ? QString() : invalid.first().field;
    if (first == u"json"_s)
        return askError(400, u"The body is not JSON."_s);
    if (first == u"object"_s)
        return askFieldErrors({{u"non_field_errors"_s, u"The body must be an object."_s}});
    QList<std::pair<QString, QString>> texts;
    for (const Error &error : invalid)
        texts.append({error.field, wordsFor(error)});
    return askFieldErrors(texts);
}

void setAskSurfaces(Router &router, const Settings &settings)
{
    const auto set = [&](const QString &prefix, AskShape shape) {
        router.setSurface(prefix,
                          {.error = [shape](int status, const QString &text) { return refusal(shape, status, text); },
                           .trustedOrigins = settings.value(setting::allowedOrigins)});
    };
    for (const QString &prefix : {u"/api/auth"_s, u"/api/videos"_s, u"/media"_s})
        set(prefix, AskShape::Detail);
    for (const QString &prefix : {u"/api/chat"_s, u"/api/videos/groups/shared"_s, u"/api/videos/groups/{id}/videos"_s,
                                  u"/api/videos/groups/{id}/reorder"_s, u"/api/videos/groups/{id}/share"_s})
        set(prefix, AskShape::Error);
}
