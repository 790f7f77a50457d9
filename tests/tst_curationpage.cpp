#include "models/storage/query.h"
#include "tests/uiworld.h"
#include "ui/admin/barchart.h"
#include "ui/admin/curationpage.h"
#include "ui/admin/curlcommand.h"
#include "ui/serverstatus.h"
#include "ui/widgets/undobar.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTabWidget>
#include <QTableView>
#include <QTest>
#include <QToolButton>

using namespace Qt::Literals::StringLiterals;

namespace {

enum Tab { Catalogue, Accounts, Jobs, Audit, Requests, Storage };

/// The page as an administrator sees it.
struct Desk
{
    explicit Desk(Tab tab = Catalogue)
    {
        page.setServerStatus({.state = ServerStatus::State::Running, .url = u"http://192.0.2.1:8642"_s});
        page.resize(1000, 700);
        page.show();
        go(tab);
    }

    void go(Tab tab) { find<QTabWidget>(u"curationTabs"_s)->setCurrentIndex(tab); }
    template <typename Widget>
    Widget *find(const QString &name) const
    {
        return page.findChild<Widget *>(name);
    }
    void click(const QString &name) const { QTest::mouseClick(find<QAbstractButton>(name), Qt::LeftButton); }
    QTableView *table(const QString &name = u"catalogue"_s) const { return find<QTableView>(name); }
    QStringList column(int column, const QString &name = u"catalogue"_s) const
    {
        QStringList texts;
        const QAbstractItemModel *model = table(name)->model();
        for (int row = 0; row < model->rowCount(); ++row)
            texts.append(model->index(row, column).data().toString());
        return texts;
    }
    void select(int row, const QString &name = u"catalogue"_s) const
    {
        table(name)->setFocus();
        table(name)->setCurrentIndex({});
        table(name)->selectRow(row);
    }
    /// Does what the menu of the chosen rows says.
    bool choose(const QString &text, const QString &name = u"catalogue"_s) const
    {
        click(name + u"Actions"_s);
        auto *menu = find<QMenu>(u"rowMenu"_s);
        if (!menu)
            return false;
        bool isDone = false;
        for (QAction *action : menu->actions()) {
            if (action->text() == text && action->isEnabled()) {
                action->trigger();
                isDone = true;
            }
        }
        delete menu;
        return isDone;
    }
    QStringList published()
    {
        QStringList titles;
        const Page<Video> found = *world.curation.list(world.owner, {.inCatalogue = true});
        for (const Video &video : found.items)
            titles.append(video.title);
        return titles;
    }
    QStringList acts()
    {
        QStringList acts;
        const Page<AuditEntry> found = *world.audit.list(world.owner, {});
        for (const AuditEntry &entry : found.items)
            acts.append(entry.act);
        return acts;
    }

    UiWorld world;
    CurationPage page{world.services()};
    QSignalSpy done{&page, &CurationPage::done};
    QSignalSpy failed{&page, &CurationPage::failed};
};

/// With three videos in the catalogue, in this order.
struct Filled : Desk
{
    Filled()
    {
        for (const QString &title : {u"Mars"_s, u"Venus"_s, u"Pluto"_s}) {
            ids.append(world.addVideo(title));
            if (!world.videos.edit(world.owner, ids.last(), {.inCatalogue = true}))
                qFatal("cannot publish");
        }
        emit world.events.videoChanged(ids.first());
    }
    bool isShown(const QStringList &titles) const { return column(1) == titles; }

    QList<qint64> ids;
};

} // namespace

