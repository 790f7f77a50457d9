#include "tests/contract/wirefixture.h"

#include <QRegularExpression>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The page behind a share link, as a browser without scripts uses it.
class TestSharedPages : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s);
        m_group = m_wire->groups.create(m_ann, {.name = u"Seas"_s, .description = u"and\nmoons"_s})->id;
        for (const QString &title : {u"Tides"_s, u"Harbours"_s})
            m_videos.append(add(m_wire->storedVideo(m_ann, title, false)));
    }

    void cleanup() { m_videos.clear(); }

    void theFirstVideoPlaysAndTheOthersAreListed()
    {
        const Response page = visit(share());
        QCOMPARE(page.status, 200);
        QCOMPARE(page.type, QByteArray("text/html; charset=utf-8"));
        for (const char *part : {"<h1 dir=\"auto\">Seas</h1>", "and\nmoons", "2 videos", "<b dir=\"auto\">Tides</b>",
                                 "<b dir=\"auto\">Harbours</b>", "<small>1:00</small>"})
            QVERIFY2(page.body.contains(part), part);
        QCOMPARE(between(page.body, "<h2 dir=\"auto\">", "<"), "Tides");
        QVERIFY(!page.body.contains("autoplay"));
        const Response film = m_wire->send("GET", targetOf(between(page.body, " src=\"", "\"")));
        QCOMPARE(film.status, 200);
        QCOMPARE(film.type, QByteArray("video/mp4"));
        QCOMPARE(m_wire->send("GET", targetOf(between(page.body, "poster=\"", "\""))).type, QByteArray("image/jpeg"));
    }

    void anotherVideoIsChosenByItsLink()
    {
        const QByteArray address = share();
        const QByteArray choice = "?video=" + QByteArray::number(m_videos[1]);
        const QByteArray link = ".." + address + choice;
        QVERIFY(visit(address).body.contains("href=\"" + link + '"'));
        const Response page = visit(address + choice);
        QCOMPARE(between(page.body, "<h2 dir=\"auto\">", "<"), "Harbours");
        QVERIFY(page.body.contains("autoplay"));
        QVERIFY(page.body.contains("href=\"" + link + "\" aria-current=\"true\""));
        QCOMPARE(between(visit(address + "?video=999").body, "<h2 dir=\"auto\">", "<"), "Tides");
    }

    void allAddressesAreGoodWithASlashAtTheEnd()
    {
        const QByteArray address = share() + '/';
        const QByteArray film = between(visit(address).body, " src=\"", "\"");
        QVERIFY(film.startsWith("../../media/"));
        QCOMPARE(m_wire->send("GET", film.mid(5)).status, 200);
    }

    void whatIsSaidCanBeRead()
    {
        const QByteArray address = share();
        QVERIFY(!visit(address).body.contains("<track"));
        writeDown();
        const QByteArray page = visit(address).body;
        const Response lines = m_wire->send("GET", targetOf(between(page, "<track kind=\"captions\" src=\"", "\"")));
        QCOMPARE(lines.type, QByteArray("text/vtt; charset=utf-8"));
        QVERIFY(lines.body.contains("The moon pulls the tides."));
    }

    void onlyWhatIsReadyIsThere()
    {
        Video pending = *VideoRepository(m_wire->database).find(m_videos[0]);
        pending.hasVideo = false; // nobody has looked at it yet
        QVERIFY(VideoRepository(m_wire->database).setMedia(pending));
        const QByteArray address = share();
        const QByteArray one = visit(address).body;
        QVERIFY(one.contains("1 video<"));
        QVERIFY(!one.contains("Tides"));
        QVERIFY(!one.contains("class=\"videos\"")); // it would list what is there anyway
        QVERIFY(m_wire->groups.removeVideo(m_ann, m_group, m_videos[1]));
        const QByteArray none = visit(address).body;
        QVERIFY(none.contains("There is nothing to watch here yet."));
        QVERIFY(!none.contains("<video"));
    }

    void aVideoElsewhereIsALinkThatSaysWhere()
    {
        const qint64 linked = m_wire->videos.addLinked(m_ann, {.url = u"https://films.example/a?b=1&c='2"_s})->id;
        const qint64 tube = m_wire->videos.addLinked(m_ann, {.url = u"https://youtu.be/abcdefghijk"_s})->id;
        QVERIFY(m_wire->groups.add(m_ann, m_group, {linked, tube}));
        const QByteArray address = share();
        QVERIFY(!visit(address).body.contains("abcdefghijk"));
        const QByteArray page = visit(address + "?video=" + QByteArray::number(linked)).body;
        QVERIFY2(page.contains("rel=\"noreferrer\" href=\"https://films.example/a?b=1&amp;c='2\""), page.constData());
        QVERIFY(page.contains("Watch at films.example"));
        QVERIFY(!page.contains("<video"));
        const QByteArray card = between(page.mid(page.indexOf("class=\"outside\"")), "<img src=\"", "\"");
        QCOMPARE(m_wire->send("GET", targetOf(card)).type, QByteArray("image/jpeg"));
        const QByteArray other = visit(address + "?video=" + QByteArray::number(tube)).body;
        QVERIFY(other.contains("href=\"https://www.youtube.com/watch?v=abcdefghijk\""));
    }

    void nothingThatPeopleWroteBecomesPartOfThePage()
    {
        const QString evil = u"\"><script>alert(1)</script>%1%5<b x='"_s;
        QVERIFY(m_wire->groups.edit(m_ann, m_group, {.name = evil, .description = evil}));
        add(m_wire->storedVideo(m_ann, evil, false));
        QVERIFY(m_wire->videos.edit(m_ann, m_videos[0], {.title = evil, .description = evil}));
        const Response page = visit(share());
        QVERIFY(!page.body.contains("<script"));
        QVERIFY(!page.body.contains("<b x"));
        QCOMPARE(page.body.count("&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;%1%5"), 7);
        const QByteArray policy = page.header("Content-Security-Policy");
        QVERIFY(policy.startsWith("default-src 'none'; "));
        QVERIFY(!policy.contains("script-src"));
    }

    void nothingOfItIsKeptOrTold()
    {
        for (const QByteArray &address : {share(), QByteArray("/shared/nonsense"), share(u"sesame"_s)}) {
            const Response page = visit(address);
            QCOMPARE(page.header("Referrer-Policy"), QByteArray("no-referrer"));
            QCOMPARE(page.header("Cache-Control"), QByteArray("no-store"));
            QCOMPARE(page.header("X-Frame-Options"), QByteArray("DENY"));
            QCOMPARE(page.header("X-Robots-Tag"), QByteArray("noindex, nofollow"));
            QVERIFY(page.header("Content-Security-Policy").startsWith("default-src 'none'; "));
        }
    }

    void aLinkThatOpensNothingSaysSo_data()
    {
        QTest::addColumn<QByteArray>("address");
        QTest::newRow("an unknown one") << QByteArray("/shared/nonsense");
        QTest::newRow("one that is no text") << QByteArray("/shared/%00%22%3E%3Cscript%3E");
        QTest::newRow("a replaced one") << QByteArray("replaced");
        QTest::newRow("a stopped one") << QByteArray("stopped");
    }
    void aLinkThatOpensNothingSaysSo()
    {
        QFETCH(QByteArray, address);
        if (!address.startsWith('/')) {
            const QByteArray old = share();
            share();
            if (address == "stopped")
                QVERIFY(m_wire->groups.unshare(m_ann, m_group));
            address = old;
        }
        for (const char *method : {"GET", "HEAD", "POST"}) {
            const Response page = m_wire->send(method, address, {}, "password=sesame");
            QCOMPARE(page.status, 404);
            QVERIFY(page.body.contains("This link opens nothing"));
            QVERIFY(!page.body.contains("<script"));
            QVERIFY(!page.body.contains("Seas"));
        }
    }

    void aPasswordIsAskedForOnceInABrowser()
    {
        const QByteArray address = share(u"open sésame"_s);
        const Response locked = visit(address);
        QCOMPARE(locked.status, 200);
        QCOMPARE(between(locked.body, "<form method=\"post\" action=\"", "\""), ".." + address);
        QVERIFY(!locked.body.contains("Seas"));
        QVERIFY(!locked.body.contains("Tides"));
        const Response wrong = m_wire->send("POST", address, {}, "password=Sesame");
        QCOMPARE(wrong.status, 403);
        QVERIFY(wrong.body.contains("not the password"));
        QVERIFY(!wrong.body.contains("Sesame"));
        QVERIFY(wrong.header("Set-Cookie").isEmpty());
        QCOMPARE(m_wire->send("POST", address, {}, "").status, 403);

        const Response right = m_wire->send("POST", address + "?video=7", {}, "password=open+s%C3%A9same");
        QCOMPARE(right.status, 303);
        QCOMPARE(right.header("Location"), ".." + address + "?video=7");
        const QByteArray cookie = right.header("Set-Cookie");
        QVERIFY2(cookie.contains("; Max-Age=43200; ") && cookie.contains("; HttpOnly; SameSite=Lax"),
                 cookie.constData());
        const QByteArray kept = cookie.left(cookie.indexOf(';'));
        const Response page = visit(address, kept);
        QVERIFY(page.body.contains("Tides"));
        const QByteArray film = targetOf(between(page.body, " src=\"", "\""));
        const QByteArray pass = kept.mid(kept.indexOf('=') + 1);
        QVERIFY(film.endsWith("share_token=" + pass));
        QCOMPARE(m_wire->send("GET", film).status, 200);
        QCOMPARE(m_wire->send("GET", QByteArray(film).replace(pass, address.mid(8))).status, 404);

        // It opens this link alone, and no longer than that is there.
        const QByteArray name = kept.left(kept.indexOf('='));
        QVERIFY(!visit(address, name + "=nonsense").body.contains("Tides"));
        const QByteArray next = share(u"another"_s);
        QVERIFY(!visit(next, kept).body.contains("Tides"));
        QCOMPARE(visit(address, kept).status, 404);
    }

    void aLinkWithoutAPasswordNeedsNoForm()
    {
        const QByteArray address = share();
        const Response sent = m_wire->send("POST", address, {}, "password=x");
        QCOMPARE(sent.status, 303);
        QCOMPARE(sent.header("Location"), ".." + address);
        QVERIFY(sent.header("Set-Cookie").isEmpty());
    }

    void passwordsAreNotTriedForEver()
    {
        const QByteArray address = share(u"sesame"_s);
        QVERIFY(m_wire->settings.overrideForThisRun(u"limits/signIn"_s, u"2"_s));
        QCOMPARE(m_wire->send("POST", address, {}, "password=x").status, 403);
        QCOMPARE(m_wire->send("POST", "/api/videos/groups" + address, {}, "{\"password\":\"x\"}").status, 403);
        const Response refused = m_wire->send("POST", address, {}, "password=sesame");
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.header("Retry-After").toInt() > 0);
        QVERIFY(refused.body.contains("Too many tries"));
        // Nor from somewhere else.
        Request request = Request::to("POST", address);
        request.peer = QHostAddress(u"198.51.100.3"_s);
        request.body = "password=sesame";
        QCOMPARE(m_wire->send(request).status, 429);
    }

    void aQuestionIsAnsweredWithLinksToTheMoments()
    {
        writeDown();
        const QByteArray address = share();
        const QByteArray form = between(visit(address).body, "<form class=\"ask\" method=\"post\" action=\"", "\"");
        QCOMPARE(form, ".." + address + "/ask#asked"); // where the answer will be
        const Response page = m_wire->send("POST", address + "/ask", {}, "question=What+pulls+the+%22tides%22%3F");
        QCOMPARE(page.status, 200);
        QVERIFY(page.body.contains("value=\"What pulls the &quot;tides&quot;?\""));
        const QByteArray moment = "../.." + address + "?video=" + QByteArray::number(m_videos[0]) + "&amp;t=61";
        QVERIFY2(page.body.contains("<a href=\"" + moment + "\">[1]</a>"), page.body.constData());
        QVERIFY(page.body.contains("<bdi>Tides</bdi> <small>1:01</small>"));
        const QByteArray target = QByteArray(moment).mid(5).replace("&amp;", "&");
        const QByteArray there = visit(target).body;
        QVERIFY(between(there, " src=\"", "\"").endsWith("#t=61"));
        QVERIFY(between(page.body, " src=\"", "\"").startsWith("../../media/"));
        QCOMPARE(m_wire->send("GET", address + "/ask").status, 200); // loaded again
        const ChatLog log = m_wire->chatLogs.history(m_ann, m_group, 1, 0).items.first();
        QCOMPARE(log.question, u"What pulls the \"tides\"?"_s);
        QVERIFY(log.isShared);
    }

    void aQuestionThatFindsNoAnswerIsKeptInItsForm_data()
    {
        QTest::addColumn<QByteArray>("question");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("words");
        QTest::newRow("none") << QByteArray() << 400 << QByteArray("Write a question");
        QTest::newRow("too long a one") << QByteArray(4001, 'x') << 400 << QByteArray("Write a question");
        QTest::newRow("to an engine that fails") << QByteArray("Why?") << 502 << QByteArray("no answer to be had");
        QTest::newRow("one too many") << QByteArray("How?") << 429 << QByteArray("Too many tries");
    }
    void aQuestionThatFindsNoAnswerIsKeptInItsForm()
    {
        QFETCH(const QByteArray, question);
        QFETCH(const int, status);
        QFETCH(const QByteArray, words);
        writeDown();
        m_wire->engine.failure = Error{.fault = Fault::EngineFailed};
        const QByteArray address = share() + "/ask";
        if (status == 429) {
            QVERIFY(m_wire->settings.overrideForThisRun(u"limits/chat"_s, u"1"_s));
            QCOMPARE(m_wire->send("POST", address, {}, "question=x").status, 502);
        }
        const Response page = m_wire->send("POST", address, {}, "question=" + question);
        QCOMPARE(page.status, status);
        QVERIFY2(page.body.contains(words), page.body.constData());
        QVERIFY(page.body.contains("value=\"" + question + '"'));
        QVERIFY(page.body.contains("<b dir=\"auto\">Harbours</b>"));
        QCOMPARE(page.header("Retry-After").isEmpty(), status != 429);
    }

    void nothingThatIsAskedOrSaidBecomesPartOfThePage()
    {
        writeDown(u"The tides <script>alert(1)</script> pull [1] [99] [0]."_s);
        const QByteArray address = share() + "/ask";
        const Response page =
            m_wire->send("POST", address, {}, "question=tides+%22%3E%3Cscript%3Ealert(2)%3C/script%3E%251");
        QCOMPARE(page.status, 200);
        QVERIFY(!page.body.contains("<script"));
        QVERIFY(page.body.contains("tides &quot;&gt;&lt;script&gt;alert(2)&lt;/script&gt;%1"));
        QVERIFY(page.body.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    }

    void aLockedCollectionAnswersNobody()
    {
        writeDown();
        const QByteArray address = share(u"sesame"_s);
        const Response page = m_wire->send("POST", address + "/ask", {}, "question=What+pulls+the+tides");
        QVERIFY(!page.body.contains("moon"));
        QCOMPARE(between(page.body, "<form method=\"post\" action=\"", "\""), "../.." + address);
        QCOMPARE(m_wire->send("POST", "/shared/nonsense/ask", {}, "question=Why").status, 404);
    }

    void whatHasNoTranscriptIsNotAsked() { QVERIFY(!visit(share()).body.contains("class=\"ask\"")); }

    void aPageSpeaksTheReadersLanguage_data()
    {
        QTest::addColumn<QByteArray>("language");
        QTest::newRow("German") << QByteArray("de");
        QTest::newRow("Japanese") << QByteArray("ja");
    }
    void aPageSpeaksTheReadersLanguage()
    {
        QFETCH(QByteArray, language);
        for (const QByteArray &address : {share(), QByteArray("/shared/nonsense"), share(u"sesame"_s)}) {
            Request request = Request::to("GET", address);
            request.headers.insert("accept-language", language + ",en;q=0.5");
            const Response page = m_wire->send(request);
            QCOMPARE(page.header("Content-Language"), language);
            QVERIFY(page.body.contains("<html lang=\"" + language + "\">"));
            QVERIFY(!page.body.contains("%1"));
        }
    }

private:
    qint64 add(qint64 videoId)
    {
        if (!m_wire->groups.add(m_ann, m_group, {videoId}))
            qFatal("cannot add the test's video");
        return videoId;
    }

    /// Puts a sentence into the first video.
    void writeDown(const QString &sentence = u"The moon pulls the tides."_s)
    {
        m_wire->transcript(m_videos[0], {{61'500, 63'000, sentence}});
        VideoRepository(m_wire->database).setTranscriptSource(m_videos[0], u"sidecar"_s, systemClock());
    }

    /// Shares the group anew; the address of the page.
    QByteArray share(const QString &password = {})
    {
        return "/shared/" + m_wire->groups.share(m_ann, m_group, {.password = password})->token.toLatin1();
    }

    Response visit(const QByteArray &address, const QByteArray &cookie = {})
    {
        Request request = Request::to("GET", address);
        if (!cookie.isEmpty())
            request.headers.insert("cookie", "other=1; " + cookie);
        return m_wire->send(request);
    }

    static QByteArray between(const QByteArray &body, const QByteArray &before, const QByteArray &after)
    {
        const qsizetype at = body.indexOf(before);
        if (at < 0)
            return {};
        const qsizetype begin = at + before.size();
        return body.mid(begin, body.indexOf(after, begin) - begin);
    }

    /// What a browser asks for when it follows an address of the page.
    static QByteArray targetOf(const QByteArray &relative)
    {
        return relative.startsWith("../") ? relative.mid(2) : relative;
    }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
    qint64 m_group = 0;
    QList<qint64> m_videos;
};

QTEST_MAIN(TestSharedPages)
#include "tst_sharedpages.moc"
