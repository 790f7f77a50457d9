#include "server/surfaces/docs.h"

#include "server/http/router.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFile>
#include <QJsonDocument>

using namespace Qt::Literals::StringLiterals;

namespace {

QByteArray contents(const QString &resource)
{
    QFile file(resource);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The viewer's style is partly inline; nothing comes from elsewhere.
constexpr char pagePolicy[] = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; "
                              "img-src 'self' data:; connect-src 'self'; frame-ancestors 'none'; base-uri 'none'";

/// A document that stays the same for as long as the program runs.
struct Document
{
    Document(const QByteArray &bytes, const QByteArray &mimeType)
        : body(bytes),
          type(mimeType),
          etag('"' + QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex().left(32) + '"')
    {}

    Response answer(const Request &request) const
    {
        const bool isKnown = request.header("if-none-match") == etag;
        Response response{.status = isKnown ? 304 : 200, .body = isKnown ? QByteArray() : body, .type = type};
        response.addHeader("ETag", etag);
        response.addHeader("Cache-Control", "no-cache"); // ask each time, but only whether it is still the same
        response.addHeader("Content-Security-Policy", pagePolicy);
        return response;
    }

    QByteArray body;
    QByteArray type;
    QByteArray etag;
};

/// openapi.json with the paths and the schemas of the files beside it, one for each part of the API.
QByteArray wholeDescription()
{
    const QDir folder(u":/openapi"_s);
    QJsonObject whole = QJsonDocument::fromJson(contents(folder.filePath(u"openapi.json"_s))).object();
    QJsonObject components = whole[u"components"_s].toObject();
    QJsonObject schemas = components[u"schemas"_s].toObject();
    QJsonObject paths;
    for (const QString &file : folder.entryList(QDir::Files)) {
        const QJsonObject part = QJsonDocument::fromJson(contents(folder.filePath(file))).object();
        const QJsonObject more = part[u"paths"_s].toObject();
        for (auto path = more.begin(); path != more.end(); ++path)
            paths.insert(path.key(), path.value());
        const QJsonObject known = part[u"components"_s][u"schemas"_s].toObject();
        for (auto schema = known.begin(); schema != known.end(); ++schema)
            schemas.insert(schema.key(), schema.value());
    }
    components[u"schemas"_s] = schemas;
    whole[u"components"_s] = components;
    whole[u"paths"_s] = paths;
    return QJsonDocument(whole).toJson(QJsonDocument::Compact);
}

void serve(Router &router, const QString &path, const QByteArray &bytes, const QByteArray &type)
{
    router.add("GET", path,
               [document = Document(bytes, type)](const Request &request) { return document.answer(request); });
}

} // namespace

void addDocsRoutes(Router &router)
{
    serve(router, u"/openapi.json"_s, wholeDescription(), "application/json");
    serve(router, u"/docs"_s, contents(u":/docs/index.html"_s), "text/html; charset=utf-8");
    serve(router, u"/docs/start.js"_s, contents(u":/docs/start.js"_s), "text/javascript; charset=utf-8");
    serve(router, u"/docs/swagger-ui.css"_s, contents(u":/docs/swagger-ui.css"_s), "text/css; charset=utf-8");
    serve(router, u"/docs/swagger-ui-bundle.js"_s, contents(u":/docs/swagger-ui-bundle.js"_s),
          "text/javascript; charset=utf-8");
}
