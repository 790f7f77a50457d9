#pragma once

#include <QByteArray>
#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>
#include <QTest>

#include <algorithm>

/// What tables of wire cases are written with.
namespace wire {

/// JSON, written with the quotes that need no escape.
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

/// Whether an answer has exactly these keys and values; "*" stands for any value.
inline bool matches(const QJsonValue &expected, const QJsonValue &actual)
{
    if (expected == QJsonValue(QStringLiteral("*")))
        return !actual.isUndefined();
    if (expected.isArray()) {
        const QJsonArray wanted = expected.toArray();
        const QJsonArray found = actual.toArray();
        return actual.isArray() && std::equal(wanted.begin(), wanted.end(), found.begin(), found.end(),
                                              [](const QJsonValue &a, const QJsonValue &b) { return matches(a, b); });
    }
    if (!expected.isObject())
        return expected == actual;
    const QJsonObject wanted = expected.toObject();
    const QJsonObject found = actual.toObject();
    const QStringList keys = wanted.keys();
    return keys == found.keys() &&
           std::all_of(keys.begin(), keys.end(), [&](const QString &key) { return matches(wanted[key], found[key]); });
}

inline void columns()
{
    QTest::addColumn<QByteArray>("call"); // method, path
    QTest::addColumn<QString>("who");     // signed in as, or the whole header
    QTest::addColumn<QByteArray>("body");
    QTest::addColumn<int>("status");
    QTest::addColumn<QByteArray>("answer");
}

inline void row(const QByteArray &name, const QByteArray &call, const QString &who, const QByteArray &body, int status,
                const QByteArray &answer)
{
    QTest::newRow(name.constData()) << call << who << json(body) << status << json(answer);
}

/// Sends the fetched row to `fixture` and looks at what comes back.
template <typename Fixture>
void check(Fixture &fixture)
{
    QFETCH(QByteArray, call);
    QFETCH(QString, who);
    QFETCH(QByteArray, body);
    QFETCH(QByteArray, answer);
    const QList<QByteArray> parts = call.split(' ');
    const bool isName = !who.isEmpty() && !who.contains(u' ');
    const QByteArray authorization = isName ? "Bearer " + fixture.tokenOf(who) : who.toLatin1();
    const auto response = fixture.send(parts[0], parts[1], authorization, body);
    QTEST(response.status, "status");
    const QJsonDocument document = QJsonDocument::fromJson(response.body);
    const QJsonDocument expected = QJsonDocument::fromJson(answer);
    const bool isFine = expected.isArray() ? matches(expected.array(), document.array())
                                           : matches(expected.object(), document.object());
    QVERIFY2(isFine, response.body.constData());
}

} // namespace wire
