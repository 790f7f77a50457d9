#include "tests/contract/groupwire.h"

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray unknown = "/api/videos/groups/9/";
const QByteArray anothers = "/api/videos/groups/2/";

} // namespace

class TestAskGroups : public QObject, private GroupWire
{
    Q_OBJECT

private slots:
    void init() { setUp(); }

    void answers_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<int>("status");
        QTest::addColumn<QByteArray>("answer");
        const auto row = [](const char *name, const QByteArray &method, const QByteArray &path, const QByteArray &body,
                            int status, const QByteArray &answer) {
            QTest::newRow(name) << method << path << json(body).replace("%256", QByteArray(256, 'x')) << status
                                << json(answer);
        };
        const QByteArray groups = "/api/videos/groups/";
        const QByteArray noGroup = "{'detail':'No VideoGroup matches the given query.'}";
        const QByteArray noName = "{'name':['This field is required.']}";
        row("create without a name", "POST", groups, "{'description':'x'}", 400, noName);
        row("create with an empty name", "POST", groups, "{'name':''}", 400, noName);
        row("create with blanks for a name", "POST", groups, "{'name':'  '}", 400,
            "{'name':['This field may not be blank.']}");
        row("create with a name too long", "POST", groups, "{'name':'%256'}", 400,
            "{'name':['Ensure this field has no more than 255 characters.']}");
        row("create with a number for a name", "POST", groups, "{'name':5}", 400, "{'name':['Not a valid value.']}");
        row("create from no JSON", "POST", groups, "name=x", 400, "{'detail':'The body is not JSON.'}");
        row("create from a list", "POST", groups, "[]", 400, "{'non_field_errors':['The body must be an object.']}");
        row("read what is not there", "GET", unknown, "", 404, noGroup);
        row("read another's", "GET", anothers, "", 404, noGroup);
        row("replace another's", "PUT", anothers, "{'name':'x'}", 404, noGroup);
        row("replace without a name", "PUT", one, "{'description':'x'}", 400, noName);
        row("change another's", "PATCH", anothers, "{}", 404, noGroup);
        row("change the name to nothing", "PATCH", one, "{'name':''}", 400, noName);
        row("change from no JSON", "PATCH", one, "", 400, "{'detail':'The body is not JSON.'}");
        row("delete another's", "DELETE", anothers, "", 404, noGroup);
        row("delete", "DELETE", one, "", 204, "");
        row("list with a wrong window", "GET", groups + "?limit=0", "", 400, "{'limit':['Not a valid value.']}");

        const QByteArray videos = one + "videos/";
        row("add several", "POST", videos, "{'video_ids':[3]}", 201,
            "{'message':'Added 1 videos to group','added_count':1,'skipped_count':0}");
        row("add some again", "POST", videos, "{'video_ids':[3,1,3,2]}", 201,
            "{'message':'Added 1 videos to group','added_count':1,'skipped_count':2}");
        const QByteArray noId = "{'error':'Video ID not specified'}";
        row("add nothing", "POST", videos, "{'video_ids':[]}", 400, noId);
        row("add without ids", "POST", videos, "{}", 400, noId);
        row("add null", "POST", videos, "{'video_ids':null}", 400, noId);
        row("add nothing to what is not there", "POST", unknown + "videos/", "{}", 400, noId);
        row("add what is no list", "POST", videos, "{'video_ids':3}", 400, "{'error':'video_ids must be an array'}");
        row("add a word", "POST", videos, "{'video_ids':['3']}", 400, "{'error':'video_ids must hold video IDs'}");
        row("add half a video", "POST", videos, "{'video_ids':[2.5]}", 400,
            "{'error':'video_ids must hold video IDs'}");
        row("add from no JSON", "POST", videos, "x", 400, "{'error':'The body must be a JSON object'}");
        row("add to another's", "POST", anothers + "videos/", "{'video_ids':[4]}", 404, "{'error':'Group not found'}");
        row("add some that are not there", "POST", videos, "{'video_ids':[3,99]}", 404,
            "{'error':'Some videos not found'}");
        row("add another's video", "POST", videos, "{'video_ids':[3,4]}", 404, "{'error':'Some videos not found'}");

        row("add one again", "POST", videos + "1/", "", 400, "{'error':'This video is already added to the group'}");
        row("add one that is not there", "POST", videos + "99/", "", 404, "{'error':'Video not found'}");
        row("add one of another's", "POST", videos + "4/", "", 404, "{'error':'Video not found'}");
        row("add one to another's", "POST", anothers + "videos/1/", "", 404, "{'error':'Group not found'}");
        row("remove", "DELETE", videos + "2/remove/", "", 200, "{'message':'Video removed from group'}");
        row("remove what is not in it", "DELETE", videos + "3/remove/", "", 404,
            "{'error':'This video is not added to the group'}");
        row("remove from another's", "DELETE", anothers + "videos/1/remove/", "", 404, "{'error':'Group not found'}");

