#include "server/surfaces/mediaurl.h"
#include "tests/contract/wirefixture.h"

#include <QTest>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

/// Who gets the bytes of a video, and how. What ranges are is tst_range's.
class TestMedia : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        ann = m_wire->account(u"ann"_s);
        m_wire->account(u"bob"_s);
        root = m_wire->account(u"root"_s, Role::Admin);
        m_private = m_wire->storedVideo(ann, u"Ännis \"Film\""_s, false, "0123456789");
        m_public = m_wire->storedVideo(root, u"Bread"_s, true, "0123456789");
    }

    void whoGetsTheBytes_data()
    {
        QTest::addColumn<QString>("who");
        QTest::addColumn<QString>("video");
        QTest::addColumn<int>("status");
        QTest::newRow("nobody") << u""_s << u"private"_s << 401;
        QTest::newRow("nobody, of a public video") << u""_s << u"public"_s << 401;
        QTest::newRow("its owner") << u"ann"_s << u"private"_s << 200;
        QTest::newRow("an admin") << u"root"_s << u"private"_s << 200;
        QTest::newRow("somebody else") << u"bob"_s << u"private"_s << 404;
        QTest::newRow("somebody, of a public video") << u"bob"_s << u"public"_s << 200;
        QTest::newRow("no such video") << u"bob"_s << u"none"_s << 404;
    }

    void whoGetsTheBytes()
    {
        QFETCH(QString, who);
        QFETCH(QString, video);
        const qint64 id = video == u"private"_s ? m_private : video == u"public"_s ? m_public : 99;
        const QByteArray bearer = who.isEmpty() ? QByteArray() : "Bearer " + m_wire->tokenOf(who);
        for (const char *name : {"video.mp4", "poster.jpg", "thumbnail.jpg"})
            QTEST(m_wire->send("GET", path(id, name), bearer).status, "status");
        if (who == u"ann"_s)
            QCOMPARE(m_wire->send("GET", path(id, "..%2F..%2Flock"), bearer).status, 404);
        const Response refused = m_wire->send("GET", path(id, "video.mp4"), bearer);
        if (refused.status >= 400)
            QVERIFY(WireFixture::objectOf(refused).contains(u"detail"_s));
    }

    void aPlaybackTokenIsGoodForItsVideoAlone()
    {
        const QByteArray token = m_wire->accounts.createPlaybackToken(m_public).toLatin1();
        QCOMPARE(m_wire->send("GET", path(m_public, "video.mp4") + "?token=" + token).status, 200);
        QCOMPARE(m_wire->send("GET", path(m_private, "video.mp4") + "?token=" + token).status, 404);
        QCOMPARE(m_wire->send("GET", path(m_public, "video.mp4") + "?token=nonsense").status, 401);
        QCOMPARE(m_wire->send("GET", path(m_public, "video.mp4") + "?token=").status, 401);
    }

    void anAccessTokenIsNeverTakenFromTheQuery()
    {
        QCOMPARE(m_wire->send("GET", path(m_private, "video.mp4") + "?token=" + m_wire->tokenOf(u"ann"_s)).status, 401);
    }

    void aWithdrawnVideoStopsPlayingForAllButItsOwner()
    {
        const auto bob = m_wire->accounts.authenticate(QString::fromLatin1(m_wire->tokenOf(u"bob"_s)));
        const auto admin = m_wire->accounts.authenticate(QString::fromLatin1(m_wire->tokenOf(u"root"_s)));
        const QByteArray open = m_wire->accounts.createPlaybackToken(m_public).toLatin1();
        const QByteArray bobs = m_wire->accounts.createPlaybackToken(m_public, *bob).toLatin1();
        const QByteArray owners = m_wire->accounts.createPlaybackToken(m_public, *admin).toLatin1();
        QCOMPARE(m_wire->send("GET", path(m_public, "video.mp4") + "?token=" + bobs).status, 200);
        QVERIFY(m_wire->videos.edit(root, m_public, {.active = false}));
        QCOMPARE(m_wire->send("GET", path(m_public, "video.mp4") + "?token=" + open).status, 404);
        QCOMPARE(m_wire->send("GET", path(m_public, "video.mp4") + "?token=" + bobs).status, 404);
        QCOMPARE(m_wire->send("GET", path(m_public, "video.mp4") + "?token=" + owners).status, 200);
    }

    void theHeadersSayWhatItIs()
    {
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"ann"_s);
        const Response response = m_wire->send("GET", path(m_private, "video.mp4") + "?download=1", bearer);
        QCOMPARE(response.type, QByteArray("video/mp4"));
        QCOMPARE(response.header("Accept-Ranges"), QByteArray("bytes"));
        QVERIFY(response.header("ETag").startsWith('"'));
        QVERIFY(!response.header("Last-Modified").isEmpty());
        QVERIFY(response.header("Content-Disposition").contains("filename*=UTF-8''%C3%84nnis"));
        QCOMPARE(response.header("Cache-Control"), QByteArray("private"));
        const auto isCacheControl = [](const auto &header) { return header.first == "Cache-Control"; };
        QCOMPARE(std::count_if(response.headers.begin(), response.headers.end(), isCacheControl), 1);
        QCOMPARE(response.header("Referrer-Policy"), QByteArray("no-referrer"));
        QCOMPARE(m_wire->send("GET", path(m_private, "poster.jpg"), bearer).type, QByteArray("image/jpeg"));
        QCOMPARE(m_wire->send("DELETE", path(m_private, "video.mp4"), bearer).status, 405);
    }

    void aStrangeSuffixIsEscaped()
    {
        const Video video{.id = 7, .mediaKey = u"key"_s, .mediaPath = u"/films/tide.m#v"_s};
        const QString url = playUrl(video, Request::to("GET", "/"), m_wire->accounts, {});
        QVERIFY2(url.contains(u"/media/7/video.m%23v?token="_s), qPrintable(url));
    }

private:
    static QByteArray path(qint64 id, const QByteArray &name)
    {
        return "/media/" + QByteArray::number(id) + '/' + name;
    }

    std::unique_ptr<WireFixture> m_wire;
    Account ann, root;
    qint64 m_private = 0;
    qint64 m_public = 0;
};

QTEST_GUILESS_MAIN(TestMedia)
#include "tst_media.moc"
