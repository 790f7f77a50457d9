#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray notAllowed = "{'detail':'Not allowed'}";
const QByteArray nobodySignedIn = "{'detail':'Not authenticated'}";

/// A video of the admin's list, with what is told of its place.
QByteArray curated(const QByteArray &title, const QByteArray &place)
{
    return "{'id':'*','title':" + title +
           ",'description':'*','prompt':'*','status':'*','stage':'*','progress':'*','error_message':'*','duration':'*',"
           "'video_url':'*','thumbnail_url':'*','created_at':'*','updated_at':'*','owner':'*','owner_name':'*',"
           "'source':'*'," +
           place + "}";
}

} // namespace

/// Curation on the wire, by the admin root: ann's private video 1, and the catalogue's videos 2, 3 and 4, of which 3 is
/// a linked one.
class TestAdminVideos : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s);
        m_root = m_wire->account(u"root"_s, Role::Admin);
        m_wire->storedVideo(m_ann, u"Tides"_s, false);
        m_wire->storedVideo(m_root, u"Bread"_s, true);
        QVERIFY(m_wire->videos.addLinked(m_ann, {.url = u"https://youtu.be/CBYhVcO4WgI"_s, .category = u"talk"_s}));
        m_wire->storedVideo(m_root, u"Moon"_s, true);
    }

    void answers_data()
    {
        using wire::row;
        wire::columns();
        const QString nobody, ann = u"ann"_s, root = u"root"_s;
        const QByteArray all = "/api/v1/admin/videos", tides = all + "/1", bread = all + "/2";
        const QByteArray unset = "'category':'','series_name':'','series_number':0,";
        row("show", "GET " + tides, root, "", 200,
            curated("'Tides'", unset + "'catalogue':false,'active':true,'position':0"));
        row("show none", "GET " + all + "/99", root, "", 404, "{'detail':'Video not found'}");
        row("show to a user", "GET " + tides, ann, "", 403, notAllowed);
        row("list to a user", "GET " + all, ann, "", 403, notAllowed);
        row("list to nobody", "GET " + all, nobody, "", 401, nobodySignedIn);
        row("list by a strange flag", "GET " + all + "?catalogue=yes", root, "", 400, "{'detail':'Invalid catalogue'}");
        row("list by another", "GET " + all + "?active=1", root, "", 400, "{'detail':'Invalid active'}");
        row("list too much", "GET " + all + "?limit=0", root, "", 400, "{'detail':'Invalid limit'}");

        row("publish", "PATCH " + tides, root, "{'catalogue':true}", 200,
            curated("'Tides'", unset + "'catalogue':true,'active':true,'position':3"));
        row("publish at a place", "PATCH " + tides, root, "{'catalogue':true,'position':1}", 200,
            curated("'Tides'", unset + "'catalogue':true,'active':true,'position':1"));
        row("withdraw", "PATCH " + bread, root, "{'catalogue':false}", 200,
            curated("'Bread'", unset + "'catalogue':false,'active':true,'position':0"));
        row("hide", "PATCH " + bread, root, "{'active':false}", 200,
            curated("'Bread'", unset + "'catalogue':true,'active':false,'position':0"));
        row("move past the end", "PATCH " + bread, root, "{'position':9007199254740991}", 200,
            curated("'Bread'", unset + "'catalogue':true,'active':true,'position':2"));
        row("describe", "PATCH " + bread, root,
            "{'title':'Loaf','description':'d','category':'food','series_name':'Home','series_number':7}", 200,
            curated("'Loaf'", "'category':'food','series_name':'Home','series_number':7,'catalogue':true,"
                              "'active':true,'position':0"));
        row("clear a category", "PATCH " + all + "/3", root, "{'category':''}", 200,
            curated("'talk'", unset + "'catalogue':true,'active':true,'position':1"));
        row("change nothing", "PATCH " + bread, root, "{}", 200,
            curated("'Bread'", unset + "'catalogue':true,'active':true,'position':0"));
        row("a place outside the catalogue", "PATCH " + tides, root, "{'position':0}", 400,
            "{'detail':'Invalid position'}");
        row("a place before the first", "PATCH " + bread, root, "{'position':-1}", 400,
            "{'detail':'Invalid position'}");
        row("half a place", "PATCH " + bread, root, "{'position':0.5}", 400, "{'detail':'Invalid position'}");
        row("a flag in words", "PATCH " + bread, root, "{'active':'no'}", 400, "{'detail':'Invalid active'}");
        row("a flag as a number", "PATCH " + bread, root, "{'catalogue':1}", 400, "{'detail':'Invalid catalogue'}");
        row("no title", "PATCH " + bread, root, "{'title':''}", 400, "{'detail':'Missing title'}");
        row("a long category", "PATCH " + bread, root, "{'category':'" + QByteArray(256, 'x') + "'}", 400,
            "{'detail':'Invalid category'}");
        row("a number in words", "PATCH " + bread, root, "{'series_number':'7'}", 400,
            "{'detail':'Invalid series_number'}");
        row("a list", "PATCH " + bread, root, "[]", 400, "{'detail':'The body must be a JSON object'}");
        row("change none", "PATCH " + all + "/99", root, "{'active':true}", 404, "{'detail':'Video not found'}");
        row("change as a user", "PATCH " + tides, ann, "{'catalogue':true}", 403, notAllowed);
        row("change signed out", "PATCH " + tides, nobody, "{'catalogue':true}", 401, nobodySignedIn);

        row("delete", "DELETE " + tides, root, "", 200, "{'detail':'Video deleted'}");
        row("delete none", "DELETE " + all + "/99", root, "", 404, "{'detail':'Video not found'}");
        row("delete as a user", "DELETE " + tides, ann, "", 403, notAllowed);

        const QByteArray use = "'videos':'*','bytes':'*','file_bytes':'*','generated_bytes':'*','in_place_bytes':0";
        row("storage", "GET /api/v1/admin/storage?limit=1", root, "", 200,
            "{'free_bytes':'*','database_bytes':'*','incoming_bytes':0,'media':{" + use +
                "},'accounts':[{'account_id':'*','name':'root','quota_bytes':null," + use + "}]}");
        row("storage to a user", "GET /api/v1/admin/storage", ann, "", 403, notAllowed);
        row("storage of too many", "GET /api/v1/admin/storage?limit=101", root, "", 400, "{'detail':'Invalid limit'}");
        row("settings to a user", "GET /api/v1/admin/settings", ann, "", 403, notAllowed);
        row("settings to nobody", "GET /api/v1/admin/settings", nobody, "", 401, nobodySignedIn);
        const QByteArray set = "PATCH /api/v1/admin/settings";
        row("set what is none", set, root, "{'limits/none':1}", 400, "{'detail':'Invalid limits/none'}");
        row("set the mail server", set, root, "{'mail/smtpUrl':'smtp://x'}", 400, "{'detail':'Invalid mail/smtpUrl'}");
        row("set too much", set, root, "{'limits/chat':100001}", 400, "{'detail':'Invalid limits/chat'}");
        row("set half", set, root, "{'limits/chat':0.5}", 400, "{'detail':'Invalid limits/chat'}");
        row("set to null", set, root, "{'limits/chat':null}", 400, "{'detail':'Invalid limits/chat'}");
        row("set a list", set, root, "[1]", 400, "{'detail':'The body must be a JSON object'}");
        row("set what the start has fixed", set, root, "{'limits/signUp':1}", 409, "{'detail':'*'}");
        row("set as a user", set, ann, "{'limits/chat':1}", 403, notAllowed);
    }

    void answers()
    {
        QVERIFY(m_wire->settings.overrideForThisRun(u"limits/signUp"_s, u"0"_s));
        wire::check(*m_wire);
    }

    void lists_data()
    {
        QTest::addColumn<QByteArray>("query");
        QTest::addColumn<QList<qint64>>("ids");
        QTest::addColumn<QByteArray>("total");
        QTest::newRow("all") << QByteArray() << QList<qint64>{4, 3, 2, 1} << QByteArray("4");
        QTest::newRow("the catalogue") << QByteArray("?catalogue=true") << QList<qint64>{2, 3, 4} << QByteArray("3");
        QTest::newRow("the rest") << QByteArray("?catalogue=false") << QList<qint64>{1} << QByteArray("1");
        QTest::newRow("the hidden") << QByteArray("?active=false") << QList<qint64>{} << QByteArray("0");
        QTest::newRow("a title") << QByteArray("?q=tid&active=true") << QList<qint64>{1} << QByteArray("1");
        QTest::newRow("a page") << QByteArray("?limit=1&offset=1") << QList<qint64>{3} << QByteArray("4");
    }

    void lists()
    {
        QFETCH(QByteArray, query);
        const Response response = m_wire->send("GET", "/api/v1/admin/videos" + query, admin());
        QCOMPARE(response.status, 200);
        QTEST(response.header("X-Total-Count"), "total");
        QList<qint64> ids;
        for (const QJsonValue &item : WireFixture::arrayOf(response))
            ids += item[u"id"_s].toInteger();
        QTEST(ids, "ids");
    }

    void aListSaysWhoseEachVideoIs()
    {
        const QJsonArray videos = WireFixture::arrayOf(m_wire->send("GET", "/api/v1/admin/videos", admin()));
        QCOMPARE(videos[3][u"owner"_s].toInteger(), m_ann.id);
        QCOMPARE(videos[3][u"owner_name"_s].toString(), u"ann"_s);
        QCOMPARE(videos[1][u"source"_s].toString(), u"youtube"_s);
        QCOMPARE(videos[0][u"owner"_s].toInteger(), m_root.id);
    }

    void settingsAreTypedAndChange()
    {
        const QJsonArray before = WireFixture::arrayOf(m_wire->send("GET", "/api/v1/admin/settings", admin()));
        QVERIFY(wire::matches(QJsonObject{{u"key"_s, u"limits/chat"_s},
                                          {u"type"_s, u"number"_s},
                                          {u"value"_s, 60},
                                          {u"default"_s, 60},
                                          {u"fixed"_s, false},
                                          {u"least"_s, 0},
                                          {u"most"_s, 100'000}},
                              named(before, u"limits/chat"_s)));
        QCOMPARE(named(before, u"server/openCatalogueReset"_s)[u"value"_s], QJsonValue(false));
        QVERIFY(named(before, u"mail/smtpUrl"_s).isEmpty());
        const Response changed =
            m_wire->send("PATCH", "/api/v1/admin/settings", admin(),
                         wire::json("{'limits/chat':7,'server/openCatalogueReset':true,'mail/from':'a@example.org'}"));
        QCOMPARE(changed.status, 200);
        const QJsonArray after = WireFixture::arrayOf(changed);
        QCOMPARE(named(after, u"limits/chat"_s)[u"value"_s].toInt(), 7);
        QCOMPARE(named(after, u"server/openCatalogueReset"_s)[u"value"_s], QJsonValue(true));
        QCOMPARE(named(after, u"mail/from"_s)[u"value"_s].toString(), u"a@example.org"_s);
        QCOMPARE(m_wire->settings.value(setting::chatLimit), 7);
    }

    void anAdminsActsAreInTheLog()
    {
        m_wire->send("PATCH", "/api/v1/admin/videos/1", admin(), wire::json("{'catalogue':true}"));
        m_wire->send("DELETE", "/api/v1/admin/videos/1", admin());
        m_wire->send("PATCH", "/api/v1/admin/settings", admin(), wire::json("{'limits/chat':7}"));
        QStringList acts;
        const Page<AuditEntry> page = *m_wire->audit.list(m_root, {});
        for (const AuditEntry &entry : page.items) {
            if (entry.act.startsWith(u"video"_s) || entry.act.startsWith(u"setting"_s))
                acts += entry.act + u' ' + entry.accountName + u' ' + entry.address;
        }
        QCOMPARE(acts, (QStringList{u"setting-changed root 192.0.2.7"_s, u"video-deleted root 192.0.2.7"_s,
                                    u"video-changed root 192.0.2.7"_s}));
    }

private:
    QByteArray admin() { return "Bearer " + m_wire->tokenOf(u"root"_s); }

    static QJsonObject named(const QJsonArray &settings, const QString &key)
    {
        for (const QJsonValue &setting : settings) {
            if (setting[u"key"_s].toString() == key)
                return setting.toObject();
        }
        return {};
    }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann, m_root;
};

QTEST_GUILESS_MAIN(TestAdminVideos)
#include "tst_adminvideos.moc"
