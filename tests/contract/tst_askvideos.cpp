#include "tests/contract/wirefixture.h"
#include "tests/threads.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QJsonObject noVideo{{u"detail"_s, u"No Video matches the given query."_s}};
const QJsonObject notSignedIn{{u"detail"_s, u"Authentication credentials were not provided."_s}};

QByteArray body(QByteArray singleQuoted)
{
    return singleQuoted.replace('\'', '"');
}

QJsonObject fieldError(const QString &field, const QString &text)
{
    return {{field, QJsonArray{text}}};
}

} // namespace

/// Ask's own videos on the wire.
class TestAskVideos : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s);
        m_wire->account(u"bob"_s);
        const Account root = m_wire->account(u"root"_s, Role::Admin);
        m_tides = m_wire->storedVideo(m_ann, u"Tides"_s, false);
        m_bread = m_wire->storedVideo(m_ann, u"bread"_s, false);
        m_moon = m_wire->storedVideo(root, u"Moon"_s, true);
        m_token = "Bearer " + m_wire->tokenOf(u"ann"_s);
    }

    void lists_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QStringList>("titles");
        QTest::addColumn<QByteArray>("total");
        const QByteArray one = "1", two = "2", none = "0";
        QTest::newRow("the newest first") << QByteArray() << QStringList{u"bread"_s, u"Tides"_s} << two;
        QTest::newRow("the same, by name")
            << QByteArray("?ordering=uploaded_at_desc") << QStringList{u"bread"_s, u"Tides"_s} << two;
        QTest::newRow("the oldest first")
            << QByteArray("?ordering=uploaded_at_asc") << QStringList{u"Tides"_s, u"bread"_s} << two;
        QTest::newRow("by title") << QByteArray("?ordering=title_asc") << QStringList{u"bread"_s, u"Tides"_s} << two;
        QTest::newRow("by title, backwards")
            << QByteArray("?ordering=title_desc") << QStringList{u"Tides"_s, u"bread"_s} << two;
        QTest::newRow("a part of the title") << QByteArray("?q=IDE") << QStringList{u"Tides"_s} << one;
        QTest::newRow("a part of the description") << QByteArray("?q=the+SEA") << QStringList{u"Tides"_s} << one;
        QTest::newRow("what no title has") << QByteArray("?q=%25") << QStringList{} << none;
        QTest::newRow("another's") << QByteArray("?q=Moon") << QStringList{} << none;
        QTest::newRow("completed") << QByteArray("?status=completed") << QStringList{u"bread"_s} << one;
        QTest::newRow("pending") << QByteArray("?status=pending") << QStringList{} << none;
        QTest::newRow("failed") << QByteArray("?status=error") << QStringList{u"Tides"_s} << one;
        QTest::newRow("empty filters are none")
            << QByteArray("?q=&status=&ordering=") << QStringList{u"bread"_s, u"Tides"_s} << two;
        QTest::newRow("a window") << QByteArray("?limit=1&offset=1") << QStringList{u"Tides"_s} << two;
    }

    void lists()
    {
        QFETCH(QByteArray, query);
        QVERIFY(m_wire->videos.edit(m_ann, m_tides, {.description = u"All about the Sea"_s}));
        VideoRepository(m_wire->database).setStatus(m_tides, VideoStatus::Error, Fault::Unsupported, systemClock());
        const Response response = m_wire->send("GET", "/api/videos/" + query, m_token);
        QCOMPARE(response.status, 200);
        QStringList titles;
        for (const QJsonValue &video : WireFixture::arrayOf(response)) {
            QCOMPARE(video.toObject().keys(),
                     (QStringList{u"description"_s, u"file"_s, u"id"_s, u"status"_s, u"title"_s, u"uploaded_at"_s}));
            titles += video[u"title"_s].toString();
        }
        QTEST(titles, "titles");
        QTEST(response.header("X-Total-Count"), "total");
    }

    void linkedVideosAreListedToo()
    {
        QVERIFY(m_wire->videos.addLinked(m_ann, {.url = u"https://films.example/a.mp4"_s}));
        const QJsonArray list = WireFixture::arrayOf(m_wire->send("GET", "/api/videos/", m_token));
        QCOMPARE(list.size(), 3);
        QCOMPARE(list[0][u"file"_s], u"https://films.example/a.mp4"_s);
    }

    void refusals_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<QByteArray>("sent");
        QTest::addColumn<int>("status");
        QTest::addColumn<QJsonObject>("answer");
        const QByteArray get = "GET", put = "PUT", patch = "PATCH", mine = "/api/videos/1/", none;
        const QJsonObject required = fieldError(u"title"_s, u"This field is required."_s);
        const QJsonObject wrong = fieldError(u"title"_s, u"Not a valid value."_s);
        QTest::newRow("an unknown status") << get << QByteArray("/api/videos/?status=done") << none << 400
                                           << fieldError(u"status"_s, u"Not a valid choice."_s);
        QTest::newRow("an unknown order") << get << QByteArray("/api/videos/?ordering=size") << none << 400
                                          << fieldError(u"ordering"_s, u"Not a valid choice."_s);
        for (const char *query : {"limit=0", "limit=101", "limit=x"})
            QTest::newRow(query) << get << "/api/videos/?" + QByteArray(query) << none << 400
                                 << fieldError(u"limit"_s, u"Not a valid value."_s);
        QTest::newRow("a negative offset") << get << QByteArray("/api/videos/?offset=-1") << none << 400
                                           << fieldError(u"offset"_s, u"Not a valid value."_s);
        for (const QByteArray &method : {get, put, patch, QByteArray("DELETE")}) {
            QTest::addRow("%s of an unknown one", method.data())
                << method << QByteArray("/api/videos/99/") << body("{'title':'x'}") << 404 << noVideo;
            QTest::addRow("%s of another's, though public", method.data())
                << method << QByteArray("/api/videos/3/") << body("{'title':'x'}") << 404 << noVideo;
        }
        QTest::newRow("PUT without a title") << put << mine << body("{'description':'x'}") << 400 << required;
        QTest::newRow("PUT with an empty title") << put << mine << body("{'title':''}") << 400 << required;
        QTest::newRow("PATCH with an empty title") << patch << mine << body("{'title':''}") << 400 << required;
        QTest::newRow("a blank title") << patch << mine << body("{'title':' '}") << 400
                                       << fieldError(u"title"_s, u"This field may not be blank."_s);
        QTest::newRow("a title of 256") << patch << mine << body("{'title':'" + QByteArray(256, 'x') + "'}") << 400
                                        << fieldError(u"title"_s,
                                                      u"Ensure this field has no more than 255 characters."_s);
        QTest::newRow("a description without end")
            << patch << mine << body("{'description':'" + QByteArray(200'001, 'x') + "'}") << 400
            << fieldError(u"description"_s, u"This field is too long."_s);
        QTest::newRow("a title that is no text") << patch << mine << body("{'title':5}") << 400 << wrong;
        QTest::newRow("both wrong") << patch << mine << body("{'title':5,'description':[]}") << 400
                                    << QJsonObject{{u"title"_s, QJsonArray{u"Not a valid value."_s}},
                                                   {u"description"_s, QJsonArray{u"Not a valid value."_s}}};
        QTest::newRow("no body") << put << mine << none << 400
                                 << QJsonObject{{u"detail"_s, u"The body is not JSON."_s}};
        QTest::newRow("no object") << put << mine << QByteArray("[]") << 400
                                   << fieldError(u"non_field_errors"_s, u"The body must be an object."_s);
        QTest::newRow("an unknown path") << get << QByteArray("/api/videos/1/frames/") << none << 404
                                         << QJsonObject{{u"detail"_s, u"Not found"_s}};
        QTest::newRow("another method") << QByteArray("POST") << mine << none << 405
                                        << QJsonObject{{u"detail"_s, u"Method not allowed"_s}};
    }

    void refusals()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(QByteArray, sent);
        QCOMPARE(m_tides, 1);
        QCOMPARE(m_moon, 3);
        const Response response = m_wire->send(method, target, m_token, sent);
        QTEST(response.status, "status");
        QTEST(WireFixture::objectOf(response), "answer");
        QCOMPARE(m_wire->videos.findOwned(m_ann, m_tides)->title, u"Tides"_s);
    }

    void nobodyIsTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::newRow("the list") << QByteArray("GET") << QByteArray("/api/videos/");
        for (const char *method : {"GET", "PUT", "PATCH", "DELETE"})
            QTest::newRow(method) << QByteArray(method) << QByteArray("/api/videos/1/");
    }

    void nobodyIsTurnedAway()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        for (const char *authorization : {"", "Bearer nonsense", "Basic YTpi"}) {
            const Response response = m_wire->send(method, target, authorization, "{}");
            QCOMPARE(response.status, 401);
            QCOMPARE(WireFixture::objectOf(response), notSignedIn);
        }
    }

    void aCookieIsGoodForThisSitesPagesAlone_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("origin");
        QTest::addColumn<int>("status");
        const QByteArray own = "http://matinee.test:8642", foreign = "https://evil.example", none;
        for (const char *method : {"PUT", "PATCH", "DELETE"}) {
            QTest::addRow("%s from this site", method) << QByteArray(method) << own << (*method == 'D' ? 204 : 200);
            QTest::addRow("%s from another", method) << QByteArray(method) << foreign << 403;
        }
        QTest::newRow("reading from another") << QByteArray("GET") << foreign << 200;
        QTest::newRow("no page at all") << QByteArray("PATCH") << none << 200;
    }

    void aCookieIsGoodForThisSitesPagesAlone()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, origin);
        QFETCH(int, status);
        Request request = Request::to(method, path(m_tides));
        request.headers.insert("cookie", "access_token=" + m_wire->tokenOf(u"ann"_s));
        if (!origin.isEmpty())
            request.headers.insert("origin", origin);
        request.body = body("{'title':'Changed'}");
        const Response response = m_wire->handle(request);
        QCOMPARE(response.status, status);
        if (status == 403) {
            QCOMPARE(WireFixture::objectOf(response)[u"detail"_s], u"CSRF Failed: Origin checking failed."_s);
            QCOMPARE(shown(m_tides)[u"title"_s], u"Tides"_s);
        }
    }

    void anAdminSeesTheirOwnAlone()
    {
        const QByteArray root = "Bearer " + m_wire->tokenOf(u"root"_s);
        QCOMPARE(WireFixture::arrayOf(m_wire->send("GET", "/api/videos/", root)).size(), 1);
        QCOMPARE(m_wire->send("GET", path(m_tides), root).status, 404);
        QCOMPARE(m_wire->send("DELETE", path(m_tides), root).status, 404);
    }

    void aVideoIsShownWhole()
    {
        m_wire->transcript(m_tides, {{.startMs = 0, .endMs = 1500, .text = u"The moon pulls the water."_s}});
        const QJsonObject video = shown(m_tides);
        QCOMPARE(video[u"id"_s].toInteger(), m_tides);
        QCOMPARE(video[u"user"_s].toInteger(), m_ann.id);
        QCOMPARE(video[u"title"_s], u"Tides"_s);
        QCOMPARE(video[u"description"_s], u""_s);
        QCOMPARE(video[u"status"_s], u"completed"_s);
        QCOMPARE(video[u"error_message"_s], u""_s);
        QCOMPARE(video[u"transcript"_s], u"1\n00:00:00,000 --> 00:00:01,500\nThe moon pulls the water.\n\n"_s);
        QVERIFY(QDateTime::fromString(video[u"uploaded_at"_s].toString(), Qt::ISODate).isValid());
        QVERIFY(video[u"uploaded_at"_s].toString().endsWith(u'Z'));
        QCOMPARE(video.size(), 9);
    }

    void theFileIsAMediaAddressThatPlays()
    {
        const QString file = shown(m_tides)[u"file"_s].toString();
        const QString origin = u"http://matinee.test:8642"_s;
        QVERIFY2(file.startsWith(origin + u"/media/"_s), qPrintable(file));
        QCOMPARE(m_wire->send("GET", file.sliced(origin.size()).toLatin1()).status, 200);
    }

    void theTranscriptWaitsUntilAllIsDone_data()
    {
        QTest::addColumn<VideoStatus>("status");
        QTest::addColumn<QString>("name");
        QTest::newRow("pending") << VideoStatus::Pending << u"pending"_s;
        QTest::newRow("processing") << VideoStatus::Processing << u"processing"_s;
        QTest::newRow("failed") << VideoStatus::Error << u"error"_s;
    }

    void theTranscriptWaitsUntilAllIsDone()
    {
        QFETCH(VideoStatus, status);
        m_wire->transcript(m_tides, {{.startMs = 0, .endMs = 1500, .text = u"The moon pulls the water."_s}});
        const bool hasFailed = status == VideoStatus::Error;
        VideoRepository(m_wire->database)
            .setStatus(m_tides, status, hasFailed ? std::optional(Fault::EngineFailed) : std::nullopt, systemClock());
        const QJsonObject video = shown(m_tides);
        QTEST(video[u"status"_s].toString(), "name");
        QCOMPARE(video[u"transcript"_s], u""_s);
        QCOMPARE(video[u"error_message"_s].toString().isEmpty(), !hasFailed);
    }

    void textsCanBeChanged()
    {
        const Response put = m_wire->send("PUT", path(m_tides), m_token, body("{'title':'T','description':'D'}"));
        QCOMPARE(put.status, 200);
        QCOMPARE(WireFixture::objectOf(put)[u"title"_s], u"T"_s);
        QCOMPARE(shown(m_tides)[u"description"_s], u"D"_s);
        QCOMPARE(m_wire->send("PATCH", path(m_tides), m_token, body("{'description':''}")).status, 200);
        QCOMPARE(shown(m_tides)[u"title"_s], u"T"_s);
        QCOMPARE(shown(m_tides)[u"description"_s], u""_s);
        QCOMPARE(m_wire->send("PATCH", path(m_tides), m_token, "{}").status, 200);
        QCOMPARE(m_wire->send("PATCH", path(m_tides), m_token, body("{'title':'" + QByteArray(255, 'x') + "'}")).status,
                 200);
    }

    void deletingTakesAllWithIt()
    {
        m_wire->transcript(m_tides, {{.startMs = 0, .endMs = 1500, .text = u"The moon pulls the water."_s}});
        const QString folder = m_wire->store.folder(m_wire->videos.findOwned(m_ann, m_tides)->mediaKey);
        const Response response = m_wire->send("DELETE", path(m_tides), m_token);
        QCOMPARE(response.status, 204);
        QVERIFY(response.body.isEmpty());
        QVERIFY(!QDir(folder).exists());
        QVERIFY(m_wire->search.search(m_ann, u"moon"_s, {}, 10).isEmpty());
        QCOMPARE(m_wire->send("GET", path(m_tides), m_token).status, 404);
        QCOMPARE(m_wire->send("DELETE", path(m_tides), m_token).status, 404);
    }

    void deletedByManyAtOnceItIsDeletedOnce()
    {
        QList<int> statuses(8);
        onThreads(8, [&](int number) { statuses[number] = m_wire->send("DELETE", path(m_tides), m_token).status; });
        QCOMPARE(statuses.count(204), 1);
        QCOMPARE(statuses.count(404), 7);
    }

    void changedByManyAtOnceItIsWhole()
    {
        QList<int> statuses(8);
        onThreads(8, [&](int number) {
            const QByteArray text(10'000, char('a' + number));
            const QByteArray sent = body("{'title':'" + text.left(200) + "','description':'" + text + "'}");
            statuses[number] = m_wire->send("PUT", path(m_tides), m_token, sent).status;
        });
        QCOMPARE(statuses.count(200), 8);
        const QJsonObject video = shown(m_tides);
        QCOMPARE(video[u"description"_s].toString().left(200), video[u"title"_s].toString());
    }

private:
    static QByteArray path(qint64 id) { return "/api/videos/" + QByteArray::number(id) + '/'; }

    QJsonObject shown(qint64 id)
    {
        const Response response = m_wire->send("GET", path(id), m_token);
        return response.status == 200 ? WireFixture::objectOf(response) : QJsonObject();
    }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
    qint64 m_tides = 0;
    qint64 m_bread = 0;
    qint64 m_moon = 0;
    QByteArray m_token;
};

QTEST_GUILESS_MAIN(TestAskVideos)
#include "tst_askvideos.moc"
