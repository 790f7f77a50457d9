#include "server/http/eventstream.h"
#include "server/surfaces/native/eventfeed.h"
#include "tests/contract/wirefixture.h"
#include "tests/rawclient.h"
#include "tests/threads.h"

#include <QTest>

#include <map>

using namespace Qt::Literals::StringLiterals;

namespace {

/// One client's end of a stream.
class Listener
{
public:
    explicit Listener(std::shared_ptr<EventStream> stream) : m_stream(std::move(stream)) {}

    bool has(const QByteArray &text)
    {
        m_heard += m_stream->take();
        return m_heard.contains(text);
    }
    QByteArray heard()
    {
        has({});
        return m_heard;
    }
    QByteArray lastId()
    {
        const qsizetype at = heard().lastIndexOf("id: ");
        return m_heard.mid(at + 4, m_heard.indexOf('\n', at) - at - 4);
    }
    bool isOpen() const { return m_stream->isOpen(); }
    void leave() { m_stream->abandon(); }

private:
    std::shared_ptr<EventStream> m_stream;
    QByteArray m_heard;
};

} // namespace

/// Event streams of ann, who has the private video 1, of bob, and of the admin root, who has the public video 2.
class TestEvents : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s);
        m_bob = m_wire->account(u"bob"_s);
        m_root = m_wire->account(u"root"_s, Role::Admin);
        m_wire->storedVideo(m_ann, u"Tides"_s, false);
        m_wire->storedVideo(m_root, u"Bread"_s, true);
        QVERIFY(m_wire->videos.findPublic(2));
    }
    void cleanup() { m_wire.reset(); }

    void eachHearsWhatItMaySee_data()
    {
        QTest::addColumn<QString>("change");
        QTest::addColumn<QByteArray>("event");
        QTest::addColumn<QString>("hearers"); // of ann, bob and root
        const auto row = [](const char *change, const QByteArray &event, const char *hearers) {
            QTest::newRow(change) << QString::fromLatin1(change) << event << QString::fromLatin1(hearers);
        };
        row("a private video is edited", "event: video.changed\ndata: {\"status\":\"completed\",\"video_id\":1}",
            "ann root");
        row("a private video is published", "event: video.changed\ndata: {\"status\":\"completed\",\"video_id\":1}",
            "ann bob root");
        row("a public video is edited", "event: video.changed\ndata: {\"status\":\"completed\",\"video_id\":2}",
            "ann bob root");
        row("a public video is withdrawn", "event: video.removed\ndata: {\"video_id\":2}", "ann bob");
        row("a private video is removed", "event: video.removed\ndata: {\"video_id\":1}", "ann root");
        row("a public video is removed", "event: video.removed\ndata: {\"video_id\":2}", "ann bob root");
        row("a private video's transcript changes", "event: transcript.changed\ndata: {\"video_id\":1}", "ann root");
        row("ann watches", "event: watch.changed\ndata: {\"position_ms\":7000,\"video_id\":2,\"watched\":false}",
            "ann");
        row("ann begins a conversation", "event: chat.changed\ndata: {\"conversation_id\":1}", "ann");
        row("ann has work done", "event: job.changed\ndata: {", "ann root");
        row("bob's account changes", "event: account.changed\ndata: {\"account_id\":2}", "bob root");
    }
    void eachHearsWhatItMaySee()
    {
        QFETCH(QString, change);
        QFETCH(QByteArray, event);
        QFETCH(QString, hearers);
        const qint64 marker = m_wire->storedVideo(m_root, u"The last"_s, true);
        const QByteArray last = "\"video_id\":" + QByteArray::number(marker);
        std::map<QString, Listener> listeners;
        for (const QString &name : {u"ann"_s, u"bob"_s, u"root"_s})
            listeners.emplace(name, open(name));
        make(change);
        emit m_wire->events.videoChanged(marker); // which all hear
        for (auto &[name, listener] : listeners) {
            QTRY_VERIFY2(listener.has(last), listener.heard().constData());
            QVERIFY2(listener.has(event) == hearers.contains(name), listener.heard().constData());
        }
    }

    void aStreamBeginsWithAnIdToResumeFrom()
    {
        const Response response = m_wire->send("GET", "/api/v1/events", "Bearer " + m_wire->tokenOf(u"ann"_s));
        QCOMPARE(response.status, 200);
        QCOMPARE(response.type, QByteArray("text/event-stream"));
        Listener listener(response.events);
        QVERIFY(listener.has("event: ready\n"));
        QVERIFY(!listener.lastId().isEmpty());
        QVERIFY(!m_wire->send("HEAD", "/api/v1/events", "Bearer " + m_wire->tokenOf(u"ann"_s)).events);
    }

    void whoComesBackHearsWhatItMissedOnce()
    {
        Listener first = open(u"ann"_s);
        emit m_wire->events.videoChanged(2);
        QTRY_VERIFY(first.has("\"video_id\":2"));
        const QByteArray id = first.lastId();
        first.leave();
        emit m_wire->events.conversationChanged(5, m_bob.id);
        emit m_wire->events.conversationChanged(6, m_ann.id);
        Listener again = open(u"ann"_s, id);
        QTRY_VERIFY(again.has("\"conversation_id\":6"));
        QVERIFY2(!again.has("\"video_id\":2") && !again.has("\"conversation_id\":5") && !again.has("reset"),
                 again.heard().constData());
        again.leave();
        Listener third = open(u"ann"_s, again.lastId());
        emit m_wire->events.conversationChanged(7, m_ann.id);
        QTRY_VERIFY(third.has("\"conversation_id\":7"));
        QVERIFY(!third.has("\"conversation_id\":6"));
    }

    void whoMissedMoreThanIsKnownIsTold_data()
    {
        QTest::addColumn<QByteArray>("id");
        QTest::newRow("another process's id") << QByteArray("0123abcd-1");
        QTest::newRow("an id of nothing") << QByteArray("nonsense");
        QTest::newRow("an id that is too old") << QByteArray("old");
        QTest::newRow("an id that is yet to come") << QByteArray("new");
    }
    void whoMissedMoreThanIsKnownIsTold()
    {
        QFETCH(QByteArray, id);
        Listener first = open(u"ann"_s);
        const QByteArray firstId = first.lastId();
        for (int i = 0; i < int(EventFeed::mostEvents) + 1; ++i)
            emit m_wire->events.conversationChanged(i + 1, m_ann.id);
        QTRY_VERIFY(first.has("\"conversation_id\":1001}"));
        if (id == "old")
            id = firstId;
        if (id == "new")
            id = firstId.left(firstId.indexOf('-')) + "-99999";
        Listener again = open(u"ann"_s, id);
        QVERIFY2(again.has("event: reset\n"), again.heard().constData());
        emit m_wire->events.conversationChanged(5000, m_ann.id);
        QTRY_VERIFY(again.has("\"conversation_id\":5000}"));
        QVERIFY(!again.has("\"conversation_id\":1001}"));
    }

    void aStreamEndsWithItsSignIn_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("signed out") << u"sign out"_s;
        QTest::newRow("made inactive") << u"UPDATE accounts SET active = FALSE WHERE username = 'ann'"_s;
        QTest::newRow("deleted") << u"DELETE FROM accounts WHERE username = 'ann'"_s;
    }
    void aStreamEndsWithItsSignIn()
    {
        QFETCH(QString, how);
        const QByteArray token = m_wire->tokenOf(u"ann"_s);
        Listener ann(m_wire->send("GET", "/api/v1/events", "Bearer " + token).events);
        Listener bob = open(u"bob"_s);
        if (how == u"sign out"_s)
            m_wire->accounts.signOut(m_wire->accounts.authenticate(QString::fromLatin1(token))->signInId);
        else
            execute(m_wire->database->connection(), how);
        emit m_wire->events.videoChanged(2);
        QTRY_VERIFY(bob.has("\"video_id\":2"));
        QTRY_VERIFY(!ann.isOpen());
        QVERIFY(!ann.has("\"video_id\":2"));
        QVERIFY(bob.isOpen());
    }

    void aSilentStreamEndsWithItsSignInToo()
    {
        const QByteArray token = m_wire->tokenOf(u"ann"_s);
        Listener ann(m_wire->send("GET", "/api/v1/events", "Bearer " + token).events);
        QTRY_VERIFY(ann.has("ready"));
        m_wire->accounts.signOut(m_wire->accounts.authenticate(QString::fromLatin1(token))->signInId);
        QTRY_VERIFY_WITH_TIMEOUT(!ann.isOpen(), 10'000);
    }

    void anAccountHasOnlySoMany()
    {
        std::vector<Listener> open;
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"ann"_s);
        for (int i = 0; i < EventFeed::mostStreamsOfAccount; ++i)
            open.emplace_back(m_wire->send("GET", "/api/v1/events", bearer).events);
        const Response refused = m_wire->send("GET", "/api/v1/events", bearer);
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.header("Retry-After").toInt() > 0);
        QCOMPARE(m_wire->send("GET", "/api/v1/events", "Bearer " + m_wire->tokenOf(u"bob"_s)).status, 200);
        open.front().leave();
        QCOMPARE(m_wire->send("GET", "/api/v1/events", bearer).status, 200);
    }

    void aBrowsersCookieOpensAStream()
    {
        Request request = Request::to("GET", "/api/v1/events");
        request.headers = {{"cookie", "access_token=" + m_wire->tokenOf(u"ann"_s)}};
        QVERIFY(m_wire->send(request).events);
    }

    void announcementsFromManyThreadsAllArrive()
    {
        Listener ann = open(u"ann"_s);
        onThreads(4, [&](int number) {
            for (int i = 0; i < 50; ++i)
                emit m_wire->events.conversationChanged(number * 1000 + i, m_ann.id);
        });
        for (int number = 0; number < 4; ++number) {
            for (int i = 0; i < 50; ++i)
                QTRY_VERIFY(ann.has("{\"conversation_id\":" + QByteArray::number(number * 1000 + i) + "}"));
        }
    }

    void aFeedEndsInTheMiddleOfAnnouncements()
    {
        for (int round = 0; round < 5; ++round) {
            auto router = std::make_unique<Router>();
            addSurfaces(*router, m_wire->context());
            Request request = Request::to("GET", "/api/v1/events");
            request.headers = {{"authorization", "Bearer " + m_wire->tokenOf(u"ann"_s)}};
            const std::shared_ptr<EventStream> stream = router->handle(request).events;
            onThreads(3, [&](int number) {
                if (number == 0)
                    router.reset();
                for (int i = 0; number > 0 && i < 200; ++i)
                    emit m_wire->events.videoChanged(2);
            });
            QVERIFY(!stream->isOpen());
        }
    }

    void overASocketItIsAnEventStreamUntilTheSignInEnds()
    {
        const Result<std::unique_ptr<Server>> server = Server::start(m_wire->context(), {});
        QVERIFY(server);
        const QByteArray token = m_wire->tokenOf(u"ann"_s);
        RawClient client((*server)->port());
        client.send("GET /api/v1/events HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: Bearer " + token + "\r\n\r\n");
        QTRY_VERIFY2(client.received.contains("event: ready\n"), client.received.constData());
        QVERIFY(client.received.contains("Content-Type: text/event-stream"));
        emit m_wire->events.videoChanged(2);
        QTRY_VERIFY(client.received.contains("\"video_id\":2"));
        m_wire->accounts.signOut(m_wire->accounts.authenticate(QString::fromLatin1(token))->signInId);
        QTRY_VERIFY_WITH_TIMEOUT(client.received.endsWith("0\r\n\r\n"), 10'000);
    }

private:
    Listener open(const QString &name, const QByteArray &lastId = {})
    {
        Request request = Request::to("GET", "/api/v1/events");
        request.headers = {{"authorization", "Bearer " + m_wire->tokenOf(name)}};
        if (!lastId.isEmpty())
            request.headers.insert("last-event-id", lastId);
        return Listener(m_wire->send(request).events);
    }

    void make(const QString &change)
    {
        if (change == u"a private video is edited"_s)
            QVERIFY(m_wire->videos.edit(m_ann, 1, {.title = u"New"_s}));
        else if (change == u"a private video is published"_s)
            QVERIFY(m_wire->videos.edit(m_root, 1, {.inCatalogue = true}));
        else if (change == u"a public video is edited"_s)
            QVERIFY(m_wire->videos.edit(m_root, 2, {.title = u"New"_s}));
        else if (change == u"a public video is withdrawn"_s)
            QVERIFY(m_wire->videos.edit(m_root, 2, {.inCatalogue = false}));
        else if (change == u"a private video is removed"_s)
            QVERIFY(m_wire->videos.remove(m_ann, 1));
        else if (change == u"a public video is removed"_s)
            QVERIFY(m_wire->videos.remove(m_root, 2));
        else if (change == u"a private video's transcript changes"_s)
            emit m_wire->events.transcriptChanged(1);
        else if (change == u"ann watches"_s)
            QVERIFY(m_wire->videos.setWatchPosition(m_ann, 2, 7000));
        else if (change == u"ann begins a conversation"_s)
            QVERIFY(m_wire->conversations.begin(m_ann, u"Mine"_s));
        else if (change == u"ann has work done"_s)
            m_wire->jobs.add({.kind = u"index"_s, .ownerId = m_ann.id, .videoId = 1});
        else
            emit m_wire->events.accountChanged(m_bob.id);
    }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
    Account m_bob;
    Account m_root;
};

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
