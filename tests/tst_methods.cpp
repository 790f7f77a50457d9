#include "server/http/gateway.h"
#include "tests/rawclient.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Methods that no route has, over a real socket: what is between the client and the router must not know them either.
class TestMethods : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        m_router.setSurface(u"/api"_s, {.error = [](int, const QString &text) {
                                return QJsonObject{{u"detail"_s, text}};
                            }});
        const auto answer = [](const Request &) { return Response{.body = "a film"}; };
        m_router.add("GET", u"/film"_s, answer);
        m_router.add("DELETE", u"/film"_s, answer);
        m_router.add("POST", u"/api/film"_s, answer);
        m_gateway = std::move(*Gateway::listen(m_router, {}));
    }

    void anUnknownMethodIsRefusedAsAnother_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("allow");
        QTest::addColumn<QByteArray>("body");
        const QByteArray wrong = R"({"error":"Method not allowed"})";
        const auto row = [](const char *name, const QByteArray &method, const QByteArray &path, int status,
                            const QByteArray &allow, const QByteArray &body) {
            QTest::newRow(name) << method << path << status << allow << body;
        };
        row("one that is known elsewhere", "PUT", "/film", 405, "GET, DELETE, HEAD, OPTIONS", wrong);
        row("TRACE", "TRACE", "/film", 405, "GET, DELETE, HEAD, OPTIONS", wrong);
        row("of another protocol", "PROPFIND", "/film/", 405, "GET, DELETE, HEAD, OPTIONS", wrong);
        row("invented", "FOO", "/film", 405, "GET, DELETE, HEAD, OPTIONS", wrong);
        row("of one letter", "X", "/film", 405, "GET, DELETE, HEAD, OPTIONS", wrong);
        row("of odd signs", "M-SEARCH!", "/film", 405, "GET, DELETE, HEAD, OPTIONS", wrong);
        row("in small letters", "get", "/film", 405, "GET, DELETE, HEAD, OPTIONS", wrong);
        row("in a surface", "FOO", "/api/film", 405, "POST, OPTIONS", R"({"detail":"Method not allowed"})");
        row("of an unknown path", "TRACE", "/nowhere", 404, "", R"({"error":"Not found"})");
        row("of an unknown path in a surface", "FOO", "/api/nowhere", 404, "", R"({"detail":"Not found"})");
    }
    void anUnknownMethodIsRefusedAsAnother()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        RawClient client(m_gateway->port());
        client.send(method + ' ' + path + " HTTP/1.1\r\nHost: test\r\n\r\n");
        QTRY_VERIFY2(client.hasAnswer(), client.received.constData());
        const RawClient::Answer refused = client.take();
        QTEST(refused.status, "status");
        QTEST(RawClient::field(refused.head, "Allow"), "allow");
        QTEST(refused.body, "body");
        client.get("/film"); // the connection is as good as before
        QTRY_VERIFY(client.hasAnswer());
        QCOMPARE(client.take().body, "a film");
    }

    void whatItCarriesIsNotRead()
    {
        RawClient client(m_gateway->port());
        client.send("FOO /film HTTP/1.1\r\nHost: test\r\nContent-Length: 5\r\n\r\nhelloGET /film HTTP/1.1\r\n\r\n");
        QTRY_VERIFY(client.hasAnswer());
        QCOMPARE(client.take().status, 405);
        QTRY_VERIFY(client.isClosed());
        QCOMPARE(client.received, "");
    }

    void whoAsksManyTimesIsAnsweredInOrder()
    {
        RawClient client(m_gateway->port());
        for (const char *method : {"TRACE", "GET", "FOO", "GET", "OPTIONS", "GET"})
            client.send(QByteArray(method) + " /film HTTP/1.1\r\nHost: test\r\n\r\n");
        for (const int status : {405, 200, 405, 200, 204, 200}) {
            QTRY_VERIFY2(client.hasAnswer(), client.received.constData());
            QCOMPARE(client.take().status, status);
        }
    }

private:
    Router m_router;
    std::unique_ptr<Gateway> m_gateway;
};

QTEST_GUILESS_MAIN(TestMethods)
#include "tst_methods.moc"
