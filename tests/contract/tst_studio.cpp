#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"

#include <QFile>
#include <QTest>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray video = "{'id':'*','title':'*','description':'*','prompt':'*','status':'*','stage':'*','progress':'*',"
                         "'error_message':'*','duration':'*','video_url':'*','thumbnail_url':'*','created_at':'*',"
                         "'updated_at':'*'}";
const QByteArray nobodySignedIn = "{'detail':'Not authenticated'}";

} // namespace

/// The studio's own videos, transcripts and search on the wire: ann's private video 1 (said: two lines), the
/// catalogue's video 2 of the admin root, and a linked one of ann's, 3.
class TestStudio : public QObject
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
        m_wire->transcript(m_tides, {{0, 4000, u"The moan pulls the water."_s, 0.5},
                                     {4000, 8000, u"High tide comes twice a day."_s, 0.9}});
        VideoRepository(m_wire->database).setTranscriptSource(m_tides, u"pocketsphinx"_s, systemClock());
        m_bread = m_wire->storedVideo(root, u"Bread"_s, true);
        m_wire->transcript(m_bread, {{0, 4000, u"Yeast makes gas, and the dough rises like a tide."_s, 1}});
        m_wire->chapters.replaceChapters(m_tides, {{.startMs = 0, .endMs = 20'000, .title = u"High"_s},
                                                   {.startMs = 20'000, .endMs = 60'000, .title = {}}});
        m_wire->chapters.replaceCuts(m_bread, {{.ms = 30'000, .strength = 0.7}});
        m_linked = m_wire->videos.addLinked(m_ann, {.url = u"https://youtu.be/CBYhVcO4WgI"_s})->id;
        QCOMPARE((QList{m_tides, m_bread, m_linked}), (QList<qint64>{1, 2, 3}));
    }

    void answers_data()
    {
        using wire::row;
        wire::columns();
        const QString nobody, ann = u"ann"_s, bob = u"bob"_s, root = u"root"_s;
        const QByteArray one = "/api/v1/videos/1";
        row("show", "GET " + one, ann, "", 200, video);
        row("show with a slash", "GET " + one + "/", ann, "", 200, video);
        row("show to an admin", "GET " + one, root, "", 200, video);
        row("show another's", "GET " + one, bob, "", 403, "{'detail':'Not allowed'}");
        row("show another's of the catalogue", "GET /api/v1/videos/2", bob, "", 403, "{'detail':'Not allowed'}");
        row("show none", "GET /api/v1/videos/99", ann, "", 404, "{'detail':'Video not found'}");
        row("show what is no id", "GET /api/v1/videos/first", ann, "", 404, "{'detail':'*'}");
        row("show signed out", "GET " + one, nobody, "", 401, nobodySignedIn);
        row("show with a bad token", "GET " + one, u"Bearer nonsense"_s, "", 401,
            "{'detail':'Token is invalid or expired'}");
        row("a method it has not", "PATCH " + one, ann, "{}", 405, "{'detail':'*'}");
        row("a path it has not", "GET /api/v1/nothing", ann, "", 404, "{'detail':'*'}");

        row("change", "PUT " + one, ann, "{'title':' The sea ','description':'Twice a day'}", 200, video);
        row("change nothing", "PUT " + one, ann, "{}", 200, video);
        row("change to no title", "PUT " + one, ann, "{'title':''}", 400, "{'detail':'Missing title'}");
        row("change to a blank title", "PUT " + one, ann, "{'title':'  '}", 400, "{'detail':'Invalid title'}");
        row("change to a number", "PUT " + one, ann, "{'title':5}", 400, "{'detail':'Invalid title'}");
        row("change to a long title", "PUT " + one, ann, "{'title':'" + QByteArray(256, 'x') + "'}", 400,
            "{'detail':'Invalid title'}");
        row("change with no JSON", "PUT " + one, ann, "title=x", 400, "{'detail':'The body must be a JSON object'}");
        row("change with nothing", "PUT " + one, ann, "", 400, "{'detail':'The body must be a JSON object'}");
        row("change another's", "PUT " + one, bob, "{'title':'Mine'}", 403, "{'detail':'Not allowed'}");
        row("change none", "PUT /api/v1/videos/99", ann, "{'title':'x'}", 404, "{'detail':'Video not found'}");
        row("change signed out", "PUT " + one, nobody, "{'title':'x'}", 401, nobodySignedIn);

        row("delete", "DELETE " + one, ann, "", 200, "{'detail':'Video deleted'}");
        row("delete as an admin", "DELETE " + one, root, "", 200, "{'detail':'Video deleted'}");
        row("delete another's", "DELETE " + one, bob, "", 403, "{'detail':'Not allowed'}");
        row("delete none", "DELETE /api/v1/videos/99", ann, "", 404, "{'detail':'Video not found'}");
        row("delete signed out", "DELETE " + one, nobody, "", 401, nobodySignedIn);

        row("generate signed out", "POST /api/v1/videos/generate", nobody, "{'prompt':'Tides'}", 401, nobodySignedIn);

        row("list a strange status", "GET /api/v1/videos?status=error", ann, "", 400, "{'detail':'Invalid status'}");
        row("list too much", "GET /api/v1/videos?limit=101", ann, "", 400, "{'detail':'Invalid limit'}");
        row("list from before the first", "GET /api/v1/videos?offset=-1", ann, "", 400, "{'detail':'Invalid offset'}");
        row("list signed out", "GET /api/v1/videos", nobody, "", 401, nobodySignedIn);

        const QByteArray parts = "[{'start_ms':0,'end_ms':20000,'title':'High','source':'file'},{'start_ms':20000,'end_"
                                 "ms':60000,'title':'','source':'file'}]";
        row("chapters", "GET " + one + "/chapters", ann, "", 200, parts);
        row("chapters to an admin", "GET " + one + "/chapters", root, "", 200, parts);
        row("one of the chapters", "GET " + one + "/chapters?offset=1&limit=1", ann, "", 200,
            "[{'start_ms':20000,'end_ms':60000,'title':'','source':'file'}]");
        row("chapters from cuts", "GET /api/v1/videos/2/chapters", bob, "", 200,
            "[{'start_ms':0,'end_ms':30000,'title':'','source':'cuts'},{'start_ms':30000,'end_ms':60000,'title':'','"
            "source':'cuts'}]");
        row("chapters of what has none", "GET /api/v1/videos/3/chapters", ann, "", 200, "[]");
        row("chapters from before the first", "GET " + one + "/chapters?offset=-1", ann, "", 400,
            "{'detail':'Invalid offset'}");
        row("chapters of another's", "GET " + one + "/chapters", bob, "", 403, "{'detail':'Not allowed'}");
        row("chapters of none", "GET /api/v1/videos/99/chapters", ann, "", 404, "{'detail':'Video not found'}");
        row("chapters signed out", "GET " + one + "/chapters", nobody, "", 401, nobodySignedIn);

        const QByteArray line =
            "{'id':0,'start_ms':0,'end_ms':4000,'text':'The moan pulls the water.','confidence':0.5}";
        const QByteArray second = "{'id':1,'start_ms':4000,'end_ms':8000,'text':'*','confidence':0.9}";
        const QByteArray transcript = "{'video_id':1,'title':'Tides','source':'pocketsphinx','lines':[" + line + "," +
                                      second + "],'scenes':[{'start_ms':0,'end_ms':8000,'text':'*'}]}";
        row("a transcript", "GET " + one + "/transcript", ann, "", 200, transcript);
        row("a transcript of the catalogue", "GET /api/v1/videos/2/transcript", bob, "", 200,
            "{'video_id':2,'title':'Bread','source':'','lines':['*'],'scenes':['*']}");
        row("a transcript of nothing said", "GET /api/v1/videos/3/transcript", ann, "", 200,
            "{'video_id':3,'title':'*','source':'','lines':[],'scenes':[]}");
        row("another's transcript", "GET " + one + "/transcript", bob, "", 403, "{'detail':'Not allowed'}");
        row("no video's transcript", "GET /api/v1/videos/99/transcript", ann, "", 404, "{'detail':'Video not found'}");
        row("a transcript signed out", "GET " + one + "/transcript", nobody, "", 401, nobodySignedIn);

        const QByteArray mend = "PATCH " + one + "/transcript/lines/";
        row("mend a line", mend + "0", ann, "{'text':' The moon pulls the water. '}", 200,
            "{'id':0,'start_ms':0,'end_ms':4000,'text':'The moon pulls the water.','confidence':1}");
        row("mend no line", mend + "2", ann, "{'text':'x'}", 404, "{'detail':'Line not found'}");
        row("mend a line far away", mend + "4294967296", ann, "{'text':'x'}", 404, "{'detail':'Line not found'}");
        row("mend to nothing", mend + "0", ann, "{'text':''}", 400, "{'detail':'Missing text'}");
        row("mend to blanks", mend + "0", ann, "{'text':' \\n '}", 400, "{'detail':'Invalid text'}");
        row("mend with a number", mend + "0", ann, "{'text':1}", 400, "{'detail':'Invalid text'}");
        row("mend with no text", mend + "0", ann, "{}", 400, "{'detail':'Missing text'}");
        row("mend another's", mend + "0", bob, "{'text':'x'}", 403, "{'detail':'Not allowed'}");
        row("mend a public one", "PATCH /api/v1/videos/2/transcript/lines/0", bob, "{'text':'x'}", 403,
            "{'detail':'Not allowed'}");
        row("mend what is being written", "PATCH /api/v1/videos/2/transcript/lines/0", root, "{'text':'x'}", 409,
            "{'detail':'The transcript is still being written'}");
        row("mend signed out", mend + "0", nobody, "{'text':'x'}", 401, nobodySignedIn);

        const QByteArray moment = "{'video_id':2,'title':'Bread','start_ms':0,'end_ms':4000,'text':'*','score':'*'}";
        row("search", "GET /api/v1/search?q=yeast", bob, "", 200, "[" + moment + "]");
        row("search finds one's own too", "GET /api/v1/search?q=tide", ann, "", 200, "['*','*']");
        row("search finds no one else's", "GET /api/v1/search?q=tide", bob, "", 200, "[" + moment + "]");
        row("search in one video", "GET /api/v1/search?q=tide&video_id=2", ann, "", 200, "[" + moment + "]");
        row("search a page", "GET /api/v1/search?q=tide&limit=1&offset=1", ann, "", 200, "['*']");
        row("search in another's video", "GET /api/v1/search?q=tide&video_id=1", bob, "", 404,
            "{'detail':'Video not found'}");
        row("search in a word", "GET /api/v1/search?q=tide&video_id=x", ann, "", 400, "{'detail':'Invalid video_id'}");
        row("search nothing", "GET /api/v1/search?q=%20", ann, "", 400, "{'detail':'Missing q'}");
        row("search no q", "GET /api/v1/search", ann, "", 400, "{'detail':'Missing q'}");
        row("search a book", "GET /api/v1/search?q=" + QByteArray(501, 'x'), ann, "", 400, "{'detail':'Invalid q'}");
        row("search a NUL", "GET /api/v1/search?q=a%00b", ann, "", 200, "[]");
        row("search too much", "GET /api/v1/search?q=tide&limit=1000", ann, "", 400, "{'detail':'Invalid limit'}");
        row("search signed out", "GET /api/v1/search?q=tide", nobody, "", 401, nobodySignedIn);
    }

    void answers() { wire::check(*m_wire); }

    void lists_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QList<qint64>>("ids");
        QTest::addColumn<QByteArray>("total");
        QTest::newRow("all of one's own, newest first") << QByteArray() << QList<qint64>{3, 1} << QByteArray("2");
        QTest::newRow("a window") << QByteArray("?limit=1&offset=1") << QList<qint64>{1} << QByteArray("2");
        QTest::newRow("by a text") << QByteArray("?q=TIDE") << QList<qint64>{1} << QByteArray("1");
        QTest::newRow("by status") << QByteArray("?status=failed") << QList<qint64>{1} << QByteArray("1");
        QTest::newRow("by another status") << QByteArray("?status=processing") << QList<qint64>{} << QByteArray("0");
    }

    void lists()
    {
        QFETCH(QByteArray, query);
        VideoRepository(m_wire->database).setStatus(m_tides, VideoStatus::Error, Fault::EngineFailed, systemClock());
        const Response response = m_wire->send("GET", "/api/v1/videos" + query, bearer(u"ann"_s));
        QCOMPARE(response.status, 200);
        QTEST(response.header("X-Total-Count"), "total");
        QList<qint64> ids;
        for (const QJsonValue &item : WireFixture::arrayOf(response))
            ids += item[u"id"_s].toInteger();
        QTEST(ids, "ids");
    }

    void aVideoSaysWhereItPlays()
    {
        const QJsonObject stored = shown(m_tides);
        QCOMPARE(stored[u"status"_s].toString(), u"completed"_s);
        QCOMPARE(stored[u"progress"_s].toDouble(), 1.0);
        QCOMPARE(stored[u"duration"_s].toDouble(), 60.0);
        QCOMPARE(stored[u"error_message"_s], QJsonValue());
        QVERIFY(QDateTime::fromString(stored[u"created_at"_s].toString(), Qt::ISODate).isValid());
        for (const QString &key : {u"video_url"_s, u"thumbnail_url"_s}) {
            const QUrl url(stored[key].toString());
            QCOMPARE(url.host(), u"matinee.test"_s);
            QCOMPARE(m_wire->send("GET", url.toEncoded(QUrl::RemoveScheme | QUrl::RemoveAuthority)).status, 200);
        }
        const QJsonObject linked = shown(m_linked);
        QCOMPARE(linked[u"video_url"_s].toString(), u"http://matinee.test:8642/video/3/stream"_s);
        QCOMPARE(linked[u"thumbnail_url"_s], QJsonValue());
        QCOMPARE(linked[u"duration"_s], QJsonValue());
    }

    void aVideoSaysHowFarTheWorkIs()
    {
        const VideoRepository videos(m_wire->database);
        const JobRepository jobs(m_wire->database);
        videos.setStatus(m_tides, VideoStatus::Processing, {}, systemClock());
        const qint64 job = m_wire->jobs.add({.kind = u"transcribe"_s, .ownerId = m_ann.id, .videoId = m_tides});
        QCOMPARE(shown(m_tides)[u"progress"_s].toDouble(), 0.0);
        jobs.setProgress(job, 0.5);
        QCOMPARE(shown(m_tides)[u"status"_s].toString(), u"processing"_s);
        QCOMPARE(shown(m_tides)[u"progress"_s].toDouble(), 0.45);
        QVERIFY(m_wire->jobs.cancel(job));
        jobs.setProgress(m_wire->jobs.add({.kind = u"index"_s, .ownerId = m_ann.id, .videoId = m_tides}), 0.5);
        QCOMPARE(shown(m_tides)[u"progress"_s].toDouble(), 0.95);
        videos.setStatus(m_tides, VideoStatus::Error, Fault::EngineFailed, systemClock());
        QCOMPARE(shown(m_tides)[u"status"_s].toString(), u"failed"_s);
        QCOMPARE(shown(m_tides)[u"error_message"_s].toString(), u"The engine failed"_s);
    }

    void aChangeIsKept()
    {
        const Response changed = m_wire->send("PUT", "/api/v1/videos/1", bearer(u"ann"_s),
                                              wire::json("{'title':' The sea ','description':'Twice a day'}"));
        QCOMPARE(WireFixture::objectOf(changed)[u"title"_s].toString(), u"The sea"_s);
        QCOMPARE(shown(m_tides)[u"description"_s].toString(), u"Twice a day"_s);
    }

    void whatIsDeletedIsGone()
    {
        const Video before = *m_wire->videos.find(m_ann, m_tides);
        QVERIFY(QFile::exists(m_wire->store.mediaFile(before)));
        QCOMPARE(m_wire->send("DELETE", "/api/v1/videos/1", bearer(u"ann"_s)).status, 200);
        QVERIFY(!QFile::exists(m_wire->store.folder(before.mediaKey)));
        QCOMPARE(m_wire->send("GET", "/api/v1/videos/1", bearer(u"ann"_s)).status, 404);
    }

    void whatAnAdminDoesToAnothersVideoIsInTheLog()
    {
        const QByteArray root = bearer(u"root"_s);
        const QByteArray line = "/api/v1/videos/1/transcript/lines/0";
        QCOMPARE(m_wire->send("PATCH", line, root, wire::json("{'text':'The moon.'}")).status, 200);
        QCOMPARE(m_wire->send("PATCH", line, bearer(u"ann"_s), wire::json("{'text':'The moon'}")).status, 200);
        QCOMPARE(m_wire->send("PUT", "/api/v1/videos/1", root, wire::json("{'title':'Sea'}")).status, 200);
        QCOMPARE(m_wire->send("PUT", "/api/v1/videos/1", bearer(u"ann"_s), wire::json("{'title':'Tide'}")).status, 200);
        QCOMPARE(m_wire->send("DELETE", "/api/v1/videos/1", root).status, 200);
        QCOMPARE(m_wire->send("DELETE", "/api/v1/videos/3", bearer(u"ann"_s)).status, 200);
        QStringList acts;
        const Page<AuditEntry> page = *m_wire->audit.list({.role = Role::Admin}, {});
        for (const AuditEntry &entry : page.items) {
            if (entry.act.startsWith(u"video"_s))
                acts += entry.accountName + u' ' + entry.act + u' ' + entry.detail;
        }
        QCOMPARE(acts, (QStringList{u"root video-deleted "_s, u"root video-changed title"_s,
                                    u"root video-changed transcript"_s}));
    }

    void aMendedLineIsFound()
    {
        const QByteArray ann = bearer(u"ann"_s);
        QCOMPARE(m_wire
                     ->send("PATCH", "/api/v1/videos/1/transcript/lines/0", ann,
                            wire::json("{'text':'The moon pulls the water.'}"))
                     .status,
                 200);
        QCOMPARE(m_wire->jobs.list({.kind = u"index"_s}).total, 1);
        QVERIFY(m_wire->search.index(m_tides, {})); // as the job does
        QCOMPARE(WireFixture::arrayOf(m_wire->send("GET", "/api/v1/search?q=moon", ann)).size(), 1);
        QVERIFY(m_wire->send("GET", "/api/v1/videos/1/transcript", ann).body.contains("The moon pulls"));
    }

private:
    QByteArray bearer(const QString &name) { return "Bearer " + m_wire->tokenOf(name); }

    QJsonObject shown(qint64 id)
    {
        return WireFixture::objectOf(m_wire->send("GET", "/api/v1/videos/" + QByteArray::number(id), bearer(u"ann"_s)));
    }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
    qint64 m_tides = 0;
    qint64 m_bread = 0;
    qint64 m_linked = 0;
};

QTEST_GUILESS_MAIN(TestStudio)
#include "tst_studio.moc"
