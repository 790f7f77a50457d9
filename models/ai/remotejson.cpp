#include "models/ai/remotejson.h"

#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

HttpRequest jsonRequest(const QUrl &url, const QJsonObject &body)
{
    HttpRequest request;
    request.url = url;
    request.headers = {{"Content-Type", "application/json"}};
    request.body = QJsonDocument(body).toJson(QJsonDocument::Compact);
    return request;
}

Result<QJsonObject> replyObject(const QByteArray &body)
{
    QJsonParseError error;
    const QJsonDocument document = QJsonDocument::fromJson(body, &error);
    if (error.error != QJsonParseError::NoError)
        return wrongReply(error.errorString());
    if (!document.isObject())
        return wrongReply(u"no object"_s);
    return document.object();
}
