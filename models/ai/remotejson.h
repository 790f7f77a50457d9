#pragma once

#include "models/net/httpclient.h"

#include <QJsonObject>

/// A POST of a JSON object.
HttpRequest jsonRequest(const QUrl &url, const QJsonObject &body);

/// The object in a reply; EngineFailed "reply" when there is none.
Result<QJsonObject> replyObject(const QByteArray &body);

/// What an engine said is not what its protocol says.
inline tl::unexpected<Error> wrongReply(const QString &detail)
{
    return fail(Fault::EngineFailed, QStringLiteral("reply"), detail);
}
