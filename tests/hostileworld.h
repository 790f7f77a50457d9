#pragma once

#include "server/http/bodysink.h"
#include "server/http/gateway.h"
#include "server/http/range.h"
#include "server/http/screen.h"
#include "tests/rawclient.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

#include <atomic>

/// Requests that clients of ill will build on.
namespace hostile {

inline QByteArray get(const QByteArray &target)
{
    return "GET " + target + " HTTP/1.1\r\nHost: localhost\r\n\r\n";
}

inline QByteArray fields(const QByteArray &lines)
{
    return "GET /film HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n\r\n";
}

/// A POST with these fields and this body.
inline QByteArray post(const QByteArray &lines, const QByteArray &body = {})
{
    return "POST /echo HTTP/1.1\r\nHost: localhost\r\n" + lines + "\r\n\r\n" + body;
}

inline QByteArray chunks(const QByteArray &body)
{
    return post("Transfer-Encoding: chunked", body);
}

} // namespace hostile

/// A server to be rude to.
class HostileWorld : public QObject
{
protected:
    void open()
    {
        QFile film(m_dir.filePath(QStringLiteral("film")));
        QVERIFY(film.open(QIODevice::WriteOnly) && film.resize(8 << 20));
        m_settings = std::make_unique<Settings>(m_dir.filePath(QStringLiteral("settings.ini")));
        m_screen = std::make_unique<RequestScreen>(*m_settings);
        m_router.add("GET", QStringLiteral("/film"), [this](const Request &request) {
            return fileResponse(
                request, {.path = m_dir.filePath(QStringLiteral("film")), .type = "video/mp4", .etag = R"("1")"});
        });
        m_router.add("GET", QStringLiteral("/say/{word}"), [](const Request &) { return Response{.body = "said"}; });
        m_router.add("POST", QStringLiteral("/echo"), [](const Request &r) { return Response{.body = r.body}; },
                     {.bodyLimit = 1000});
        m_router.add("PUT", QStringLiteral("/upload"),
                     [](const Request &r) { return Response{.body = QByteArray::number(r.spooled->size())}; },
                     {.bodyLimit = 64 << 20, .spool = true});
        m_router.add("GET", QStringLiteral("/hidden"), [this](const Request &) {
            ++m_hidden;
            return Response{};
        });
    }

    void close()
    {
        m_gateway.reset();
        m_hidden = 0;
        QCOMPARE(QDir(m_spool.path()).entryList(QDir::Files), QStringList());
    }

    void listen(const HttpLimits &limits = {})
    {
        auto gateway =
            Gateway::listen(m_router, {.limits = limits, .spoolFolder = m_spool.path(), .screen = m_screen.get()});
        QVERIFY(gateway);
        m_gateway = std::move(*gateway);
    }

    void servesTheNext()
    {
        RawClient next(m_gateway->port());
        next.send(hostile::get("/say/hello"));
        TRY_ANSWER(answer, next, 200);
        QCOMPARE(answer.body, "said");
    }

    QTemporaryDir m_dir;
    QTemporaryDir m_spool;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<RequestScreen> m_screen;
    Router m_router;
    std::unique_ptr<Gateway> m_gateway;
    std::atomic_int m_hidden = 0; // how often what hides was carried out
};
