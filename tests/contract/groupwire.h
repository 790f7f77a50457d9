#pragma once

#include "tests/contract/wirefixture.h"

#include <QTest>

/// JSON, written here with the quotes that need no escape.
inline QByteArray json(QByteArray text)
{
    return text.replace('\'', '"');
}

inline QByteArray targetOf(const QString &url)
{
    return QUrl(url).toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority);
}

inline const QByteArray one = "/api/videos/groups/1/";

/// Ask's groups on the wire. Each case has ann with the videos 1, 2 and 3 and the group 1 of the first two, and bob
/// with the video 4 and the empty group 2.
class GroupWire
{
protected:
    void setUp()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(QStringLiteral("ann"));
        const Account bob = m_wire->account(QStringLiteral("bob"));
        for (const QString &title : {QStringLiteral("One"), QStringLiteral("Two"), QStringLiteral("Three")})
            m_wire->storedVideo(m_ann, title, false);
        m_wire->storedVideo(bob, QStringLiteral("Four"), false);
        QVERIFY(
            m_wire->groups.create(m_ann, {.name = QStringLiteral("Space"), .description = QStringLiteral("Far away")}));
        QVERIFY(m_wire->groups.create(bob, {.name = QStringLiteral("Bob's")}));
        QVERIFY(m_wire->groups.add(m_ann, 1, {1, 2}));
        m_bearer = "Bearer " + m_wire->tokenOf(QStringLiteral("ann"));
    }

    QString shared(const QByteArray &terms = {})
    {
        const Response response = m_wire->send("POST", one + "share/", m_bearer, json(terms));
        const QJsonObject object = WireFixture::objectOf(response);
        if (response.status != 201 || object[QStringLiteral("message")] != QStringLiteral("Share link generated"))
            qWarning() << "not shared" << response.body;
        return object[QStringLiteral("share_token")].toString();
    }
    Response visit(const QString &token)
    {
        return m_wire->send("GET", "/api/videos/groups/shared/" + token.toLatin1() + '/');
    }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
    QByteArray m_bearer;
};
