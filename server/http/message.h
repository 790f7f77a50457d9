#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QFile>
#include <QHash>
#include <QHostAddress>
#include <QJsonArray>
#include <QJsonObject>
#include <QString>
#include <QStringList>

#include <atomic>
#include <memory>
#include <optional>
#include <utility>

class BodyTarget;
class EventStream;
class SpooledBody;
struct Form;

/// The names and values after the `?`, decoded, in their order, repeats kept. A plus is a space, as forms send it.
class QueryItems
{
public:
    static QueryItems parse(const QByteArray &raw);

    bool contains(const QString &name) const { return find(name).has_value(); }
    /// The first value of that name; absent is nullopt, `?name` and `?name=` are "".
    std::optional<QString> find(const QString &name) const;
    QString value(const QString &name) const { return find(name).value_or(QString()); }
    QStringList all(const QString &name) const;
    const QByteArray &raw() const { return m_raw; }

private:
    QByteArray m_raw;
    QList<std::pair<QString, QString>> m_items;
};

/// Who a request turned out to be from, for the log alone: all copies of a request share it.
struct Caller
{
    std::atomic<qint64> accountId = 0;
};

/// A parsed, checked request. A plain value: routes are tested without a socket.
struct Request
{
    /// What a client asks for in its first line. The target is a path, with or without a query.
    static Request to(const QByteArray &method, const QByteArray &target);

    /// One percent-decoding, after the split: %2F is part of a segment. Empty segments at the end are dropped, so
    /// that a trailing slash changes nothing. nullopt when a segment is not UTF-8, empty, "." or "..".
    std::optional<QStringList> segments() const;

    QByteArray header(const char *lowerCaseName) const { return headers.value(lowerCaseName); }
    std::optional<QByteArray> cookie(const QByteArray &name) const;
    /// The token of `Authorization: Bearer token`; nullopt when the header is missing or of another form.
    std::optional<QByteArray> bearer() const;
    /// The body as a JSON object, else Invalid: field "json" when it is no JSON at all, "object" when it is of another
    /// kind.
    Result<QJsonObject> json() const;
    /// scheme://host[:port] as the client knows this server: what absolute URLs start with.
    QString origin() const;
    /// What {id} matched; 0, which is nothing's, for more than a number holds.
    qint64 id(const QString &name = QStringLiteral("id")) const { return params.value(name).toLongLong(); }

    /// Says who sends it, once that is known, for the log.
    void noteCaller(qint64 accountId) const
    {
        if (caller)
            caller->accountId = accountId;
    }

    QByteArray method;
    QByteArray path; // as sent, without the query
    QueryItems query;
    QHash<QByteArray, QByteArray> headers; // names in lower case; repeats joined by ", " (cookies by "; ")
    QByteArray body;
    std::shared_ptr<SpooledBody> spooled; // instead of `body`, on a route with RouteOptions::spool
    std::shared_ptr<Form> form;           // instead of `body`, of a form on a route with RouteOptions::form
    std::shared_ptr<BodyTarget> target;   // instead of `body`, on a route with RouteOptions::receive
    qint64 announcedBytes = 0;            // the length of the body, as the head says; 0 when it does not
    QHash<QString, QString> params;       // what the route's {names} matched
    QHostAddress peer;
    QHostAddress localAddress;
    quint16 localPort = 0;
    bool isTls = false;
    std::shared_ptr<Caller> caller; // where requests are logged
};

/// Part of a file, sent by the kernel where it can be. Open, so that what was measured is what is sent.
struct FileBody
{
    std::shared_ptr<QFile> file;
    qint64 offset = 0;
    qint64 length = 0;
};

/// An answer as a plain value: a body in memory, a part of a file, or events that are still to come.
struct Response
{
    QByteArray header(const char *name) const; // the first of that name, in any case; empty when absent
    void addHeader(const QByteArray &name, const QByteArray &value) { headers.append({name, value}); }
    qint64 contentLength() const { return file ? file->length : body.size(); }

    int status = 200; // from 400 on and with no body, the router words the body in the surface's shape
    QByteArray body = {};
    QByteArray type = "application/json"; // empty: no Content-Type
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    std::optional<FileBody> file = {};
    std::shared_ptr<EventStream> events = {};
};

/// What a status is called: in the status line, and in bodies that nobody words better.
QByteArray reasonPhrase(int status);

Response json(int status, const QJsonObject &object);
Response jsonArray(int status, const QJsonArray &array);
