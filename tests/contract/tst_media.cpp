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
        for (const qint64 id : {m_private, m_public}) {
            m_wire->transcript(id, {{.startMs = 500, .endMs = 1500, .text = u"Fish & <chips>"_s}});
            const Video video = *m_wire->videos.find(root, id);
            write(m_wire->store.spritesFile(video), "a sheet");
            write(m_wire->store.spritesIndexFile(video),
                  "WEBVTT\n\n00:00:00.000 --> 00:00:01.000\nsprites.jpg#xywh=0,0,160,90\n\n");
        }
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
        for (const QByteArray &name : fileNames)
            QTEST(m_wire->send("GET", path(id, name), bearer).status, "status");
        for (const QByteArray &address : subtitleAddresses(id))
            QTEST(m_wire->send("GET", address, bearer).status, "status");
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

    void aTokenThatEndedDoesNotLockOutWhoIsSignedIn()
    {
        const QByteArray annsOwn = "Bearer " + m_wire->tokenOf(u"ann"_s), bobs = "Bearer " + m_wire->tokenOf(u"bob"_s);
        QCOMPARE(m_wire->send("GET", path(m_private, "video.mp4") + "?token=nonsense", annsOwn).status, 200);
        QCOMPARE(m_wire->send("GET", path(m_private, "video.mp4") + "?token=nonsense", bobs).status, 404);
    }

    void aPlaybackTokenOpensAllThatBelongsToItsVideo()
    {
        const QByteArray query = "?token=" + m_wire->accounts.createPlaybackToken(m_public).toLatin1();
        for (const QByteArray &name : fileNames) {
            QCOMPARE(m_wire->send("GET", path(m_public, name) + query).status, 200);
            QCOMPARE(m_wire->send("GET", path(m_private, name) + query).status, 404);
        }
        for (const QByteArray &address : subtitleAddresses(m_public))
            QCOMPARE(m_wire->send("GET", address + query).status, 200);
        for (const QByteArray &address : subtitleAddresses(m_private))
            QCOMPARE(m_wire->send("GET", address + query).status, 404);
    }

    void aCookieOpensWhatABearerOpens_data()
    {
        QTest::addColumn<QByteArray>("cookie");
        QTest::addColumn<QString>("whose");
        QTest::addColumn<QByteArray>("authorization");
        QTest::addColumn<int>("status");
        const QByteArray access = "access_token=", none;
        QTest::newRow("its owner's") << access << u"ann"_s << none << 200;
        QTest::newRow("somebody else's") << access << u"bob"_s << none << 404;
        QTest::newRow("nonsense") << QByteArray("access_token=nonsense") << u""_s << none << 401;
        QTest::newRow("of another surface") << QByteArray("session=") << u"ann"_s << none << 401;
        QTest::newRow("beside a header that is nonsense") << access << u"ann"_s << QByteArray("Bearer x") << 401;
    }

    void aCookieOpensWhatABearerOpens()
    {
        QFETCH(QByteArray, cookie);
        QFETCH(QString, whose);
        QFETCH(QByteArray, authorization);
        const QByteArray token = whose.isEmpty() ? QByteArray() : m_wire->tokenOf(whose);
        for (const QByteArray &target : {path(m_private, "video.mp4"), subtitleAddresses(m_private).first()}) {
            Request request = Request::to("GET", target);
            request.headers.insert("cookie", cookie + token);
            if (!authorization.isEmpty())
                request.headers.insert("authorization", authorization);
            QTEST(m_wire->handle(request).status, "status");
        }
    }

    void aShareTokenOpensItsGroupAlone()
    {
        const qint64 group = sharedGroup();
        const QByteArray query = linkTo(group);
        for (const QByteArray &name : fileNames) {
            QCOMPARE(m_wire->send("GET", path(m_private, name) + query).status, 200);
            QCOMPARE(m_wire->send("GET", path(m_public, name) + query).status, 404);
        }
        for (const QByteArray &address : subtitleAddresses(m_private))
            QCOMPARE(m_wire->send("GET", address + query).status, 200);
        const QByteArray index = m_wire->send("GET", path(m_private, "sprites.vtt") + query).body;
        QVERIFY2(index.contains("\nsprites.jpg" + query + "#xywh="), index);
        // It is no playback token and no access token.
        const QByteArray token = query.sliced(query.indexOf('=') + 1);
        QCOMPARE(m_wire->send("GET", path(m_private, "video.mp4") + "?token=" + token).status, 401);
        QCOMPARE(m_wire->send("GET", path(m_private, "video.mp4"), "Bearer " + token).status, 401);
    }

    void aShareTokenEnds_data()
    {
        QTest::addColumn<QString>("end");
        for (const QString &end :
             {u"disabled"_s, u"replaced"_s, u"taken out of the group"_s, u"deleted"_s, u"hidden"_s, u"never given"_s})
            QTest::newRow(qPrintable(end)) << end;
    }

    void aShareTokenEnds()
    {
        QFETCH(QString, end);
        const qint64 group = sharedGroup();
        QByteArray query = linkTo(group);
        QCOMPARE(m_wire->send("GET", path(m_private, "video.mp4") + query).status, 200);
        if (end == u"disabled"_s)
            QVERIFY(m_wire->groups.unshare(ann, group));
        else if (end == u"replaced"_s)
            linkTo(group);
        else if (end == u"taken out of the group"_s)
            QVERIFY(m_wire->groups.removeVideo(ann, group, m_private));
        else if (end == u"deleted"_s)
            QVERIFY(m_wire->groups.remove(ann, group));
        else if (end == u"hidden"_s)
            QVERIFY(m_wire->videos.edit(root, m_private, {.active = false}));
        else
            query = "?share_token=" + QByteArray(43, 'A');
        QCOMPARE(m_wire->send("GET", path(m_private, "video.mp4") + query).status, 404);
        // The owner, who looks at the page with a link that has ended, is still the owner.
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"ann"_s);
        QCOMPARE(m_wire->send("GET", path(m_private, "video.mp4") + query, bearer).status, 200);
        QCOMPARE(m_wire->send("GET", path(m_private, "video.mp4") + query, "Bearer nonsense").status, 401);
    }

    void aLinkWithAPasswordNeedsItForTheBytesToo()
    {
        const qint64 group = sharedGroup();
        const QByteArray query = linkTo(group, {.password = u"open sesame"_s});
        QCOMPARE(m_wire->send("GET", path(m_private, "video.mp4") + query).status, 404);
        const QString link = QString::fromLatin1(query.sliced(query.indexOf('=') + 1));
        const Result<Group> opened = m_wire->groups.shared(link, u"open sesame"_s);
        QVERIFY(opened && opened->share);
        const QByteArray pass = "?share_token=" + opened->share->token.toLatin1();
        QCOMPARE(m_wire->send("GET", path(m_private, "video.mp4") + pass).status, 200);
        QCOMPARE(m_wire->send("GET", path(m_public, "video.mp4") + pass).status, 404);
    }

    void otherPathsTellNothing()
    {
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"ann"_s);
        for (const char *target : {"/media/x", "/media/1", "/media/1/a/b", "/media/videos/film.mp4"}) {
            QCOMPARE(m_wire->send("GET", target).status, 401);
            const Response response = m_wire->send("GET", target, bearer);
            QCOMPARE(response.status, 404);
            QCOMPARE(response.body, R"({"detail":"Not found."})");
        }
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

    void subtitlesAreWrittenForPlayers_data()
    {
        QTest::addColumn<QByteArray>("name");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<QByteArray>("text");
        QTest::newRow("WebVTT") << QByteArray("vtt") << QByteArray("text/vtt; charset=utf-8")
                                << QByteArray("WEBVTT\n\n00:00:00.500 --> 00:00:01.500\nFish &amp; &lt;chips&gt;\n\n");
        QTest::newRow("SubRip") << QByteArray("srt") << QByteArray("application/x-subrip; charset=utf-8")
                                << QByteArray("1\n00:00:00,500 --> 00:00:01,500\nFish & <chips>\n\n");
    }

    void subtitlesAreWrittenForPlayers()
    {
        QFETCH(QByteArray, name);
        QFETCH(QByteArray, text);
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"ann"_s);
        const QByteArray id = QByteArray::number(m_private);
        VideoRepository(m_wire->database).setTranscriptSource(m_private, u"pocketsphinx"_s, systemClock());
        for (const QByteArray &target :
             {"/media/" + id + "/subtitles." + name, "/api/v1/videos/" + id + "/subtitles." + name}) {
            const Response response = m_wire->send("GET", target, bearer);
            QTEST(response.type, "type");
            QTEST(response.body, "text");
            Request again = Request::to("GET", target);
            again.headers = {{"authorization", bearer}, {"if-none-match", response.header("ETag")}};
            QCOMPARE(m_wire->handle(again).status, 304);
            again.headers = {{"authorization", bearer}, {"if-modified-since", response.header("Last-Modified")}};
            QCOMPARE(m_wire->handle(again).status, 304);
            again.method = "HEAD";
            again.headers = {{"authorization", bearer}};
            QCOMPARE(m_wire->handle(again).header("ETag"), response.header("ETag"));
            again.method = "GET";
            again.headers = {{"authorization", bearer}, {"range", "bytes=0-2"}};
            QCOMPARE(m_wire->handle(again).body, text.left(3));
        }
    }

    void aLineThatIsMendedIsShownAtOnce()
    {
        const QByteArray target = path(m_private, "subtitles.vtt");
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"ann"_s);
        const QByteArray before = m_wire->send("GET", target, bearer).header("ETag");
        m_wire->transcripts.replace(m_private, {{.startMs = 0, .endMs = 1, .text = u"Chips"_s}});
        const Response after = m_wire->send("GET", target, bearer);
        QVERIFY(after.body.contains("Chips") && after.header("ETag") != before);
    }

    void whatIsNotWrittenDownIsNotFound()
    {
        const qint64 silent = m_wire->storedVideo(ann, u"Silent"_s, false);
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"ann"_s);
        for (const QByteArray &target : subtitleAddresses(silent))
            QCOMPARE(m_wire->send("GET", target, bearer).status, 404);
        for (const char *name : {"sprites.vtt", "sprites.jpg"})
            QCOMPARE(m_wire->send("GET", path(silent, name), bearer).body, R"({"detail":"Not found."})");
        // Once it is known that nothing is said, there is a file that says so.
        VideoRepository(m_wire->database).setTranscriptSource(silent, u"pocketsphinx"_s, systemClock());
        QCOMPARE(m_wire->send("GET", path(silent, "subtitles.vtt"), bearer).body, "WEBVTT\n\n");
    }

    void theIndexOfTheSpritesCarriesTheTokenOn()
    {
        const QByteArray bearer = "Bearer " + m_wire->tokenOf(u"ann"_s);
        const Response plain = m_wire->send("GET", path(m_private, "sprites.vtt"), bearer);
        QCOMPARE(plain.type, "text/vtt; charset=utf-8");
        QVERIFY(plain.body.contains("\nsprites.jpg#xywh=0,0,160,90\n"));
        QVERIFY(!plain.header("Last-Modified").isEmpty());
        Request again = Request::to("GET", path(m_private, "sprites.vtt"));
        again.headers = {{"authorization", bearer}, {"if-none-match", plain.header("ETag")}};
        QCOMPARE(m_wire->handle(again).status, 304);
        again.headers = {{"authorization", bearer}, {"range", "bytes=0-5"}};
        QCOMPARE(m_wire->handle(again).body, "WEBVTT");
        const QByteArray token = m_wire->accounts.createPlaybackToken(m_public).toLatin1();
        const QByteArray index = m_wire->send("GET", path(m_public, "sprites.vtt") + "?token=" + token).body;
        QVERIFY2(index.contains("\nsprites.jpg?token=" + token + "#xywh=0,0,160,90\n"), index);
    }

    void aStrangeSuffixIsEscaped()
    {
        const Video video{.id = 7, .mediaKey = u"key"_s, .mediaPath = u"/films/tide.m#v"_s};
        const QString url = playUrl(video, Request::to("GET", "/"), m_wire->accounts, {});
        QVERIFY2(url.contains(u"/media/7/video.m%23v?token="_s), qPrintable(url));
    }

private:
    const QByteArrayList fileNames{"video.mp4",   "poster.jpg",    "thumbnail.jpg", "sprites.jpg",
                                   "sprites.vtt", "subtitles.vtt", "subtitles.srt"};

    /// Ann's group with her video in it.
    qint64 sharedGroup()
    {
        const qint64 group = m_wire->groups.create(ann, {.name = u"Films"_s})->id;
        return m_wire->groups.addOne(ann, group, m_private) ? group : 0;
    }

    QByteArray linkTo(qint64 group, const ShareTerms &terms = {})
    {
        return "?share_token=" + m_wire->groups.share(ann, group, terms)->token.toLatin1();
    }

    static QByteArrayList subtitleAddresses(qint64 id)
    {
        const QByteArray video = "/api/v1/videos/" + QByteArray::number(id);
        return {video + "/subtitles.vtt", video + "/subtitles.srt"};
    }

    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }

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