/// What administrators do to videos, work and logs.
class TestCurationPage : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyCatalogueSaysSo()
    {
        const Desk desk;
        QTRY_VERIFY(!desk.table()->isVisible());
        desk.click(u"catalogueScope1"_s);
        const auto labels = desk.page.findChildren<QLabel *>();
        const auto isSaid = [&](const QString &text) {
            return std::any_of(labels.begin(), labels.end(),
                               [&](const QLabel *label) { return label->isVisible() && label->text() == text; });
        };
        QTRY_VERIFY(isSaid(u"The catalogue is empty"_s));
    }

    void everybodysVideosAreListedAndSearched()
    {
        Filled desk;
        const QAbstractItemModelTester tester(desk.table()->model());
        QTRY_COMPARE(desk.column(1), (QStringList{u"Pluto"_s, u"Venus"_s, u"Mars"_s})); // the newest first
        QCOMPARE(desk.find<QLabel>(u"catalogueCount"_s)->text(), u"3 videos"_s);
        desk.find<QLineEdit>(u"catalogueSearch"_s)->setText(u"plu"_s);
        QTRY_COMPARE(desk.column(1), QStringList{u"Pluto"_s});
    }

    void whatWaitsIsPublishedTogether()
    {
        Desk desk;
        desk.world.addVideo(u"Mars"_s);
        desk.world.addVideo(u"Venus"_s);
        desk.click(u"catalogueScope2"_s);
        QTRY_COMPARE(desk.column(1), (QStringList{u"Venus"_s, u"Mars"_s}));
        desk.table()->selectAll();
        QVERIFY(desk.choose(u"Publish in the catalogue"_s));
        QTRY_COMPARE(desk.published().size(), 2);
        QTRY_COMPARE(desk.done.size(), 1);
        QTRY_COMPARE(desk.column(1), QStringList()); // nothing waits any more
        QCOMPARE(desk.acts(), (QStringList{u"video-changed"_s, u"video-changed"_s}));
    }

    void theOrderIsMovedByKeys()
    {
        Filled desk;
        desk.click(u"catalogueScope1"_s);
        QTRY_COMPARE(desk.column(1), (QStringList{u"Mars"_s, u"Venus"_s, u"Pluto"_s}));
        desk.select(0);
        QTest::keyClick(desk.table(), Qt::Key_Down, Qt::AltModifier);
        QTRY_COMPARE(desk.published(), (QStringList{u"Venus"_s, u"Mars"_s, u"Pluto"_s}));
        QTRY_COMPARE(desk.column(1), desk.published());
        QCOMPARE(desk.table()->currentIndex().row(), 1); // it goes with it
        desk.select(2);
        QVERIFY(desk.choose(u"Move to the beginning"_s));
        QTRY_COMPARE(desk.published(), (QStringList{u"Pluto"_s, u"Venus"_s, u"Mars"_s}));
    }

    void theCatalogueIsEmptiedAfterAsking()
    {
        Filled desk;
        desk.click(u"catalogueScope1"_s);
        QTRY_COMPARE(desk.column(1).size(), 3);
        desk.click(u"emptyCatalogue"_s);
        QCOMPARE(desk.published().size(), 3);
        desk.find<QPushButton>(u"confirm"_s)->click();
        QTRY_COMPARE(desk.published().size(), 0);
        QTRY_COMPARE(desk.column(1).size(), 0);
        QCOMPARE(desk.world.curation.list(desk.world.owner, {})->total, 3);
    }

    void aVideoIsHiddenAndShownAgain()
    {
        Filled desk;
        QTRY_COMPARE(desk.column(1).size(), 3);
        desk.select(0);
        QVERIFY(desk.choose(u"Deactivate"_s));
        QTRY_VERIFY(!desk.world.videos.find(desk.world.owner, desk.ids.last())->active);
        QTRY_COMPARE(desk.column(4).first(), u"Inactive"_s);
        QVERIFY(desk.choose(u"Activate"_s));
        QTRY_VERIFY(desk.world.videos.find(desk.world.owner, desk.ids.last())->active);
    }

    void detailsAreEdited()
    {
        Filled desk;
        QTRY_COMPARE(desk.column(1).size(), 3);
        desk.select(0);
        QTest::keyClick(desk.table(), Qt::Key_Return);
        auto *title = desk.find<QLineEdit>(u"detailsTitle"_s);
        QVERIFY(title);
        title->clear();
        QVERIFY(!desk.find<QPushButton>(u"formAccept"_s)->isEnabled());
        QTest::keyClicks(title, u"Pluto, once a planet"_s);
        QTest::keyClicks(desk.find<QPlainTextEdit>(u"detailsDescription"_s), u"Far out"_s);
        desk.click(u"formAccept"_s);
        QTRY_COMPARE(desk.world.videos.find(desk.world.owner, desk.ids.last())->title, u"Pluto, once a planet"_s);
        QCOMPARE(desk.world.videos.find(desk.world.owner, desk.ids.last())->description, u"Far out"_s);
        QTRY_COMPARE(desk.column(1).first(), u"Pluto, once a planet"_s);
    }

    void aDeletionIsTakenBack()
    {
        Filled desk;
        QTRY_COMPARE(desk.column(1).size(), 3);
        desk.select(0);
        QTest::keyClick(desk.table(), Qt::Key_Delete);
        QCOMPARE(desk.column(1), (QStringList{u"Venus"_s, u"Mars"_s})); // at once
        QVERIFY(desk.find<UndoBar>(u"undoBar"_s)->isVisible());
        desk.click(u"undo"_s);
        QTRY_COMPARE(desk.column(1).size(), 3);
        QCOMPARE(desk.acts(), QStringList());
    }

    void aDeletionHoldsWhenThePageGoes()
    {
        UiWorld world;
        const qint64 id = world.addVideo(u"Mars"_s);
        {
            CurationPage page(world.services());
            page.show();
            auto *table = page.findChild<QTableView *>(u"catalogue"_s);
            QTRY_COMPARE(table->model()->rowCount(), 1);
            table->selectRow(0);
            QTest::keyClick(table, Qt::Key_Delete);
            QVERIFY(world.videos.find(world.owner, id).has_value()); // not yet
        }
        QThreadPool::globalInstance()->waitForDone();
        QVERIFY(!world.videos.find(world.owner, id));
    }

    void theNextDeletionSettlesTheFirst()
    {
        Filled desk;
        QTRY_COMPARE(desk.column(1).size(), 3);
        desk.select(0);
        QTest::keyClick(desk.table(), Qt::Key_Delete);
        desk.select(0);
        QTest::keyClick(desk.table(), Qt::Key_Delete);
        QTRY_VERIFY(!desk.world.videos.find(desk.world.owner, desk.ids.at(2)));
        QVERIFY(desk.world.videos.find(desk.world.owner, desk.ids.at(1)).has_value());
        QTRY_COMPARE(desk.column(1), QStringList{u"Mars"_s});
        desk.click(u"undo"_s);
        QTRY_COMPARE(desk.column(1), (QStringList{u"Venus"_s, u"Mars"_s}));
    }

    void jobsAreCancelledAndTriedAgain()
    {
        Desk desk(Jobs);
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
        Desk desk;
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
    }

    void requestsAppearAsTheyCome()
    {
        Desk desk(Requests);
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
        Desk desk(Requests);
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
        Desk desk(Requests);
        const QString requests = u"requests"_s;
        desk.world.requests.add({.method = "GET", .target = "/videos", .status = 200});
        QTRY_COMPARE(desk.column(2, requests).size(), 1);
        desk.select(0, requests);
        QVERIFY(desk.choose(u"Copy as curl"_s, requests));
        QCOMPARE(QGuiApplication::clipboard()->text(), u"curl \"http://192.0.2.1:8642/videos\""_s);
    }

    void curlCommandsHoldNoSecretAndNoTrap_data()
    {
        QTest::addColumn<QByteArray>("method");
        QTest::addColumn<QByteArray>("target");
        QTest::addColumn<bool>("signedIn");
        QTest::addColumn<QString>("command");
        QTest::newRow("a page") << QByteArray("GET") << QByteArray("/videos?q=a&b=c") << false
                                << uR"(curl "http://x/videos?q=a&b=c")"_s;
        QTest::newRow("of somebody") << QByteArray("DELETE") << QByteArray("/videos/1") << true
                                     << uR"(curl -X DELETE -H "Authorization: Bearer $TOKEN" "http://x/videos/1")"_s;
        QTest::newRow("with a token") << QByteArray("GET") << QByteArray("/media/1?token=REDACTED") << true
                                      << uR"(curl "http://x/media/1?token=$TOKEN")"_s;
        QTest::newRow("with a trap") << QByteArray("GET") << QByteArray("/$(rm -rf)`x`\"\\") << false
                                     << uR"(curl "http://x/\$(rm -rf)\`x\`\"\\")"_s;
        QTest::newRow("a head") << QByteArray("HEAD") << QByteArray("/") << false << uR"(curl --head "http://x/")"_s;
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
        Desk desk;
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

    void everyControlHasAName()
    {
        Desk desk;
        for (const Tab tab : {Catalogue, Accounts, Jobs, Audit, Requests, Storage}) {
            desk.go(tab);
            for (const QAbstractButton *button : desk.page.findChildren<QAbstractButton *>()) {
                if (button->isVisible())
                    QVERIFY2(!button->accessibleName().isEmpty() || !button->text().isEmpty(),
                             qPrintable(button->objectName()));
            }
        }
    }
};

QTEST_MAIN(TestCurationPage)
#include "tst_curationpage.moc"
