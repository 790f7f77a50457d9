#include "models/ai/engineregistry.h"
#include "models/core/secrets.h"
#include "server/http/eventstream.h"
#include "server/surfaces/studio/answerstreams.h"
#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"
#include "tests/engineserver.h"
#include "tests/rawclient.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

QJsonObject delta(const QString &text)
{
    const QJsonObject choice{{u"index"_s, 0}, {u"delta"_s, QJsonObject{{u"content"_s, text}}}};
    return {{u"object"_s, u"chat.completion.chunk"_s}, {u"choices"_s, QJsonArray{choice}}};
}

/// An answer that waits for the test before each piece.
EngineReply slowly(const QStringList &pieces)
{
    QList<QJsonObject> events;
    for (const QString &piece : pieces)
        events.append(delta(piece));
    EngineReply reply = EngineReply::ofEvents(events);
    reply.isStepped = true;
    return reply;
}

} // namespace

/// Answers of a remote engine over real sockets: from the engine's server through ours to a client. Ann has a film on
/// Mars.
class TestChatStream : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_remote = std::make_unique<EngineServer>();
        m_wire = std::make_unique<WireFixture>();
        qputenv("MATINEE_OPENAI_API_KEY", "secret");
        QVERIFY(m_wire->settings.set(setting::chatEngine.key, u"openai"_s));
        QVERIFY(m_wire->settings.set(setting::openAiUrl.key, m_remote->url().toString()));
        QVERIFY(m_wire->settings.set(setting::openAiChatModel.key, u"small"_s));
        m_engines = std::move(*EngineRegistry::open(m_wire->settings, m_secrets));
        m_wire->chosenEngine = m_engines->chat();
        m_ann = m_wire->account(u"ann"_s);
        m_wire->transcript(m_wire->storedVideo(m_ann, u"Mars"_s, false),
                           {{.startMs = 61'500, .endMs = 63'000, .text = u"Mars is red because of its rust."_s}});
        m_server = std::move(*Server::start(m_wire->context(), {}));
        m_client = std::make_unique<RawClient>(m_server->port());
    }

    void cleanup()
    {
        m_client.reset();
        m_server.reset();
        m_wire.reset();
        m_engines.reset();
        m_remote.reset();
    }

    void piecesArriveAsTheyAreWritten()
    {
        m_remote->reply(slowly({u"Rust makes"_s, u" Mars red. ["_s, u"1] It is far [7]."_s}));
        ask("/api/v1/chat/stream", wire::json("{'question':'Why is Mars red?','video_id':1}"));
        m_remote->step();
        QTRY_VERIFY(m_client->received.contains(event("token", wire::json("{'text':'Rust makes'}"))));
        QVERIFY(m_client->received.contains("Content-Type: text/event-stream"));
        QVERIFY(!m_client->received.contains("Mars red."));
        m_remote->step(10);
        QTRY_VERIFY2(m_client->received.endsWith("0\r\n\r\n"), m_client->received.constData());
        QVERIFY(m_client->received.contains(event("token", wire::json("{'text':' Mars red.'}"))));
        QVERIFY(m_client->received.contains(event("token", wire::json("{'text':' [1] It is far.'}"))));
        QVERIFY(m_client->received.contains("event: citations\ndata: {\"citations\":[{"));
        const QJsonObject done = dataOf("done");
        QCOMPARE(done[u"content"_s].toString(), u"Rust makes Mars red. [1] It is far. [?]"_s);
        QCOMPARE(done[u"engine"_s].toString(), u"openai/small"_s);
        QCOMPARE(done[u"citations"_s][0][u"start_ms"_s].toInt(), 61'500);
        const QList<Message> kept = m_wire->chat.messages(m_ann, {.videoId = 1});
        QCOMPARE(kept.size(), 2);
        QCOMPARE(done[u"message_id"_s].toInteger(), kept[1].id);
        QCOMPARE(done[u"question_id"_s].toInteger(), kept[0].id);
    }

    void theEngineIsAskedAsTheContractSays()
    {
        m_remote->reply(EngineReply::ofEvents({delta(u"NOT COVERED"_s)}));
        ask("/api/v1/chat/stream", wire::json("{'question':'Why is Mars red?'}"), "Accept-Language: ja\r\n");
        QTRY_VERIFY(m_client->received.endsWith("0\r\n\r\n"));
        QCOMPARE(dataOf("done")[u"covered"_s].toBool(true), false);
        QVERIFY(!m_client->received.contains("NOT"));
        QCOMPARE(m_remote->lastRequest().target, "/v1/chat/completions");
        const QJsonArray messages = m_remote->lastRequest().json()[u"messages"_s].toArray();
        QCOMPARE(messages.size(), 2);
        QCOMPARE(messages[0][u"role"_s].toString(), u"system"_s);
        QVERIFY(messages[0][u"content"_s].toString().contains(u"[1] Mars 1:01 - 1:03\nMars is red"_s));
        QVERIFY(messages[0][u"content"_s].toString().contains(u"日本語で"_s));
        QCOMPARE(messages[1][u"role"_s].toString(), u"user"_s);
        QCOMPARE(messages[1][u"content"_s].toString(), u"Why is Mars red?"_s);
    }

    void whoeverLeavesStopsTheEngine_data()
    {
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("a stream") << QByteArray("/api/v1/chat/stream") << wire::json("{'question':'Is Mars red?'}");
        QTest::newRow("a completion")
            << QByteArray("/api/v1/chat/completions")
            << wire::json("{'model':'matinee','stream':true,'messages':[{'role':'user','content':'Is Mars red?'}]}");
    }

    void whoeverLeavesStopsTheEngine()
    {
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        m_remote->reply(slowly({u"Rust. [1]"_s, u" More."_s}));
        ask(path, body);
        m_remote->step();
        QTRY_VERIFY2(m_client->received.contains("Rust."), m_remote->lastRequest().target.constData());
        QCOMPARE(m_remote->abandonedCount(), 0);
        m_client->leave();
        QTRY_COMPARE(m_remote->abandonedCount(), 1);
        // A question is never lost, and nothing half is kept.
        QTRY_COMPARE(m_wire->chat.messages(m_ann, {}).size(), path.contains("stream") ? 1 : 0);
        QCOMPARE(m_wire->chatLogs.past(m_ann, {}).total, 0);
    }

    void theEndOfTheServerStopsTheEngine()
    {
        m_remote->reply(slowly({u"Rust."_s, u" More."_s}));
        ask("/api/v1/chat/stream", wire::json("{'question':'Is Mars red?'}"));
        m_remote->step();
        QTRY_VERIFY(m_client->received.contains("Rust."));
        m_server.reset();
        QTRY_COMPARE(m_remote->abandonedCount(), 1);
    }

    void trouble_data()
    {
        QTest::addColumn<EngineReply>("reply");
        QTest::addColumn<QString>("reason");
        EngineReply cut = EngineReply::ofEvents({delta(u"Rust"_s)}, {});
        cut.end = EngineReply::End::Cut;
        QTest::newRow("cut off in the middle") << cut << u"connection"_s;
        QTest::newRow("asked too often") << EngineReply::ofJson({}, 429) << u"rateLimit"_s;
        QTest::newRow("a wrong key") << EngineReply::ofJson({}, 401) << u"key"_s;
        QTest::newRow("broken") << EngineReply::ofJson({}, 500) << u"server"_s;
        QTest::newRow("no events but nonsense")
            << EngineReply{.contentType = "text/event-stream", .chunks = {"data: {nonsense\n\n"}} << QString();
        EngineReply endless = EngineReply::ofEvents({delta(u"More and more of it. "_s.repeated(50))}, {});
        endless.end = EngineReply::End::Endless;
        QTest::newRow("without an end") << endless << u"tooLarge"_s;
    }

    void trouble()
    {
        QFETCH(EngineReply, reply);
        QFETCH(QString, reason);
        m_remote->reply(reply);
        ask("/api/v1/chat/stream", wire::json("{'question':'Is Mars red?'}"));
        QTRY_VERIFY2_WITH_TIMEOUT(m_client->received.endsWith("0\r\n\r\n"), m_client->received.right(500).constData(),
                                  20'000); // some of it is tried again
        const QJsonObject trouble = dataOf("error");
        QCOMPARE(trouble[u"status"_s].toInt(), 502);
        QCOMPARE(trouble[u"detail"_s].toString(), u"The engine failed"_s);
        QVERIFY(reason.isEmpty() || trouble[u"reason"_s].toString() == reason);
        QVERIFY(!m_client->received.contains("secret"));
        const QList<Message> kept = m_wire->chat.messages(m_ann, {});
        QCOMPARE(kept.size(), 1);
        // The same question, answered by the engine that needs nobody.
        m_client->received.clear();
        ask("/api/v1/chat/stream", wire::json("{'regenerate':true,'engine':'builtin'}"));
        QTRY_VERIFY2(m_client->received.endsWith("0\r\n\r\n"), m_client->received.constData());
        QVERIFY(dataOf("done")[u"content"_s].toString().contains(u"rust"_s));
        QCOMPARE(m_wire->chat.messages(m_ann, {}).size(), 2);
    }

    void askWordsTheTroubleOfAnEngine()
    {
        m_remote->reply(EngineReply::ofJson({{u"error"_s, QJsonObject{{u"message"_s, u"out of cheese"_s}}}}, 500));
        ask("/api/chat/", wire::json("{'messages':[{'role':'user','content':'Is Mars red?'}]}"));
        QTRY_VERIFY_WITH_TIMEOUT(m_client->hasAnswer(), 20'000);
        TRY_ANSWER(answer, *m_client, 500);
        QVERIFY2(answer.body.startsWith(wire::json("{'error':'OpenAI API error: ")), answer.body.constData());
        QVERIFY2(answer.body.contains("out of cheese"), answer.body.constData());
    }

    void slowEnginesDoNotHoldUpSignIns()
    {
        m_remote->reply(slowly({u"Rust."_s}));
        std::vector<std::unique_ptr<RawClient>> clients;
        for (int i = 0; i < 3; ++i) { // more than there are threads for heavy work
            clients.push_back(std::make_unique<RawClient>(m_server->port()));
            ask("/api/v1/chat", wire::json("{'question':'Is Mars red?'}"), {}, clients.back().get());
        }
        QTRY_COMPARE(m_remote->requestCount(), 3);
        post("/api/v1/auth/login", wire::json("{'username':'ann','password':'pass1234'}"), {}, m_client.get());
        TRY_ANSWER(answer, *m_client, 200);
        m_remote->step(10);
        for (const auto &client : clients) {
            TRY_ANSWER(late, *client, 200);
            m_remote->step(10);
        }
    }

    void anAccountHasItsShareOfStreams()
    {
        AnswerStreams streams;
        QList<std::shared_ptr<EventStream>> open;
        const auto wait = [](EventStream &, const Progress &progress) {
            while (!progress.cancelled())
                QThread::msleep(1); // as an engine waits
        };
        for (int i = 0; i < AnswerStreams::mostOfAccount; ++i)
            open.append(*streams.start(1, wait));
        const auto refused = streams.start(1, wait);
        QVERIFY(!refused && refused.error().fault == Fault::TooMany);
        QVERIFY(streams.start(2, [](EventStream &, const Progress &) {}));
        open.first()->abandon(); // its client has left
        QVERIFY(QTest::qWaitFor([&] { return streams.start(1, wait).has_value(); }));
    }

private:
    static QByteArray event(const QByteArray &name, const QByteArray &data)
    {
        return "event: " + name + "\ndata: " + data + "\n\n";
    }

    /// What the event of that name holds.
    QJsonObject dataOf(const QByteArray &name) const
    {
        const QByteArray head = "event: " + name + "\ndata: ";
        const qsizetype at = m_client->received.indexOf(head);
        const qsizetype from = at + head.size();
        return at < 0 ? QJsonObject()
                      : QJsonDocument::fromJson(
                            m_client->received.mid(from, m_client->received.indexOf("\n\n", from) - from))
                            .object();
    }

    void ask(const QByteArray &path, const QByteArray &body, const QByteArray &fields = {}, RawClient *client = nullptr)
    {
        post(path, body, "Authorization: Bearer " + m_wire->tokenOf(u"ann"_s) + "\r\n" + fields,
             client ? client : m_client.get());
    }

    static void post(const QByteArray &path, const QByteArray &body, const QByteArray &fields, RawClient *client)
    {
        client->send("POST " + path + " HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\n" + fields +
                     "Content-Length: " + QByteArray::number(body.size()) + "\r\n\r\n" + body);
    }

    QTemporaryDir m_dir;
    Secrets m_secrets{*Paths::open(m_dir.path())};
    std::unique_ptr<EngineServer> m_remote;
    std::unique_ptr<EngineRegistry> m_engines;
    std::unique_ptr<WireFixture> m_wire;
    std::unique_ptr<Server> m_server;
    std::unique_ptr<RawClient> m_client;
    Account m_ann;
};

QTEST_GUILESS_MAIN(TestChatStream)
#include "tst_chatstream.moc"
