#include "tests/hostileworld.h"

#include <QTimer>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using namespace hostile;

/// Clients that are slow, many, or gone: they hold up nobody and leave nothing behind.
class tst_Crowd : public HostileWorld
{
    Q_OBJECT

private slots:
    void initTestCase() { open(); }
    void cleanup() { close(); }
    void endsSlowClients_data();
    void endsSlowClients();
    void servesOthersBesideACrowdOfSlowOnes();
    void forgetsClientsWhoLeave_data();
    void forgetsClientsWhoLeave();
};

void tst_Crowd::endsSlowClients_data()
{
    QTest::addColumn<QByteArray>("opening");
    QTest::addColumn<QByteArray>("drop"); // again and again
    QTest::newRow("a head byte by byte") << "GET /"_ba
                                         << "a"_ba;
    QTest::newRow("field after field") << "GET /film HTTP/1.1\r\n"_ba
                                       << "A: b\r\n"_ba;
    QTest::newRow("blank lines") << "\r\n"_ba
                                 << "\r\n"_ba;
    QTest::newRow("a body byte by byte") << post("Content-Length: 900") << "a"_ba;
    QTest::newRow("a body in chunks of a byte") << chunks("") << "1\r\na\r\n"_ba;
    QTest::newRow("a chunk extension byte by byte") << chunks("1;") << "a"_ba;
    QTest::newRow("an upload byte by byte")
        << "PUT /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n"_ba
        << "a"_ba;
    QTest::newRow("nothing after the greeting") << ""_ba
                                                << ""_ba;
    QTest::newRow("nothing after the head") << post("Content-Length: 900") << ""_ba;
}

void tst_Crowd::endsSlowClients()
{
    QFETCH(QByteArray, opening);
    QFETCH(QByteArray, drop);
    listen({.head = 150ms, .idle = 150ms, .bodyStall = 150ms, .linger = 100ms, .tick = 10ms});
    RawClient client(m_gateway->port());
    client.send(opening);
    QTimer tap;
    connect(&tap, &QTimer::timeout, &client, [&] { client.send(drop); });
    tap.start(20ms);
    QTRY_VERIFY(client.isClosed());
    QTRY_COMPARE(m_gateway->connections(), 0);
    servesTheNext();
}

void tst_Crowd::servesOthersBesideACrowdOfSlowOnes()
{
    listen();
    std::vector<std::unique_ptr<RawClient>> crowd;
    for (int i = 0; i < 60; ++i) {
        crowd.push_back(std::make_unique<RawClient>(m_gateway->port()));
        switch (i % 3) {
        case 0: crowd.back()->send("GET /film HTTP/1.1\r\nHost: loc"); break;
        case 1: crowd.back()->send(post("Content-Length: 900", "a")); break;
        default: crowd.back()->stopReading(); crowd.back()->send(get("/film"));
        }
    }
    QTRY_COMPARE(m_gateway->connections(), 60);
    servesTheNext();
}

void tst_Crowd::forgetsClientsWhoLeave_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::newRow("before a word") << ""_ba;
    QTest::newRow("in the head") << "GET /fi"_ba;
    QTest::newRow("in a body") << post("Content-Length: 900", "hello");
    QTest::newRow("in a chunk") << chunks("5\r\nhel");
    QTest::newRow("in an upload") << "PUT /upload HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9000000\r\n\r\n" +
                                         QByteArray(3'000'000, 'x');
    QTest::newRow("before the answer") << get("/say/a");
    QTest::newRow("in a film") << get("/film");
    QTest::newRow("before the second answer") << get("/film") + get("/film") + get("/say/a");
}

void tst_Crowd::forgetsClientsWhoLeave()
{
    QFETCH(QByteArray, bytes);
    listen();
    for (int round = 0; round < 10; ++round) {
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 20; ++i) {
            clients.push_back(std::make_unique<RawClient>(m_gateway->port()));
            if (round % 2 == 0)
                clients.back()->stopReading();
            clients.back()->send(bytes);
        }
        QTRY_VERIFY(m_gateway->connections() > 0);
        for (int turn = 0; turn < round; ++turn)
            QCoreApplication::processEvents();
        for (const auto &client : clients)
            client->leave();
        clients.clear();
        QTRY_COMPARE(m_gateway->connections(), 0);
    }
    servesTheNext();
    QTRY_COMPARE(QDir(m_spool.path()).entryList(QDir::Files), QStringList());
}

QTEST_GUILESS_MAIN(tst_Crowd)
#include "tst_crowd.moc"
