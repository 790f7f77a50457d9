#include "tests/contract/groupwire.h"

using namespace Qt::Literals::StringLiterals;

/// What a link to a group opens to whoever has it.
class TestAskLinks : public QObject, private GroupWire
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void aLinkOpensTheGroupToAnybody()
    {
        const QString first = shared();
        QCOMPARE(first.size(), 43);
        const Response response = visit(first);
        QCOMPARE(response.status, 200);
        const QJsonObject group = WireFixture::objectOf(response);
        QCOMPARE(group.keys(), WireFixture::objectOf(m_wire->send("GET", one, m_bearer)).keys());
        QCOMPARE(group[u"share_token"_s], QJsonValue(first));
        QCOMPARE(group[u"video_count"_s], QJsonValue(2));
        const QUrl file(group[u"videos"_s][0][u"file"_s].toString());
        QCOMPARE(file.query(), u"share_token="_s + first);
        QCOMPARE(file.path(), u"/media/1/video.mp4"_s);
        const QByteArray media = targetOf(file.toString());
        QCOMPARE(m_wire->send("GET", media).status, 200);
        QCOMPARE(m_wire->send("GET", QByteArray(media).replace("/1/", "/3/")).status, 404);

        const QString second = shared();
        QCOMPARE(visit(first).status, 404);
        QCOMPARE(m_wire->send("GET", media).status, 404);
        QCOMPARE(visit(second).status, 200);
        QCOMPARE(WireFixture::objectOf(m_wire->send("GET", one, m_bearer))[u"share_token"_s], QJsonValue(second));
        const Response disabled = m_wire->send("DELETE", one + "share/delete/", m_bearer);
        QCOMPARE(WireFixture::objectOf(disabled), (QJsonObject{{u"message"_s, u"Share link disabled"_s}}));
        QCOMPARE(visit(second).status, 404);
    }

    void aLinkTellsItsTerms()
    {
        const QJsonObject made = WireFixture::objectOf(m_wire->send(
            "POST", one + "share/", m_bearer, json("{'password':'sesame','expires_at':'2999-01-01T00:00:00+09:00'}")));
        QCOMPARE(made[u"has_password"_s], QJsonValue(true));
        QCOMPARE(made[u"expires_at"_s], QJsonValue(u"2998-12-31T15:00:00.000Z"_s));
        QCOMPARE(WireFixture::objectOf(m_wire->send("GET", one + "share/", m_bearer)),
                 (QJsonObject{{u"share_token"_s, made[u"share_token"_s]},
                              {u"expires_at"_s, u"2998-12-31T15:00:00.000Z"_s},
                              {u"has_password"_s, true}}));
        QCOMPARE(m_wire->send("POST", one + "share/", m_bearer, json("{'expires_at':'2999-01-01'}")).status, 201);
        QCOMPARE(WireFixture::objectOf(m_wire->send("GET", one + "share/", m_bearer))[u"expires_at"_s],
                 QJsonValue(u"2999-01-01T00:00:00.000Z"_s));
    }

    void aPasswordIsAskedForOnce()
    {
        const QString token = shared("{'password':'sesame'}");
        const QByteArray page = "/api/videos/groups/shared/" + token.toLatin1() + '/';
        const QJsonObject locked{{u"error"_s, u"The share link needs its password"_s}};
        QCOMPARE(visit(token).status, 403);
        QCOMPARE(WireFixture::objectOf(visit(token)), locked);
        const Response wrong = m_wire->send("POST", page, {}, json("{'password':'Sesame'}"));
        QCOMPARE(wrong.status, 403);
        QCOMPARE(WireFixture::objectOf(wrong), locked);
        QCOMPARE(m_wire->send("POST", page, {}, "{}").status, 400);
        const Response right = m_wire->send("POST", page, {}, json("{'password':'sesame'}"));
        QCOMPARE(right.status, 200);
        const QString pass = WireFixture::objectOf(right)[u"share_token"_s].toString();
        QVERIFY(pass.startsWith(token + u'.'));
        const QString file = WireFixture::objectOf(right)[u"videos"_s][0][u"file"_s].toString();
        QVERIFY(file.endsWith(u"share_token="_s + pass));
        QCOMPARE(m_wire->send("GET", targetOf(file)).status, 200);
        QCOMPARE(m_wire->send("GET", targetOf(QString(file).replace(pass, token))).status, 404);
        QCOMPARE(visit(pass).status, 200);
    }

    void passwordsAreNotTriedForEver()
    {
        const QString token = shared("{'password':'sesame'}");
        QVERIFY(m_wire->settings.overrideForThisRun(u"limits/signIn"_s, u"2"_s));
        const QByteArray page = "/api/videos/groups/shared/" + token.toLatin1();
        for (int i = 0; i < 2; ++i)
            QCOMPARE(m_wire->send("POST", page, {}, json("{'password':'x'}")).status, 403);
        const Response refused = m_wire->send("POST", page, {}, json("{'password':'sesame'}"));
        QCOMPARE(refused.status, 429);
        QCOMPARE(WireFixture::objectOf(refused), (QJsonObject{{u"error"_s, u"Too many requests"_s}}));
        QVERIFY(refused.header("Retry-After").toInt() > 0);
    }

    void aYouTubeVideoPlaysOverTheLink()
    {
        const Result<Video> linked = m_wire->videos.addLinked(m_ann, {.url = u"https://youtu.be/abcdefghijk"_s});
        QVERIFY(m_wire->groups.add(m_ann, 1, {linked->id}));
        const QByteArray token = shared().toLatin1();
        const Response page = m_wire->send("GET", "/api/videos/groups/shared/" + token);
        QVERIFY(!page.body.contains("abcdefghijk"));
        const QByteArray file =
            targetOf(WireFixture::objectOf(page)[u"videos"_s].toArray().last()[u"file"_s].toString());
        QCOMPARE(file, "/video/" + QByteArray::number(linked->id) + "/stream?share_token=" + token);
        const Response stream = m_wire->send("GET", file);
        QCOMPARE(stream.status, 200);
        QVERIFY(WireFixture::objectOf(stream)[u"stream_url"_s].toString().startsWith(
            u"https://www.youtube-nocookie.com/embed/abcdefghijk?"_s));
        const QByteArray card = QByteArray(file).replace("/stream", "/thumbnail.jpg");
        QCOMPARE(m_wire->send("GET", card).type, "image/jpeg");
        // Nothing else, and not for longer than the link is there.
        const QByteArray another = "/video/3/stream?share_token=" + token;
        QCOMPARE(m_wire->send("GET", another).status, 404);
        QCOMPARE(m_wire->send("GET", another, m_bearer).status, 400); // a playback token is asked for
        QCOMPARE(m_wire->send("DELETE", one + "share/delete/", m_bearer).status, 200);
        QCOMPARE(m_wire->send("GET", file).status, 404);
        QCOMPARE(m_wire->send("GET", card).status, 401);
    }

    void aStoredVideoStreamsOverTheLink()
    {
        const QByteArray token = shared().toLatin1();
        const QJsonObject stream = WireFixture::objectOf(m_wire->send("GET", "/video/1/stream?share_token=" + token));
        QCOMPARE(stream[u"title"_s], QJsonValue(u"One"_s));
        const Response bytes = m_wire->send("GET", targetOf(stream[u"stream_url"_s].toString()));
        QCOMPARE(bytes.status, 200);
        QCOMPARE(bytes.type, "video/mp4");
    }

    void aLinkOpensNothingElse()
    {
        const QByteArray token = shared().toLatin1();
        for (const QByteArray &path : {one, QByteArray("/api/videos/1/"), QByteArray("/api/videos/groups/")}) {
            QCOMPARE(m_wire->send("GET", path + "?share_token=" + token).status, 401);
            QCOMPARE(m_wire->send("GET", path, "Bearer " + token).status, 401);
        }
    }
};

QTEST_MAIN(TestAskLinks)
#include "tst_asklinks.moc"