        const QByteArray reorder = one + "reorder/";
        const QByteArray mismatch = "{'error':'Specified video IDs do not match videos in group'}";
        row("reorder", "PATCH", reorder, "{'video_ids':[2,1]}", 200, "{'message':'Video order updated'}");
        row("reorder by POST", "POST", reorder, "{'video_ids':[2,1]}", 200, "{'message':'Video order updated'}");
        row("reorder by what is no list", "PATCH", reorder, "{'video_ids':'2,1'}", 400,
            "{'error':'video_ids must be an array'}");
        row("reorder by nothing", "PATCH", reorder, "{}", 400, "{'error':'video_ids must be an array'}");
        row("reorder one too few", "PATCH", reorder, "{'video_ids':[2]}", 400, mismatch);
        row("reorder one twice", "PATCH", reorder, "{'video_ids':[2,1,1]}", 400, mismatch);
        row("reorder words", "PATCH", reorder, "{'video_ids':['2','1']}", 400, mismatch);
        row("reorder another's", "PATCH", anothers + "reorder/", "{'video_ids':[]}", 404,
            "{'error':'Group not found'}");

        row("share another's", "POST", anothers + "share/", "", 404, "{'error':'Group not found'}");
        row("share until yesterday", "POST", one + "share/", "{'expires_at':'2020-01-01T00:00:00Z'}", 400,
            "{'error':'expires_at must be a time in the future (ISO 8601)'}");
        row("share until a word", "POST", one + "share/", "{'expires_at':'soon'}", 400,
            "{'error':'expires_at must be a time in the future (ISO 8601)'}");
        row("share with a number for a password", "POST", one + "share/", "{'password':5}", 400,
            "{'error':'Invalid password'}");
        row("share with a password too long", "POST", one + "share/", "{'password':'%256'}", 400,
            "{'error':'Invalid password'}");
        row("share from no JSON", "POST", one + "share/", "x", 400, "{'error':'The body must be a JSON object'}");
        row("a link there is not", "GET", one + "share/", "", 404, "{'error':'Share link is not configured'}");
        row("disable what is not shared", "DELETE", one + "share/delete/", "", 404,
            "{'error':'Share link is not configured'}");
        row("disable another's", "DELETE", anothers + "share/delete/", "", 404, "{'error':'Group not found'}");
        row("an unknown link", "GET", groups + "shared/nonsense/", "", 404, "{'error':'Share link not found'}");
        row("a method that a group has not", "POST", one, "", 405, "{'detail':'Method not allowed'}");
        row("a method that sharing has not", "PUT", one + "share/", "", 405, "{'detail':'Method not allowed'}");
        row("an unknown path below a group", "GET", one + "nonsense/", "", 404, "{'detail':'Not found'}");
    }

    void answers()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        QFETCH(QByteArray, body);
        const Response response = m_wire->send(method, path, m_bearer, body);
        QTEST(response.status, "status");
        QFETCH(QByteArray, answer);
        QCOMPARE(WireFixture::objectOf(response), QJsonDocument::fromJson(answer).object());
        QCOMPARE(response.body.isEmpty(), answer.isEmpty());
    }

    void nobodyIsTurnedAway_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("path");
        for (const auto &[method, path] :
             std::initializer_list<std::pair<const char *, QByteArray>>{{"GET", "/api/videos/groups/"},
                                                                        {"POST", "/api/videos/groups/"},
                                                                        {"GET", one},
                                                                        {"PUT", one},
                                                                        {"PATCH", one},
                                                                        {"DELETE", one},
                                                                        {"POST", one + "videos/"},
                                                                        {"POST", one + "videos/3/"},
                                                                        {"DELETE", one + "videos/1/remove/"},
                                                                        {"PATCH", one + "reorder/"},
                                                                        {"POST", one + "share/"},
                                                                        {"GET", one + "share/"},
                                                                        {"DELETE", one + "share/delete/"}})
            QTest::newRow(method + (' ' + path)) << QByteArray(method) << path;
    }

    void nobodyIsTurnedAway()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, path);
        for (const QByteArray &authorization : {QByteArray(), QByteArray("Bearer nonsense")}) {
            const Response response = m_wire->send(method, path, authorization, "{}");
            QCOMPARE(response.status, 401);
            QCOMPARE(WireFixture::objectOf(response).keys(), QStringList{u"detail"_s});
        }
    }

    void aGroupIsCreatedReadAndChanged()
    {
        const Response created =
            m_wire->send("POST", "/api/videos/groups/", m_bearer, json("{'name':' Stars ','description':'Bright'}"));
        QCOMPARE(created.status, 201);
        const QJsonObject group = WireFixture::objectOf(created);
        QCOMPARE(group.keys(), (QStringList{u"created_at"_s, u"description"_s, u"id"_s, u"name"_s, u"share_token"_s,
                                            u"updated_at"_s, u"video_count"_s, u"videos"_s}));
        QCOMPARE(group[u"name"_s], QJsonValue(u"Stars"_s));
        QCOMPARE(group[u"share_token"_s], QJsonValue(QJsonValue::Null));
        const QByteArray path = "/api/videos/groups/" + QByteArray::number(group[u"id"_s].toInteger()) + '/';
        QCOMPARE(WireFixture::objectOf(m_wire->send("GET", path, m_bearer)), group);

        const QJsonObject patched =
            WireFixture::objectOf(m_wire->send("PATCH", path, m_bearer, json("{'description':'Dim'}")));
        QCOMPARE(patched[u"name"_s], QJsonValue(u"Stars"_s));
        QCOMPARE(patched[u"description"_s], QJsonValue(u"Dim"_s));
        const QJsonObject put = WireFixture::objectOf(m_wire->send("PUT", path, m_bearer, json("{'name':'Suns'}")));
        QCOMPARE(put[u"name"_s], QJsonValue(u"Suns"_s));
    }

    void theListCountsVideos()
    {
        const Response response = m_wire->send("GET", "/api/videos/groups", m_bearer);
        QCOMPARE(response.status, 200);
        QCOMPARE(response.header("X-Total-Count"), QByteArray("1"));
        const QJsonArray groups = WireFixture::arrayOf(response);
        QCOMPARE(groups.size(), 1);
        QCOMPARE(groups[0].toObject().keys(),
                 (QStringList{u"created_at"_s, u"description"_s, u"id"_s, u"name"_s, u"video_count"_s}));
        QCOMPARE(groups[0][u"video_count"_s], QJsonValue(2));
    }

    void aGroupShowsItsVideosInTheirOrderAndTheyPlay()
    {
        QCOMPARE(m_wire->send("POST", one + "reorder/", m_bearer, json("{'video_ids':[2,1]}")).status, 200);
        const QJsonArray videos = WireFixture::objectOf(m_wire->send("GET", one, m_bearer))[u"videos"_s].toArray();
        QCOMPARE(videos.size(), 2);
        QCOMPARE(videos[0].toObject().keys(), (QStringList{u"description"_s, u"file"_s, u"id"_s, u"order"_s,
                                                           u"status"_s, u"title"_s, u"uploaded_at"_s}));
        QCOMPARE(videos[0][u"id"_s], QJsonValue(2));
        QCOMPARE(videos[0][u"order"_s], QJsonValue(0));
        QCOMPARE(videos[1][u"order"_s], QJsonValue(1));
        QCOMPARE(videos[0][u"status"_s], QJsonValue(u"completed"_s));
        QCOMPARE(m_wire->send("GET", targetOf(videos[0][u"file"_s].toString())).status, 200);
    }

    void addingOneAnswersWithTheMembership()
    {
        const Response response = m_wire->send("POST", one + "videos/3/", m_bearer);
        QCOMPARE(response.status, 201);
        const QJsonObject object = WireFixture::objectOf(response);
        QCOMPARE(object[u"message"_s], QJsonValue(u"Video added to group"_s));
        QVERIFY(object[u"id"_s].toInteger() > 0);
    }

    void deletingAGroupKeepsItsVideos()
    {
        QCOMPARE(m_wire->send("DELETE", one, m_bearer).status, 204);
        QCOMPARE(m_wire->send("GET", one, m_bearer).status, 404);
        QVERIFY(m_wire->videos.find(m_ann, 1));
    }

    void aCookieCountsOnlyForOnesOwnPages()
    {
        for (const QByteArray &path : {QByteArray("/api/videos/groups/"), one + "videos/"}) {
            Request request = Request::to("POST", path);
            request.headers.insert("cookie", "access_token=" + m_bearer.mid(7));
            request.body = json("{'name':'Mine','video_ids':[3]}");
            request.headers.insert("origin", "https://elsewhere.example");
            QCOMPARE(m_wire->send(request).status, 403);
            request.headers.insert("origin", "http://matinee.test:8642");
            QCOMPARE(m_wire->send(request).status, 201);
        }
    }
};

QTEST_MAIN(TestAskGroups)
#include "tst_askgroups.moc"
