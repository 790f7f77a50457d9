#include "models/storage/query.h"
#include "tests/curationdesk.h"
#include "ui/admin/barchart.h"
#include "ui/admin/curlcommand.h"
#include "ui/admin/pagedmodel.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>

using namespace Qt::Literals::StringLiterals;

/// What administrators see of work, logs and storage.
class TestCurationTabs : public QObject
{
    Q_OBJECT

private slots:
    void jobsAreCancelledAndTriedAgain()
    {
        CurationDesk desk(Jobs);
        const qint64 id = desk.world.jobs.add({.kind = u"index"_s, .ownerId = desk.world.owner.id, .title = u"Mars"_s});
        const QString jobs = u"jobs"_s;
        const QAbstractItemModelTester tester(desk.table(jobs)->model());
        QTRY_COMPARE(desk.column(0, jobs), QStringList{u"Indexing “Mars”"_s});
        QCOMPARE(desk.column(1, jobs), QStringList{u"ann"_s});
        desk.select(0, jobs);
        QVERIFY(!desk.choose(u"Try again"_s, jobs));
        QVERIFY(desk.choose(u"Cancel"_s, jobs));
        QTRY_COMPARE(desk.world.jobs.find(id)->state, JobState::Cancelled);
        QTRY_COMPARE(desk.column(2, jobs), QStringList{u"Cancelled"_s});
        QVERIFY(desk.choose(u"Try again"_s, jobs));
        QTRY_COMPARE(desk.world.jobs.find(id)->state, JobState::Queued);
        QTRY_COMPARE(desk.acts(), (QStringList{u"job-retried"_s, u"job-cancelled"_s}));
        desk.click(u"jobState3"_s); // the failed ones
        QTRY_COMPARE(desk.column(0, jobs), QStringList());
    }

    void theLogIsReadAndFiltered()
    {
        CurationDesk desk;
        const Actor ann{.account = desk.world.owner};
        desk.world.audit.write(audit::videoDeleted, ann, {.subjectName = u"Mars"_s});
        desk.world.audit.write({.act = audit::signInFailed, .accountName = u"eve"_s, .address = u"192.0.2.9"_s});
        desk.go(Audit);
        const QString log = u"audit"_s;
        QTRY_COMPARE(desk.column(2, log), (QStringList{u"Could not sign in"_s, u"Deleted a video"_s}));
        QCOMPARE(desk.column(4, log), (QStringList{u"192.0.2.9"_s, u"This computer"_s}));
        auto *act = desk.find<QComboBox>(u"auditAct"_s);
        act->setCurrentIndex(act->findData(QString(audit::videoDeleted)));
        QTRY_COMPARE(desk.column(3, log), QStringList{u"Mars"_s});
        act->setCurrentIndex(0);
        QTRY_COMPARE(desk.column(3, log).size(), 2);
        desk.select(1, log);
        QVERIFY(desk.choose(u"Only “ann”"_s, log));
        QTRY_COMPARE(desk.column(1, log), QStringList{u"ann"_s});
        desk.click(u"auditAccount"_s);
        QTRY_COMPARE(desk.column(1, log).size(), 2);
        QVERIFY(desk.sortBy(u"Who"_s, log));
        QTRY_COMPARE(desk.column(1, log), (QStringList{u"ann"_s, u"eve"_s}));
    }

    void whatDiffersIsNotCutAway()
    {
        CurationDesk desk(Audit);
        desk.world.audit.write(audit::accountChanged, {.account = desk.world.owner}, {.detail = u"role=admin"_s});
        desk.click(u"auditRefresh"_s);
        QTRY_COMPARE(desk.column(2, u"audit"_s).size(), 1);
        const QAbstractItemModel *model = desk.table(u"audit"_s)->model();
        const auto elideOf = [&](int column) {
            return model->index(0, column).data(PagedModel::ElideRole).value<Qt::TextElideMode>();
        };
        QCOMPARE(elideOf(2), Qt::ElideMiddle);
        QCOMPARE(elideOf(3), Qt::ElideRight);
    }

    void headsAreReadInWhole()
    {
        CurationDesk desk(Requests);
        desk.world.requests.add({.method = "GET", .target = "/videos", .status = 200});
        QTRY_COMPARE(desk.column(3, u"requests"_s), QStringList{u"200"_s});
        const QHeaderView *head = desk.table(u"requests"_s)->horizontalHeader();
        QFont large = head->font();
        large.setPixelSize(26);
        desk.table(u"requests"_s)->horizontalHeader()->setFont(large);
        desk.page.resize(1100, 700);
        for (const int column : {0, 1, 3, 4}) {
            QVERIFY(head->sectionSizeHint(column) > 0);
            QTRY_VERIFY2(head->sectionSize(column) >= head->sectionSizeHint(column),
                         qPrintable(QString::number(column)));
        }
    }

