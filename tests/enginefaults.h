#pragma once

#include "models/ai/remoteapi.h"
#include "tests/engineserver.h"

Q_DECLARE_METATYPE(EngineReply)

/// What every remote engine has to survive, against a server that speaks HTTP over loopback.
namespace EngineFaults {

/// Tries as often as in the program, but does not wait in between.
inline RemoteApi apiOf(const EngineServer &server, const QByteArray &header = "Authorization",
                       const QByteArray &value = "Bearer sk-secret")
{
    return RemoteApi({.baseUrl = server.url(), .keyHeader = header, .keyValue = value}, 3,
                     [](std::chrono::milliseconds, const Progress &) {});
}

/// "reply" (what it always says) and "field" (of the fault), for an engine whose good reply is JSON.
inline void addRows()
{
    const auto error = [](int status, QList<std::pair<QByteArray, QByteArray>> headers = {}) {
        EngineReply reply = EngineReply::ofJson({{QStringLiteral("error"), QStringLiteral("no, sk-secret!")}}, status);
        reply.headers = std::move(headers);
        return reply;
    };
    const auto end = [](EngineReply::End how, const QByteArray &chunk) {
        return EngineReply{.chunks = {chunk}, .end = how};
    };
    QTest::addColumn<EngineReply>("reply");
    QTest::addColumn<QString>("field");
    QTest::newRow("a key that is not good") << error(401) << QStringLiteral("key");
    QTest::newRow("no right") << error(403) << QStringLiteral("key");
    QTest::newRow("no such model") << error(404) << QStringLiteral("model");
    QTest::newRow("a request it does not like") << error(400) << QStringLiteral("request");
    QTest::newRow("too many requests") << error(429) << QStringLiteral("rateLimit");
    QTest::newRow("too many for a long time") << error(429, {{"Retry-After", "3600"}}) << QStringLiteral("rateLimit");
    QTest::newRow("a broken server") << error(500) << QStringLiteral("server");
    QTest::newRow("a connection that is cut off")
        << end(EngineReply::End::Cut, "{\"data\": [") << QStringLiteral("connection");
    QTest::newRow("a reply without an end")
        << end(EngineReply::End::Endless, QByteArray(1 << 20, ' ')) << QStringLiteral("tooLarge");
    QTest::newRow("no JSON") << EngineReply{.contentType = "text/html", .chunks = {"<html>Welcome</html>"}}
                             << QStringLiteral("reply");
    QTest::newRow("half of a JSON") << EngineReply{.chunks = {"{\"data\": [{\"index\": 0, "}}
                                    << QStringLiteral("reply");
    QTest::newRow("an array") << EngineReply{.chunks = {"[1, 2]"}} << QStringLiteral("reply");
    QTest::newRow("an empty object") << EngineReply::ofJson({}) << QStringLiteral("reply");
    QTest::newRow("nothing") << EngineReply{.chunks = {QByteArray()}} << QStringLiteral("reply");
}

/// Calls the engine, whose server says what the row has, and tells what is wrong with the fault; "" when nothing is.
template <typename Call>
QString wrongWith(EngineServer &server, Call call)
{
    QFETCH(EngineReply, reply);
    QFETCH(QString, field);
    server.forgetReplies();
    server.reply(reply);
    const auto result = call(Progress());
    if (result)
        return QStringLiteral("it succeeded");
    const Error &error = result.error();
    if (error.fault != Fault::EngineFailed || error.field != field)
        return QStringLiteral("the field is %1 (%2)").arg(error.field, error.detail);
    return error.detail.contains(QLatin1String("sk-secret")) ? QStringLiteral("it tells the key") : QString();
}

/// True when the engine gives up soon after it was cancelled while the server said nothing, and hangs up.
template <typename Call>
bool closesWhenCancelled(EngineServer &server, Call call)
{
    server.forgetReplies();
    server.reply({.chunks = {"{"}, .end = EngineReply::End::Silent});
    const int before = server.requestCount();
    const int abandoned = server.abandonedCount();
    const auto result = call(Progress{.cancelled = [&] { return server.requestCount() > before; }});
    return !result && result.error().fault == Fault::Cancelled &&
           QTest::qWaitFor([&] { return server.abandonedCount() > abandoned; });
}

/// A good reply that comes in pieces, after two that asked to come back.
inline void replySlowly(EngineServer &server, const EngineReply &good)
{
    EngineReply busy = EngineReply::ofJson({}, 429);
    busy.headers = {{"Retry-After", "1"}};
    server.forgetReplies();
    server.reply(busy);
    server.reply(EngineReply::ofJson({}, 503));
    EngineReply slow = good;
    const QByteArray whole = slow.chunks.join();
    slow.chunks.clear();
    for (qsizetype from = 0; from < whole.size(); from += whole.size() / 7 + 1)
        slow.chunks.append(whole.mid(from, whole.size() / 7 + 1));
    slow.isStepped = true;
    server.reply(slow);
    server.step(100);
}

} // namespace EngineFaults
