#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"
#include "tests/threads.h"

#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

namespace {

const QByteArray any = "{'id':'*','username':'*','email':'*','name':'*','role':'*','active':'*','quota_bytes':'*',"
                       "'used_bytes':'*','created_at':'*'}";
const QByteArray nobodySignedIn = "{'detail':'Not authenticated'}";
const QByteArray notAllowed = "{'detail':'Not allowed'}";
const QByteArray accounts = "/api/v1/admin/accounts";

} // namespace

/// What admins do with accounts, on the wire: ann is account 1 and stores a video, bob 2, the admin root 3.
class TestAdminAccounts : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        const Account ann = m_wire->account(u"ann"_s);
        m_wire->account(u"bob"_s);
        QCOMPARE(m_wire->account(u"root"_s, Role::Admin).id, 3);
        m_video = m_wire->storedVideo(ann, u"Tides"_s, true, QByteArray(1000, 'x'));
    }

    void answers_data()
    {
        using wire::row;
        wire::columns();
        const QString nobody, ann = u"ann"_s, root = u"root"_s;
        const QByteArray one = accounts + "/1", three = accounts + "/3";
        row("list", "GET " + accounts, root, "", 200, "[" + any + "," + any + "," + any + "]");
        row("list with a slash", "GET " + accounts + "/?limit=1&offset=1", root, "", 200, "[" + any + "]");
        row("search", "GET " + accounts + "?q=ANN@", root, "", 200,
            "[{'id':1,'username':'ann','email':'ann@example.org','name':'','role':'user','active':true,"
            "'quota_bytes':null,'used_bytes':1000,'created_at':'*'}]");
        row("search for nobody", "GET " + accounts + "?q=zoe", root, "", 200, "[]");
        row("list as user", "GET " + accounts, ann, "", 403, notAllowed);
        row("list signed out", "GET " + accounts, nobody, "", 401, nobodySignedIn);
        row("list too many", "GET " + accounts + "?limit=101", root, "", 400, "{'detail':'Invalid limit'}");
        row("list from before", "GET " + accounts + "?offset=-1", root, "", 400, "{'detail':'Invalid offset'}");

        row("create", "POST " + accounts, root,
            "{'username':'cy','email':'cy@example.org','password':'pw','role':'admin'}", 201,
            "{'id':'*','username':'cy','email':'cy@example.org','name':'','role':'admin','active':true,"
            "'quota_bytes':null,'used_bytes':0,'created_at':'*'}");
        row("create with a quota", "POST " + accounts, root,
            "{'username':'cy','email':'cy@example.org','password':'pw','quota_bytes':0}", 201,
            "{'id':'*','username':'cy','email':'*','name':'','role':'user','active':true,'quota_bytes':0,"
            "'used_bytes':0,'created_at':'*'}");
        row("create without an email", "POST " + accounts, root, "{'username':'cy','password':'pw'}", 201,
            "{'id':'*','username':'cy','email':null,'name':'','role':'user','active':true,'quota_bytes':null,"
            "'used_bytes':0,'created_at':'*'}");
        row("create a taken name", "POST " + accounts, root, "{'username':'Bob','password':'pw'}", 400,
            "{'detail':'Username already taken'}");
        row("create a taken email", "POST " + accounts, root,
            "{'username':'cy','email':'bob@example.org','password':'pw'}", 400,
            "{'detail':'Email already registered'}");
        row("create without a password", "POST " + accounts, root, "{'username':'cy'}", 400,
            "{'detail':'Missing password'}");
        row("create an emperor", "POST " + accounts, root, "{'username':'cy','password':'pw','role':'emperor'}", 400,
            "{'detail':'Invalid role'}");
        row("create a debt", "POST " + accounts, root, "{'username':'cy','password':'pw','quota_bytes':-1}", 400,
            "{'detail':'Invalid quota_bytes'}");
        row("create nothing", "POST " + accounts, root, "", 400, "{'detail':'*'}");
        row("create as user", "POST " + accounts, ann, "{'username':'cy','password':'pw'}", 403, notAllowed);
        row("create signed out", "POST " + accounts, nobody, "{}", 401, nobodySignedIn);

        row("make an admin", "PATCH " + one, root, "{'role':'admin'}", 200,
            "{'id':1,'username':'ann','email':'*','name':'','role':'admin','active':true,'quota_bytes':null,"
            "'used_bytes':1000,'created_at':'*'}");
        row("deactivate", "PATCH " + one + "/", root, "{'active':false,'quota_bytes':5000000000}", 200,
            "{'id':1,'username':'ann','email':'*','name':'','role':'user','active':false,'quota_bytes':5000000000,"
            "'used_bytes':1000,'created_at':'*'}");
        row("change nothing", "PATCH " + one, root, "{}", 200, any);
        row("change to an odd role", "PATCH " + one, root, "{'role':'emperor'}", 400, "{'detail':'Invalid role'}");
        row("change to no role", "PATCH " + one, root, "{'role':5}", 400, "{'detail':'Invalid role'}");
        row("activate by a word", "PATCH " + one, root, "{'active':'yes'}", 400, "{'detail':'Invalid active'}");
        row("half a byte", "PATCH " + one, root, "{'quota_bytes':0.5}", 400, "{'detail':'Invalid quota_bytes'}");
        row("less than no byte", "PATCH " + one, root, "{'quota_bytes':-1}", 400, "{'detail':'Invalid quota_bytes'}");
        row("change nobody", "PATCH " + accounts + "/99", root, "{'active':false}", 404,
            "{'detail':'Account not found'}");
        row("change as user", "PATCH " + one, ann, "{'role':'admin'}", 403, notAllowed);
        row("change signed out", "PATCH " + one, nobody, "{}", 401, nobodySignedIn);
        row("the last admin's role", "PATCH " + three, root, "{'role':'user'}", 409,
            "{'detail':'The last admin must stay'}");
        row("deactivate the last admin", "PATCH " + three, root, "{'active':false}", 409,
            "{'detail':'The last admin must stay'}");

        row("delete", "DELETE " + one, root, "", 204, "");
        row("delete nobody", "DELETE " + accounts + "/99", root, "", 404, "{'detail':'Account not found'}");
        row("delete the last admin", "DELETE " + three, root, "", 409, "{'detail':'The last admin must stay'}");
        row("delete as user", "DELETE " + one, ann, "", 403, notAllowed);
        row("delete signed out", "DELETE " + one, nobody, "", 401, nobodySignedIn);
        row("another method", "PUT " + one, root, "{}", 405, "{'detail':'*'}");

        row("the log", "GET /api/v1/admin/audit?act=sign-in&account=3", root, "", 200,
            "[{'id':'*','at':'*','act':'sign-in','account_id':3,'account_name':'root','subject_id':null,"
            "'subject_name':'','address':'*','agent':'*','detail':''}]");
        row("a log of nobody", "GET /api/v1/admin/audit?account=99", root, "", 200, "[]");
        row("a log of what is no account", "GET /api/v1/admin/audit?account=x", root, "", 400,
            "{'detail':'Invalid account'}");
        row("the log for a user", "GET /api/v1/admin/audit", ann, "", 403, notAllowed);
        row("the log signed out", "GET /api/v1/admin/audit", nobody, "", 401, nobodySignedIn);
    }

    void answers() { wire::check(*m_wire); }

    void theListCountsAll()
    {
        const Response response = m_wire->send("GET", accounts + "?limit=1", bearer(u"root"_s));
        QCOMPARE(response.header("X-Total-Count"), QByteArray("3"));
    }

    void aDeactivatedAccountIsOutOnEverySurfaceAtOnce()
    {
        const QByteArray ann = bearer(u"ann"_s);
        QCOMPARE(m_wire->send("GET", "/my-videos", ann).status, 200);
        QCOMPARE(patch(1, "{'active':false}"), 200);
        QCOMPARE(m_wire->send("GET", "/my-videos", ann).status, 401);
        QCOMPARE(m_wire->send("GET", "/api/v1/auth/me", ann).status, 401);
        QCOMPARE(m_wire->send("GET", "/api/auth/me/", ann).status, 401);
        QCOMPARE(m_wire->send("GET", "/auth/me", ann).status, 401);
        QCOMPARE(m_wire->send("POST", "/login", {}, wire::json("{'username':'ann','password':'pass1234'}")).status,
                 401);
    }

    void aDeletedAccountTakesItsFilesWithIt()
    {
        const QByteArray ann = bearer(u"ann"_s);
        const QString folder = m_wire->store.folder(VideoRepository(m_wire->database).find(m_video)->mediaKey);
        QVERIFY(QDir(folder).exists());
        QCOMPARE(m_wire->send("DELETE", accounts + "/1", bearer(u"root"_s)).status, 204);
        QVERIFY(!QDir(folder).exists());
        QCOMPARE(m_wire->send("GET", "/videos").body, QByteArray("[]"));
        QCOMPARE(m_wire->send("GET", "/my-videos", ann).status, 401);
        QCOMPARE(m_wire->send("GET", "/auth/me", ann).status, 404); // the one that tells
    }

    void aQuotaGoesBackToTheSettings()
    {
        QCOMPARE(patch(1, "{'quota_bytes':7}"), 200);
        QCOMPARE(m_wire->accounts.find(1)->quotaBytes, std::optional<qint64>(7));
        QCOMPARE(patch(1, "{'role':'user'}"), 200);
        QCOMPARE(m_wire->accounts.find(1)->quotaBytes, std::optional<qint64>(7));
        QCOMPARE(patch(1, "{'quota_bytes':null}"), 200);
        QVERIFY(!m_wire->accounts.find(1)->quotaBytes);
    }

    void ofTwoLastAdminsWhoRemoveEachOtherOneStays()
    {
        QCOMPARE(patch(1, "{'role':'admin'}"), 200);
        const QByteArray ann = bearer(u"ann"_s), root = bearer(u"root"_s);
        std::atomic<int> gone = 0, odd = 0;
        onThreads(2, [&](int number) {
            const int status =
                m_wire->send("DELETE", accounts + (number == 0 ? "/1" : "/3"), number == 0 ? root : ann).status;
            gone += status == 204 ? 1 : 0;
            // Who is gone already is no longer signed in.
            odd += status == 204 || status == 409 || status == 401 ? 0 : 1;
        });
        QCOMPARE(gone.load(), 1);
        QCOMPARE(odd.load(), 0);
        QVERIFY(m_wire->accounts.hasAdmin());
    }

    void whatAdminsDoIsWrittenDown()
    {
        QCOMPARE(patch(1, "{'role':'admin','active':false}"), 200);
        const QJsonObject entry =
            WireFixture::arrayOf(m_wire->send("GET", "/api/v1/admin/audit?act=account-changed", bearer(u"root"_s)))[0]
                .toObject();
        QCOMPARE(entry[u"account_name"_s].toString(), u"root"_s);
        QCOMPARE(entry[u"subject_id"_s].toInt(), 1);
        QCOMPARE(entry[u"subject_name"_s].toString(), u"ann"_s);
        QCOMPARE(entry[u"address"_s].toString(), u"192.0.2.7"_s);
        QCOMPARE(entry[u"detail"_s].toString(), u"role=admin active=false"_s);
    }

private:
    QByteArray bearer(const QString &name) { return "Bearer " + m_wire->tokenOf(name); }
    int patch(qint64 id, const QByteArray &body)
    {
        return m_wire->send("PATCH", accounts + '/' + QByteArray::number(id), bearer(u"root"_s), wire::json(body))
            .status;
    }

    std::unique_ptr<WireFixture> m_wire;
    qint64 m_video = 0;
};

QTEST_GUILESS_MAIN(TestAdminAccounts)
#include "tst_adminaccounts.moc"
