#include "tests/contract/wirefixture.h"
#include "tests/contract/wiretable.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// Everybody's jobs on the wire, for the admin root: ann's jobs 1 (cancelled) and 2 (queued), and one of nobody's, 3.
class TestAdminJobs : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_wire = std::make_unique<WireFixture>();
        m_ann = m_wire->account(u"ann"_s);
        m_root = m_wire->account(u"root"_s, Role::Admin);
        m_wire->jobs.add({.kind = u"import"_s, .ownerId = m_ann.id, .title = u"Tides"_s});
        m_wire->jobs.add({.kind = u"transcribe"_s, .ownerId = m_ann.id, .title = u"Tides"_s});
        m_wire->jobs.add({.kind = u"import"_s, .title = u"Moon"_s, .payload = {{u"secret"_s, u"hidden"_s}}});
        QVERIFY(m_wire->jobs.cancel(1));
    }

    void answers_data()
    {
        using wire::row;
        wire::columns();
        const QString nobody, ann = u"ann"_s, root = u"root"_s;
        const QByteArray all = "/api/v1/admin/jobs";
        const auto job = [](const QByteArray &id, const QByteArray &state) {
            return "{'id':" + id + ",'kind':'*','title':'*','video_id':null,'state':" + state +
                   ",'progress':0,'eta_seconds':null,'error_message':null,'reason':null,'created_at':'*','updated_at':'"
                   "*','owner':'*','attempts':0}";
        };
        row("list", "GET " + all, root, "", 200,
            "[" + job("3", "'queued'") + "," + job("2", "'queued'") + "," + job("1", "'cancelled'") + "]");
        row("list by state", "GET " + all + "?state=cancelled", root, "", 200, "[" + job("1", "'cancelled'") + "]");
        row("list by kind", "GET " + all + "?kind=transcribe", root, "", 200, "[" + job("2", "'queued'") + "]");
        row("list a page", "GET " + all + "?limit=1&offset=1", root, "", 200, "[" + job("2", "'queued'") + "]");
        row("list of nobody", "GET " + all + "?owner=99", root, "", 200, "[]");
        row("list a strange state", "GET " + all + "?state=late", root, "", 400, "{'detail':'Invalid state'}");
        row("list a strange owner", "GET " + all + "?owner=ann", root, "", 400, "{'detail':'Invalid owner'}");
        row("list too much", "GET " + all + "?limit=101", root, "", 400, "{'detail':'Invalid limit'}");
        row("list as a user", "GET " + all, ann, "", 403, "{'detail':'Not allowed'}");
        row("list signed out", "GET " + all, nobody, "", 401, "{'detail':'Not authenticated'}");
        row("show", "GET " + all + "/2", root, "", 200, job("2", "'queued'"));
        row("show none", "GET " + all + "/99", root, "", 404, "{'detail':'Job not found'}");
        row("show as its owner", "GET " + all + "/2", ann, "", 403, "{'detail':'Not allowed'}");
        row("cancel", "POST " + all + "/2/cancel", root, "", 200, job("2", "'cancelled'"));
        row("cancel what is over", "POST " + all + "/1/cancel", root, "", 409, "{'detail':'*'}");
        row("cancel none", "POST " + all + "/99/cancel", root, "", 404, "{'detail':'Job not found'}");
        row("cancel as a user", "POST " + all + "/2/cancel", ann, "", 403, "{'detail':'Not allowed'}");
        row("retry", "POST " + all + "/1/retry", root, "", 200, job("1", "'queued'"));
        row("retry what waits", "POST " + all + "/2/retry", root, "", 409, "{'detail':'*'}");
        row("retry none", "POST " + all + "/99/retry", root, "", 404, "{'detail':'Job not found'}");
        row("retry as a user", "POST " + all + "/1/retry", ann, "", 403, "{'detail':'Not allowed'}");
    }

    void answers() { wire::check(*m_wire); }

    void whatAJobCarriesIsNotShown()
    {
        const Response response = m_wire->send("GET", "/api/v1/admin/jobs", admin());
        QCOMPARE(response.header("X-Total-Count"), QByteArray("3"));
        QVERIFY(!response.body.contains("hidden"));
        QCOMPARE(WireFixture::arrayOf(response)[0][u"owner"_s], QJsonValue());
        QCOMPARE(WireFixture::arrayOf(response)[1][u"owner"_s].toInteger(), m_ann.id);
    }

    void whatAnAdminDoesIsWrittenDown()
    {
        m_wire->send("POST", "/api/v1/admin/jobs/2/cancel", admin());
        m_wire->send("POST", "/api/v1/admin/jobs/2/retry", admin());
        QStringList acts;
        const Page<AuditEntry> page = *m_wire->audit.list(m_root, {});
        for (const AuditEntry &entry : page.items) {
            if (entry.act.startsWith(u"job"_s))
                acts += entry.act + u' ' + entry.accountName + u' ' + entry.subjectName;
        }
        QCOMPARE(acts, (QStringList{u"job-retried root Tides"_s, u"job-cancelled root Tides"_s}));
    }

private:
    QByteArray admin() { return "Bearer " + m_wire->tokenOf(u"root"_s); }

    std::unique_ptr<WireFixture> m_wire;
    Account m_ann, m_root;
};

QTEST_GUILESS_MAIN(TestAdminJobs)
#include "tst_adminjobs.moc"
