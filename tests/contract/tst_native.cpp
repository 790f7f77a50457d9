#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"
#include "tests/threads.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;
using wire::row;

/// The wire cases of jobs and of watching. Each runs on a fresh library: ann's private video 1 with the failed job 1
/// and the waiting job 2, the published video 2 of the admin root with the waiting job 3, and the user bob.
class TestNative : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s);
        m_bob = m_wire->account(u"bob"_s);
        m_root = m_wire->account(u"root"_s, Role::Admin);
        m_wire->storedVideo(m_ann, u"Tides"_s, false);
        m_wire->storedVideo(m_root, u"Bread"_s, true);
        for (const auto &[owner, video] : {std::pair(m_ann, 1), std::pair(m_ann, 1), std::pair(m_root, 2)})
            m_wire->jobs.add({.kind = u"transcribe"_s, .ownerId = owner.id, .videoId = video, .title = u"Work"_s});
        execute(m_wire->database->connection(),
                u"UPDATE jobs SET state = 'failed', fault = 'Unsupported', progress = 0.5 WHERE id = 1"_s);
    }

    void answers_data()
    {
        wire::columns();
        const QString nobody;
        const QString ann = u"ann"_s;
        const QString bob = u"bob"_s;
        const QByteArray failed =
            "{'id':1,'kind':'transcribe','title':'Work','video_id':1,'state':'failed','progress':0.5,"
            "'eta_seconds':null,'error_message':'*','reason':null,'created_at':'*','updated_at':'*'}";
        const auto job = [&](const char *id, const char *state) {
            return QByteArray("{'id':") + id + ",'kind':'transcribe','title':'Work','video_id':'*','state':'" + state +
                   "','progress':'*','eta_seconds':null,'error_message':null,'reason':null,'created_at':'*','updated_"
                   "at':'*'}";
        };
        const QByteArray noJob = "{'detail':'Job not found'}";
        const QByteArray over = "{'detail':'*'}";
        row("jobs", "GET /api/v1/jobs", ann, "", 200, "[" + job("2", "queued") + "," + failed + "]");
        row("jobs of a state", "GET /api/v1/jobs?state=failed", ann, "", 200, "[" + failed + "]");
        row("jobs of no state", "GET /api/v1/jobs?state=lost", ann, "", 400, "{'detail':'Invalid state'}");
        row("jobs in a window", "GET /api/v1/jobs?limit=1&offset=1", ann, "", 200, "[" + failed + "]");
        row("jobs in no window", "GET /api/v1/jobs?limit=0", ann, "", 400, "{'detail':'Invalid limit'}");
        row("jobs of one who has none", "GET /api/v1/jobs", bob, "", 200, "[]");
        row("a job", "GET /api/v1/jobs/1", ann, "", 200, failed);
        row("a job of another, for an admin", "GET /api/v1/jobs/1", u"root"_s, "", 200, failed);
        row("cancel", "POST /api/v1/jobs/2/cancel", ann, "", 200, job("2", "cancelled"));
        row("cancel what is over", "POST /api/v1/jobs/1/cancel", ann, "", 409, over);
        row("retry", "POST /api/v1/jobs/1/retry", ann, "", 200, job("1", "queued"));
        row("retry what waits", "POST /api/v1/jobs/2/retry", ann, "", 409, over);
        for (const char *call : {"GET /api/v1/jobs/%1", "POST /api/v1/jobs/%1/cancel", "POST /api/v1/jobs/%1/retry"}) {
            for (const char *id : {"1", "99"}) // another's, nobody's
                row(QByteArray(call) + " for bob " + id, QByteArray(call).replace("%1", id), bob, "", 404, noJob);
        }

        const QByteArray path = "/api/v1/videos/%1/progress";
        const auto of = [&](const char *id) { return QByteArray(path).replace("%1", id); };
        row("progress before", "GET " + of("1"), ann, "", 200, "{'video_id':1,'position_ms':0,'watched':false}");
        row("set progress", "PUT " + of("1"), ann, "{'position_ms':20000}", 200,
            "{'video_id':1,'position_ms':20000,'watched':false}");
        row("set progress at the end", "PUT " + of("1"), ann, "{'position_ms':59999}", 200,
            "{'video_id':1,'position_ms':0,'watched':true}");
        row("set progress past the end", "PUT " + of("1"), ann, "{'position_ms':60001}", 400,
            "{'detail':'Invalid position_ms'}");
        row("set progress before the beginning", "PUT " + of("1"), ann, "{'position_ms':-1}", 400,
            "{'detail':'Invalid position_ms'}");
        row("set progress in words", "PUT " + of("1"), ann, "{'position_ms':'1'}", 400,
            "{'detail':'Invalid position_ms'}");
        row("set no progress", "PUT " + of("1"), ann, "{}", 400, "{'detail':'Missing position_ms'}");
        row("set progress with a list", "PUT " + of("1"), ann, "[]", 400,
            "{'detail':'The body must be a JSON object'}");
        row("progress in another's video", "GET " + of("1"), bob, "", 404, "{'detail':'Video not found'}");
        row("set progress in another's video", "PUT " + of("1"), bob, "{'position_ms':1}", 404,
            "{'detail':'Video not found'}");
        row("progress in a public video", "PUT " + of("2"), bob, "{'position_ms':1}", 200,
            "{'video_id':2,'position_ms':1,'watched':false}");
        row("progress in no video", "GET " + of("99"), ann, "", 404, "{'detail':'Video not found'}");
        row("nothing to go on with", "GET /api/v1/continue-watching", ann, "", 200, "[]");
        row("go on in no window", "GET /api/v1/continue-watching?offset=-1", ann, "", 400,
            "{'detail':'Invalid offset'}");

        for (const QByteArray &call :
             {QByteArray("GET /api/v1/jobs"), QByteArray("GET /api/v1/jobs/1"),
              QByteArray("POST /api/v1/jobs/1/cancel"), QByteArray("POST /api/v1/jobs/1/retry"), "GET " + of("1"),
              "PUT " + of("1"), QByteArray("GET /api/v1/continue-watching"), QByteArray("GET /api/v1/events")})
            row(call + " signed out", call, nobody, "", 401, "{'detail':'*'}");
        row("events with a bad token", "GET /api/v1/events", u"Bearer nonsense"_s, "", 401, "{'detail':'*'}");
        row("jobs by another method", "PUT /api/v1/jobs", ann, "", 405, "{'detail':'*'}");
    }
    void answers() { wire::check(*m_wire); }

    void whatWasBegunIsGoneOnWithLatestFirst()
    {
        const qint64 third = m_wire->storedVideo(m_root, u"Sea"_s, true);
        for (const qint64 id : {third, qint64(2)})
            put(u"bob"_s, id, 10'000);
        put(u"ann"_s, 1, 30'000);
        execute(m_wire->database->connection(),
                u"UPDATE watch_positions SET updated_at = updated_at + 1000 WHERE video_id = 2"_s);
        const Response list = goOn(u"bob"_s);
        QCOMPARE(list.header("X-Total-Count"), QByteArray("2"));
        const QJsonArray videos = WireFixture::arrayOf(list);
        QCOMPARE(videos.size(), 2);
        QCOMPARE(videos[0][u"id"_s].toInteger(), 2);
        QCOMPARE(videos[0][u"position_ms"_s].toInteger(), 10'000);
        QVERIFY(videos[0].toObject().contains(u"video_url"_s));
        QCOMPARE(videos[1][u"id"_s].toInteger(), third);

        put(u"bob"_s, 2, 60'000); // to its end
        QVERIFY(m_wire->videos.edit(m_root, third, {.active = false}));
        QCOMPARE(WireFixture::arrayOf(goOn(u"bob"_s)).size(), 0);
    }

    void aVideoThatIsWithdrawnIsNotGoneOnWith()
    {
        put(u"bob"_s, 2, 10'000);
        put(u"root"_s, 2, 10'000);
        QVERIFY(m_wire->videos.edit(m_root, 2, {.inCatalogue = false}));
        QCOMPARE(WireFixture::arrayOf(goOn(u"bob"_s)).size(), 0);
        QCOMPARE(WireFixture::arrayOf(goOn(u"root"_s)).size(), 1);
    }

    void ofThoseWhoCancelAtOnceOneSucceeds()
    {
        std::atomic<int> cancelled = 0;
        std::atomic<int> others = 0;
        onThreads(4, [&](int) {
            const Result<Job> job = m_wire->ownJobs.cancel(m_ann, 2);
            cancelled += job.has_value();
            others += !job && job.error().fault == Fault::Conflict;
        });
        QCOMPARE(cancelled, 1);
        QCOMPARE(others, 3);
    }

    void positionsSetAtOnceLeaveOneOfThem()
    {
        onThreads(4, [&](int number) { QVERIFY(m_wire->videos.setWatchPosition(m_bob, 2, 1000 * (number + 1))); });
        const qint64 position = m_wire->videos.watchPosition(m_bob, 2)->positionMs;
        QVERIFY(position >= 1000 && position <= 4000 && position % 1000 == 0);
    }

private:
    QByteArray bearer(const QString &name) { return "Bearer " + m_wire->tokenOf(name); }

    void put(const QString &who, qint64 video, qint64 positionMs)
    {
        QCOMPARE(m_wire
                     ->send("PUT", "/api/v1/videos/" + QByteArray::number(video) + "/progress", bearer(who),
                            "{\"position_ms\":" + QByteArray::number(positionMs) + "}")
                     .status,
                 200);
    }
    Response goOn(const QString &who) { return m_wire->send("GET", "/api/v1/continue-watching", bearer(who)); }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
    Account m_bob;
    Account m_root;
};

QTEST_GUILESS_MAIN(TestNative)
#include "tst_native.moc"