    void requestsAppearAsTheyCome()
    {
        CurationDesk desk(Requests);
        const QString requests = u"requests"_s;
        RequestLog &log = desk.world.requests;
        log.add({.method = "GET", .target = "/videos?token=abc", .status = 200, .address = u"192.0.2.5"_s});
        QTRY_COMPARE(desk.column(2, requests), QStringList{u"/videos?token=REDACTED"_s});
        log.add({.method = "POST", .target = "/login", .status = 401, .accountId = desk.world.owner.id});
        QTRY_COMPARE(desk.column(1, requests), (QStringList{u"POST"_s, u"GET"_s})); // the latest first
        QVERIFY(desk.column(5, requests).first().startsWith(u"ann"_s));
        desk.click(u"requestFailures"_s);
        QTRY_COMPARE(desk.column(3, requests), QStringList{u"401"_s});
        desk.click(u"requestFailures"_s);
        desk.find<QLineEdit>(u"requestSearch"_s)->setText(u"192.0.2.5"_s);
        QTRY_COMPARE(desk.column(1, requests), QStringList{u"GET"_s});
    }

    void aPausedLogStays()
    {
        CurationDesk desk(Requests);
        const QString requests = u"requests"_s;
        desk.world.requests.add({.method = "GET", .target = "/a", .status = 200});
        QTRY_COMPARE(desk.column(2, requests).size(), 1);
        desk.click(u"requestsPause"_s);
        desk.world.requests.add({.method = "GET", .target = "/b", .status = 200});
        QCOMPARE(desk.column(2, requests).size(), 1);
        desk.click(u"requestsPause"_s);
        QTRY_COMPARE(desk.column(2, requests).size(), 2);
        desk.click(u"requestsClear"_s);
        QTRY_COMPARE(desk.column(2, requests).size(), 0);
    }

    void aRequestIsCopiedAsCurl()
    {
        CurationDesk desk(Requests);
        const QString requests = u"requests"_s;
        desk.world.requests.add({.method = "GET", .target = "/videos", .status = 200});
        QTRY_COMPARE(desk.column(2, requests).size(), 1);
        desk.select(0, requests);
        QVERIFY(desk.choose(u"Copy as curl"_s, requests));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"curl 'http://192.0.2.1:8642/videos'"_s);
    }

    void curlCommandsHoldNoSecretAndNoTrap_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("signedIn");
        QTest::addColumn<QString>("command");
        QTest::newRow("a page") << QByteArray("GET") << QByteArray("/videos?q=a&b=c") << false
                                << u"curl 'http://x/videos?q=a&b=c'"_s;
        QTest::newRow("of somebody") << QByteArray("DELETE") << QByteArray("/videos/1") << true
                                     << uR"(curl -X DELETE -H 'Authorization: Bearer '"$TOKEN" 'http://x/videos/1')"_s;
        QTest::newRow("with a token") << QByteArray("GET") << QByteArray("/media/1?token=REDACTED") << true
                                      << uR"(curl -H 'Authorization: Bearer '"$TOKEN" )"
                                         uR"('http://x/media/1?token='"$TOKEN")"_s;
        QTest::newRow("a token amid") << QByteArray("GET") << QByteArray("/media/1?token=REDACTED&t=2") << false
                                      << uR"(curl 'http://x/media/1?token='"$TOKEN"'&t=2')"_s;
        QTest::newRow("with a body") << QByteArray("POST") << QByteArray("/chat") << false
                                     << u"curl -X POST -H 'Content-Type: application/json' --data '{…}' "
                                        "'http://x/chat'"_s;
        QTest::newRow("with a quote") << QByteArray("GET") << QByteArray("/it's!") << false
                                      << uR"(curl 'http://x/it'\''s!')"_s;
        QTest::newRow("with a trap") << QByteArray("GET") << QByteArray("/$(rm -rf)`x`\"\\") << false
                                     << uR"(curl 'http://x/$(rm -rf)`x`"\')"_s;
        QTest::newRow("a head") << QByteArray("HEAD") << QByteArray("/") << false << u"curl --head 'http://x/'"_s;
    }
    void curlCommandsHoldNoSecretAndNoTrap()
    {
        QFETCH(QByteArray, method);
        QFETCH(QByteArray, target);
        QFETCH(bool, signedIn);
        QFETCH(QString, command);
        QCOMPARE(curlCommand({.method = method, .target = target, .accountId = signedIn ? 1 : 0}, u"http://x"_s),
                 command);
    }

    void storageIsShownByKindAndAccount()
    {
        CurationDesk desk;
        const qint64 id = desk.world.addVideo(u"Mars"_s);
        Query(desk.world.database->connection(), u"UPDATE videos SET size_bytes = 5000000 WHERE id = %1"_s.arg(id))
            .exec();
        desk.go(Storage);
        auto *accounts = desk.find<BarChart>(u"storageAccounts"_s);
        QTRY_COMPARE(accounts->bars().size(), 1);
        QCOMPARE(accounts->bars().first().name, u"ann"_s);
        QCOMPARE(accounts->bars().first().parts.first(), 5e6);
        QCOMPARE(accounts->accessibleDescription(), u"ann: 5 MB"_s);
        QCOMPARE(desk.find<BarChart>(u"storageKinds"_s)->bars().size(), 5);
        QVERIFY(!desk.find<QLabel>(u"storageSummary"_s)->text().isEmpty());
    }
};

QTEST_MAIN(TestCurationTabs)
#include "tst_curationtabs.moc"
