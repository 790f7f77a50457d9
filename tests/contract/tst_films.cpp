#include "models/jobs/studiojob.h"
#include "models/media/slidetheme.h"
#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray pending =
    "{'id':'*','title':'*','description':'','prompt':'*','status':'pending','stage':'*','progress':0,"
    "'error_message':null,'duration':null,'video_url':null,'thumbnail_url':null,'created_at':'*','updated_at':'*'}";
const QByteArray nobodySignedIn = "{'detail':'Not authenticated'}";
const QByteArray board = "{'title':'*','language':'*','voice':'*','theme':'*','aspect':'*','slides':'*'}";
const QByteArray oneSlide = "{'slides':[{'title':'The moon','narration':'It pulls the water.'}]}";

} // namespace

/// Films from prompts on the wire. Ann's video 1 is a film that waits to be made, 2 is one without a prompt, 3 is the
/// admin's film; what ann can see says something about the tide.
class TestFilms : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s);
        m_wire->account(u"bob"_s);
        const Account root = m_wire->account(u"root"_s, Role::Admin);
        QCOMPARE(m_wire->studio.generate(m_ann, {.prompt = u"Why the tide rises"_s})->id, 1);
        m_wire->transcript(m_wire->storedVideo(m_ann, u"Tides"_s, false),
                           {{0, 4000, u"The moon pulls the water, and the tide rises."_s, 1},
                            {4000, 8000, u"High tide comes twice a day."_s, 1}});
        const Result<Storyboard> outline = storyboardFromJson(QJsonDocument::fromJson(wire::json(oneSlide)).object());
        QCOMPARE(m_wire->studio.generate(root, {.prompt = u"Bread"_s, .outline = *outline})->id, 3);
    }

    void answers_data()
    {
        using wire::row;
        wire::columns();
        const QString nobody, ann = u"ann"_s, bob = u"bob"_s, root = u"root"_s;
        const QByteArray generate = "POST /api/v1/videos/generate";
        row("a prompt", generate, ann, "{'prompt':'Why the tide rises'}", 201, pending);
        row("a prompt and a title", generate, ann, "{'prompt':'Why','title':'The tide'}", 201,
            "{'id':'*','title':'The tide','description':'','prompt':'Why','status':'pending','stage':'*','progress':0,"
            "'error_message':null,'duration':null,'video_url':null,'thumbnail_url':null,'created_at':'*',"
            "'updated_at':'*'}");
        row("with all there is", generate, ann,
            "{'prompt':'Tides','title':'T','voice':'bert','slides':40,'from_library':true,'theme':'" +
                slideThemes().first().toUtf8() + "','aspect':'9:16','language':'en','outline':" + oneSlide + "}",
            201, pending);
        row("with nulls", generate, ann, "{'prompt':'Tides','title':null,'voice':null,'slides':null,'outline':null}",
            201, pending);
        row("an outline of slides alone", generate, ann,
            "{'prompt':'Tides','outline':[{'title':'The moon'},{'narration':'It pulls.'}]}", 201, pending);
        row("no prompt", generate, ann, "{}", 400, "{'detail':'Missing prompt'}");
        row("an empty prompt", generate, ann, "{'prompt':''}", 400, "{'detail':'Missing prompt'}");
        row("a blank prompt", generate, ann, "{'prompt':' \\n '}", 400, "{'detail':'Missing prompt'}");
        row("a prompt that is a number", generate, ann, "{'prompt':5}", 400, "{'detail':'Invalid prompt'}");
        row("a prompt that is too long", generate, ann, "{'prompt':'" + QByteArray(20'001, 'x') + "'}", 400,
            "{'detail':'Invalid prompt'}");
        row("a title that is too long", generate, ann, "{'prompt':'x','title':'" + QByteArray(256, 'x') + "'}", 400,
            "{'detail':'Invalid title'}");
        for (const char *slides : {"0", "41", "-1", "2.5", "'5'", "true", "[]", "1e30"})
            row(QByteArray("so many slides: ") + slides, generate, ann,
                QByteArray("{'prompt':'x','slides':") + slides + "}", 400, "{'detail':'Invalid slides'}");
        row("a voice that there is not", generate, ann, "{'prompt':'x','voice':'carla'}", 400,
            "{'detail':'Invalid voice'}");
        row("a theme that there is not", generate, ann, "{'prompt':'x','theme':'none'}", 400,
            "{'detail':'Invalid theme'}");
        row("an aspect that there is not", generate, ann, "{'prompt':'x','aspect':'4:3'}", 400,
            "{'detail':'Invalid aspect'}");
        row("a language that is none", generate, ann, "{'prompt':'x','language':'!'}", 400,
            "{'detail':'Invalid language'}");
        row("a flag that is a text", generate, ann, "{'prompt':'x','from_library':'yes'}", 400,
            "{'detail':'Invalid from_library'}");
        row("an outline that is a text", generate, ann, "{'prompt':'x','outline':'y'}", 400,
            "{'detail':'Invalid outline'}");
        row("an outline of no slides", generate, ann, "{'prompt':'x','outline':{'slides':[]}}", 400,
            "{'detail':'Invalid outline.slides'}");
        row("an outline with a title of a wrong type", generate, ann,
            "{'prompt':'x','outline':[{'title':'a'},{'title':5}]}", 400,
            "{'detail':'Invalid outline.slides[1].title'}");
        row("an outline with a voice that there is not", generate, ann,
            "{'prompt':'x','outline':{'voice':'carla','slides':[{'title':'a'}]}}", 400,
            "{'detail':'Invalid outline.voice'}");
        row("no JSON", generate, ann, "prompt=x", 400, "{'detail':'The body must be a JSON object'}");
        row("a list", generate, ann, "[]", 400, "{'detail':'The body must be a JSON object'}");
        row("nothing", generate, ann, "", 400, "{'detail':'The body must be a JSON object'}");
        row("by another method", "GET /api/v1/studio/outline", ann, "", 405, "{'detail':'*'}");

        const QByteArray outline = "POST /api/v1/studio/outline";
        row("outline", outline, ann, "{'prompt':'Why the tide rises','slides':2}", 200, board);
        row("outline from the library", outline, ann, "{'prompt':'the tide','from_library':true}", 200, board);
        row("outline from a library that says nothing of it", outline, bob, "{'prompt':'the tide','from_library':true}",
            404, "{'detail':'Nothing in the library is about that'}");
        row("outline nothing", outline, ann, "{}", 400, "{'detail':'Missing prompt'}");
        row("outline too many", outline, ann, "{'prompt':'x','slides':41}", 400, "{'detail':'Invalid slides'}");

        row("voices", "GET /api/v1/studio/voices", ann, "", 200, "['anna','bert']");
        row("one of the voices", "GET /api/v1/studio/voices?offset=1", ann, "", 200, "['bert']");
        row("voices out of bounds", "GET /api/v1/studio/voices?limit=0", ann, "", 400, "{'detail':'Invalid limit'}");
        row("the first theme", "GET /api/v1/studio/themes?limit=1", ann, "", 200,
            "['" + slideThemes().first().toUtf8() + "']");

        const QByteArray reel = "POST /api/v1/videos/reel";
        row("a reel", reel, ann, "{'moments':[{'video_id':2,'start_ms':0,'end_ms':4000}],'title':'The moon'}", 201,
            pending);
        row("a reel of what there is not", reel, ann, "{'moments':[{'video_id':99,'start_ms':0,'end_ms':4000}]}", 404,
            "{'detail':'Video not found'}");
        row("a reel of another's", reel, bob, "{'moments':[{'video_id':2,'start_ms':0,'end_ms':4000}]}", 404,
            "{'detail':'Video not found'}");
        row("a reel of a film that is not made yet", reel, ann,
            "{'moments':[{'video_id':1,'start_ms':0,'end_ms':4000}]}", 400, "{'detail':'Invalid moments[0].video_id'}");
        row("a reel of nothing", reel, ann, "{}", 400, "{'detail':'Missing moments'}");
        row("a reel of no moments", reel, ann, "{'moments':[]}", 400, "{'detail':'Missing moments'}");
        row("a reel of two kinds", reel, ann, "{'moments':[],'message_id':1}", 400, "{'detail':'Invalid moments'}");
        row("a reel of a text", reel, ann, "{'moments':'all'}", 400, "{'detail':'Invalid moments'}");
        row("a reel of numbers", reel, ann, "{'moments':[1]}", 400, "{'detail':'Missing moments[0].video_id'}");
        row("a reel without an end", reel, ann, "{'moments':[{'video_id':2,'start_ms':0}]}", 400,
            "{'detail':'Missing moments[0].end_ms'}");
        row("a reel that ends before it begins", reel, ann,
            "{'moments':[{'video_id':2,'start_ms':4000,'end_ms':3000}]}", 400,
            "{'detail':'Invalid moments[0].end_ms'}");
        row("a reel of half a millisecond", reel, ann, "{'moments':[{'video_id':2,'start_ms':0.5,'end_ms':3000}]}", 400,
            "{'detail':'Invalid moments[0].start_ms'}");
        row("a reel of no answer", reel, ann, "{'message_id':99}", 404, "{'detail':'Message not found'}");
        row("a reel of no logged answer", reel, ann, "{'chat_log_id':99}", 404, "{'detail':'Log not found'}");
        row("a reel of a title that is too long", reel, ann,
            "{'moments':[{'video_id':2,'start_ms':0,'end_ms':4000}],'title':'" + QByteArray(256, 'x') + "'}", 400,
            "{'detail':'Invalid title'}");

        const QByteArray other = "/api/v1/videos/3/storyboard";
        row("a storyboard", "GET " + other, root, "", 200, board);
        row("another's storyboard", "GET " + other, ann, "", 403, "{'detail':'Not allowed'}");
        row("a storyboard that is not written yet", "GET /api/v1/videos/1/storyboard", ann, "", 404,
            "{'detail':'Storyboard not found'}");
        row("the storyboard of no film", "GET /api/v1/videos/2/storyboard", ann, "", 404,
            "{'detail':'Video not found'}");
        row("the storyboard of nothing", "GET /api/v1/videos/99/storyboard", ann, "", 404,
            "{'detail':'Video not found'}");
        row("make it anew while it is being made", "PUT " + other, root, oneSlide, 409,
            "{'detail':'The video is being made'}");
        row("make another's anew", "PUT " + other, ann, oneSlide, 403, "{'detail':'Not allowed'}");
        row("make it anew from nothing", "PUT " + other, root, "{}", 400, "{'detail':'Invalid slides'}");
        row("make it anew from no JSON", "PUT " + other, root, "x", 400, "{'detail':'The body must be a JSON object'}");
        row("make no film anew", "PUT /api/v1/videos/2/storyboard", ann, oneSlide, 404, "{'detail':'Video not found'}");

        for (const QByteArray &call : {generate, outline, reel, QByteArray("GET /api/v1/studio/voices"),
                                       QByteArray("GET /api/v1/studio/themes"), "GET " + other, "PUT " + other})
            row(call + " signed out", call, nobody, "", 401, nobodySignedIn);
    }
    void answers() { wire::check(*m_wire); }

    void anOutlineCanBeHandedBack()
    {
        QJsonObject outline =
            WireFixture::objectOf(send("POST", "/api/v1/studio/outline", "{'prompt':'Why the tide rises','slides':3}"));
        QCOMPARE(outline[u"slides"_s].toArray().size(), 3);
        outline[u"title"_s] = u"Ebb"_s;
        const QJsonObject body{{u"prompt"_s, u"Why the tide rises"_s}, {u"outline"_s, outline}};
        const Response made = m_wire->send("POST", "/api/v1/videos/generate", bearer(), QJsonDocument(body).toJson());
        QCOMPARE(made.status, 201);
        const QByteArray id = QByteArray::number(WireFixture::objectOf(made)[u"id"_s].toInteger());
        QCOMPARE(WireFixture::objectOf(send("GET", "/api/v1/videos/" + id + "/storyboard")), outline);
    }

    void anOutlineFromTheLibraryCitesIt()
    {
        const QJsonObject outline =
            WireFixture::objectOf(send("POST", "/api/v1/studio/outline", "{'prompt':'the tide','from_library':true}"));
        const QJsonArray slides = outline[u"slides"_s].toArray();
        QCOMPARE(slides.size(), 2);
        QCOMPARE(slides[0][u"sources"_s].toArray().size(), 0); // the opening
        const QJsonArray sources = slides[1][u"sources"_s].toArray();
        QCOMPARE(sources.size(), 1);
        QCOMPARE(sources[0][u"video_id"_s].toInteger(), 2);
        QVERIFY(slides[1][u"narration"_s].toString().contains(u"the tide rises"_s));
    }

    void listsShowHowFarAFilmIs()
    {
        FilmRepository(m_wire->database).setProgress(1, u"voiceover"_s, 0.25);
        const VideoRepository videos(m_wire->database);
        videos.setStatus(1, VideoStatus::Processing, {}, systemClock());
        QJsonObject shown = listed();
        QCOMPARE(shown[u"prompt"_s].toString(), u"Why the tide rises"_s);
        QCOMPARE(shown[u"status"_s].toString(), u"processing"_s);
        QCOMPARE(shown[u"stage"_s].toString(), u"voiceover"_s);
        QCOMPARE(shown[u"progress"_s].toDouble(), 0.25);
        QCOMPARE(WireFixture::objectOf(send("GET", "/api/v1/videos/1")), shown);

        videos.setStatus(1, VideoStatus::Error, Fault::EngineFailed, systemClock());
        shown = listed();
        QCOMPARE(shown[u"status"_s].toString(), u"failed"_s);
        QCOMPARE(shown[u"stage"_s], QJsonValue());
        QCOMPARE(shown[u"error_message"_s].toString(), u"The engine failed"_s);

        videos.setStatus(1, VideoStatus::Completed, {}, systemClock());
        shown = listed();
        QCOMPARE(shown[u"status"_s].toString(), u"completed"_s);
        QCOMPARE(shown[u"progress"_s].toDouble(), 1.0);
        QCOMPARE(shown[u"stage"_s], QJsonValue());
    }

    void aFilmsJobIsItsOwners()
    {
        const QJsonArray jobs = WireFixture::arrayOf(send("GET", "/api/v1/jobs"));
        QCOMPARE(jobs.size(), 1);
        QCOMPARE(jobs[0][u"kind"_s].toString(), QString(studioJobKind));
        QCOMPARE(jobs[0][u"video_id"_s].toInteger(), 1);
        const QByteArray id = QByteArray::number(jobs[0][u"id"_s].toInteger());
        QCOMPARE(send("POST", "/api/v1/jobs/" + id + "/cancel").status, 200);
    }

    void theQuotaCounts()
    {
        QVERIFY(m_wire->directory.change({.account = *m_wire->accounts.find(3)}, m_ann.id,
                                         {.quotaBytes = std::optional<qint64>(1)}));
        const Response refused = send("POST", "/api/v1/videos/generate", "{'prompt':'Tides'}");
        QCOMPARE(refused.status, 413);
        QCOMPARE(WireFixture::objectOf(refused)[u"detail"_s].toString(), u"Too large"_s);
    }

    void promptsAreLimited()
    {
        QVERIFY(m_wire->settings.overrideForThisRun(setting::chatLimit.key, u"1"_s));
        QCOMPARE(send("POST", "/api/v1/studio/outline", "{'prompt':'Tides'}").status, 200);
        const Response refused = send("POST", "/api/v1/videos/generate", "{'prompt':'Tides'}");
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.header("Retry-After").toInt() > 0);
    }

private:
    QByteArray bearer() { return "Bearer " + m_wire->tokenOf(u"ann"_s); }
    Response send(const QByteArray &method, const QByteArray &target, const QByteArray &body = {})
    {
        return m_wire->send(method, target, bearer(), wire::json(body));
    }
    /// The film in the list, without its times.
    QJsonObject listed()
    {
        const QJsonArray videos = WireFixture::arrayOf(send("GET", "/api/v1/videos"));
        return videos.last().toObject();
    }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann;
};

QTEST_GUILESS_MAIN(TestFilms)
#include "tst_films.moc"
