#include "server/http/replycache.h"
#include "server/http/router.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestReplyCache : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_calls = 0;
        m_version = m_version.value_or(0) + 10; // nothing of the last test counts
    }

    void theSameQuestionIsAnsweredOnce()
    {
        QCOMPARE(ask(get("/videos?limit=2")), QByteArray("1"));
        QCOMPARE(ask(get("/videos?limit=2")), QByteArray("1"));
    }

    void aWriteEndsWhatIsKept()
    {
        ask(get("/videos"));
        m_version = *m_version + 1;
        QCOMPARE(ask(get("/videos")), QByteArray("2"));
    }

    void anAnswerFromBeforeAWriteIsNotKept()
    {
        Response late = m_cache.answer(get("/videos"), [&] {
            m_version = *m_version + 1; // while it is made
            return Response{.body = "old"};
        });
        QCOMPARE(late.body, QByteArray("old"));
        QCOMPARE(ask(get("/videos")), QByteArray("1"));
    }

    void withoutAVersionNothingIsKept()
    {
        m_version.reset();
        ask(get("/videos"));
        QCOMPARE(ask(get("/videos")), QByteArray("2"));
    }

    void whatTellsClientsApartIsPartOfTheQuestion_data()
    {
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("another path") << QByteArray("/my-videos") << QByteArray();
        QTest::newRow("another window") << QByteArray("/videos?offset=1") << QByteArray();
        QTest::newRow("another account") << QByteArray("/videos") << QByteArray("authorization");
        QTest::newRow("another cookie") << QByteArray("/videos") << QByteArray("cookie");
        QTest::newRow("another language") << QByteArray("/videos") << QByteArray("accept-language");
        QTest::newRow("another page that asks") << QByteArray("/videos") << QByteArray("origin");
        QTest::newRow("another name of this server") << QByteArray("/videos") << QByteArray("host");
    }
    void whatTellsClientsApartIsPartOfTheQuestion()
    {
        QFETCH(const QByteArray, target);
        QFETCH(const QByteArray, header);
        ask(get("/videos"));
        Request other = get(target);
        if (!header.isEmpty())
            other.headers.insert(header, "other");
        QCOMPARE(ask(other), QByteArray("2"));
    }

    void whatFailedOrIsLargeIsNotKept_data()
    {
        QTest::addColumn<int>("status");
        QTest::addColumn<int>("bytes");
        QTest::newRow("refused") << 401 << 2;
        QTest::newRow("large") << 200 << 1024 * 1024;
    }
    void whatFailedOrIsLargeIsNotKept()
    {
        QFETCH(const int, status);
        QFETCH(const int, bytes);
        const auto make = [&] {
            ++m_calls;
            return Response{.status = status, .body = QByteArray(bytes, 'x')};
        };
        m_cache.answer(get("/videos"), make);
        m_cache.answer(get("/videos"), make);
        QCOMPARE(m_calls, 2);
    }

    void manyAnswersAreDropped()
    {
        for (int i = 0; i < 200; ++i) { // twice what there is room for
            m_cache.answer(get("/videos?offset=" + QByteArray::number(i)),
                           [] { return Response{.body = QByteArray(100 * 1024, 'x')}; });
        }
        QCOMPARE(ask(get("/videos?offset=0")), QByteArray("1"));
    }

    void onlyRoutesThatSayItAreKept()
    {
        Router router;
        const auto count = [&](const Request &) { return Response{.body = QByteArray::number(++m_calls)}; };
        router.add("GET", u"/kept"_s, count, {.kept = true});
        router.add("GET", u"/fresh"_s, count);
        router.keepReplies([&] { return m_version; });
        QCOMPARE(router.handle(get("/kept")).body, QByteArray("1"));
        QCOMPARE(router.handle(get("/kept")).body, QByteArray("1"));
        QCOMPARE(router.handle(get("/fresh")).body, QByteArray("2"));
        QCOMPARE(router.handle(get("/fresh")).body, QByteArray("3"));
    }

    void whatIsKeptIsKnownWithoutTheHandler()
    {
        Router router;
        router.add("GET", u"/kept"_s, [&](const Request &) { return Response{.body = QByteArray::number(++m_calls)}; },
                   {.kept = true});
        router.keepReplies([&] { return m_version; });
        QVERIFY(!router.known(get("/kept")));
        const Response first = router.handle(get("/kept"));
        const std::optional<Response> known = router.known(get("/kept"));
        QVERIFY(known);
        QCOMPARE(known->body, first.body);
        QCOMPARE(known->headers, first.headers);
        QVERIFY(router.known(Request::to("HEAD", "/kept")));
        QVERIFY(!router.known(Request::to("POST", "/kept")));
        m_version = *m_version + 1;
        QVERIFY(!router.known(get("/kept")));
    }

private:
    static Request get(const QByteArray &target) { return Request::to("GET", target); }
    QByteArray ask(const Request &request)
    {
        return m_cache.answer(request, [&] { return Response{.body = QByteArray::number(++m_calls)}; }).body;
    }

    int m_calls = 0;
    std::optional<quint64> m_version;
    ReplyCache m_cache{[this] { return m_version; }};
};

QTEST_GUILESS_MAIN(TestReplyCache)
#include "tst_replycache.moc"
