#include "tests/directoryworld.h"
#include "tests/threads.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestAccountDirectory : public QObject
{
    Q_OBJECT

private slots:
    void onlyAdminsMay()
    {
        DirectoryWorld world;
        world.account(u"root"_s, Role::Admin);
        const Actor ann = world.actor(world.ann());
        QCOMPARE(faultOf(world.directory.list(ann.account, {})), Fault::NotAllowed);
        QCOMPARE(faultOf(world.directory.create(ann, {.username = u"x"_s, .password = u"x"_s})), Fault::NotAllowed);
        QCOMPARE(faultOf(world.directory.change(ann, ann.account.id, {.role = Role::Admin})), Fault::NotAllowed);
        QCOMPARE(faultOf(world.directory.remove(ann, ann.account.id)), Fault::NotAllowed);
        QVERIFY(world.service.find(ann.account.id));
    }

    void theListSaysWhoStoresHowMuch()
    {
        DirectoryWorld world;
        const Account root = world.account(u"root"_s, Role::Admin);
        const Account ann = world.ann();
        world.video(ann, 100);
        world.video(ann, 20, true);
        const Page<AccountUse> all = *world.directory.list(root, {});
        QCOMPARE(all.total, 2);
        QCOMPARE(all.items, (QList<AccountUse>{{root, 0}, {ann, 120}}));
        const Page<AccountUse> second = *world.directory.list(root, {.limit = 1, .offset = 1});
        QCOMPARE(second.total, 2);
        QCOMPARE(second.items, (QList<AccountUse>{{ann, 120}}));
        QCOMPARE(world.directory.usedBytes(ann.id), 120);
    }

    void theListIsSorted_data()
    {
        QTest::addColumn<AccountFilter>("filter");
        QTest::addColumn<QStringList>("names");
        const auto row = [](const char *name, const AccountFilter &filter, const QString &names) {
            QTest::newRow(name) << filter << names.split(u' ');
        };
        row("by time", {}, u"root Zoe ann bob"_s);
        row("by time, backwards", {.backwards = true}, u"bob ann Zoe root"_s);
        row("by name, without regard to case", {.order = AccountOrder::Name}, u"ann bob root Zoe"_s);
        row("by address", {.order = AccountOrder::Email}, u"root bob Zoe ann"_s);
        row("by role", {.order = AccountOrder::Role}, u"root Zoe ann bob"_s);
        row("by state", {.order = AccountOrder::State}, u"bob root Zoe ann"_s);
        row("by storage, the most first", {.order = AccountOrder::Storage, .backwards = true}, u"ann Zoe bob root"_s);
        row("a page of it", {.order = AccountOrder::Name, .limit = 2, .offset = 1}, u"bob root"_s);
    }

    void theListIsSorted()
    {
        QFETCH(AccountFilter, filter);
        QFETCH(QStringList, names);
        DirectoryWorld world;
        const Account root = world.account(u"root"_s, Role::Admin);
        const auto add = [&world](const QString &name, const QString &email) {
            return *world.service.signUp({.username = name, .email = email, .password = u"secret"_s}, Role::User);
        };
        const Account zoe = add(u"Zoe"_s, u"a@example.org"_s);
        const Account ann = add(u"ann"_s, u"b@example.org"_s);
        const Account bob = world.account(u"bob"_s);
        world.video(ann, 300);
        world.video(zoe, 20);
        QVERIFY(world.directory.change(world.actor(root), bob.id, {.active = false}));
        QStringList found;
        const Page<AccountUse> page = *world.directory.list(root, filter);
        for (const AccountUse &use : page.items)
            found += use.account.username;
        QCOMPARE(found, names);
        QCOMPARE(page.total, 4);
    }

    void theListIsWholeUnlessAskedForLess()
    {
        DirectoryWorld world;
        const Account root = world.account(u"root"_s, Role::Admin);
        for (int number = 0; number < 120; ++number)
            world.account(u"user%1"_s.arg(number), Role::User);
        QCOMPARE(world.directory.list(root, {})->items.size(), 121);
        QCOMPARE(world.directory.list(root, {.offset = 100})->items.size(), 21);
    }

    void theListFinds_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("found");
        QTest::newRow("part of a username") << u"NN"_s << true;
        QTest::newRow("part of an email") << u"@Example"_s << true;
        QTest::newRow("part of a name") << u"leE"_s << true;
        QTest::newRow("blanks around it") << u" ann "_s << true;
        QTest::newRow("another text") << u"bob"_s << false;
        QTest::newRow("no pattern") << u"%"_s << false;
        QTest::newRow("a quote") << u"'"_s << false;
    }

    void theListFinds()
    {
        QFETCH(QString, text);
        QFETCH(bool, found);
        DirectoryWorld world;
        const Account root = world.account(u"root"_s, Role::Admin);
        QVERIFY(world.service.signUp(
            {.username = u"Ann"_s, .email = u"ann@example.org"_s, .name = u"Ann Lee"_s, .password = u"x"_s},
            Role::User));
        const Page<AccountUse> page = *world.directory.list(root, {.text = text});
        QCOMPARE(page.total, found ? 1 : 0);
        QCOMPARE(page.items.size(), found ? 1 : 0);
    }

    void anAdminMakesAccounts()
    {
        DirectoryWorld world;
        const Actor root = world.actor(world.account(u"root"_s, Role::Admin));
        const NewAccount wanted{.username = u"bob"_s,
                                .email = u"bob@example.org"_s,
                                .name = u"Bob"_s,
                                .password = u"secret"_s,
                                .role = Role::Admin,
                                .quotaBytes = 5};
        const Result<AccountUse> made = world.directory.create(root, wanted);
        QVERIFY(made);
        QCOMPARE(world.service.find(made->account.id), std::optional(made->account));
        QVERIFY(made->account.isAdmin());
        QCOMPARE(made->account.quotaBytes, std::optional<qint64>(5));
        QVERIFY(world.tryIn(u"bob"_s));
        QCOMPARE(faultOf(world.directory.create(root, wanted)), Fault::Conflict);
        QCOMPARE(faultOf(world.directory.create(root, {.username = u"c"_s, .password = u"x"_s, .quotaBytes = -1})),
                 Fault::Invalid);
        QVERIFY(world.acts().contains(QString(audit::accountCreated)));
    }

    void whatIsNotSetStays()
    {
        DirectoryWorld world;
        const Actor root = world.actor(world.account(u"root"_s, Role::Admin));
        const Account ann = world.ann();
        const QString token = world.tryIn(u"ann"_s)->accessToken;
        QSignalSpy announced(&world.events, &Events::accountChanged);
        QCOMPARE(world.directory.change(root, ann.id, {})->account, ann);
        QCOMPARE(announced.size(), 1);
        const Account limited = world.directory.change(root, ann.id, {.quotaBytes = std::optional<qint64>(0)})->account;
        QCOMPARE(limited.quotaBytes, std::optional<qint64>(0));
        const Account free = world.directory.change(root, ann.id, {.quotaBytes = std::optional<qint64>()})->account;
        QCOMPARE(free, ann);
        QVERIFY(world.service.authenticate(token));
        QCOMPARE(faultOf(world.directory.change(root, 99, {})), Fault::NotFound);
        QCOMPARE(world.directory.change(root, ann.id, {.quotaBytes = std::optional<qint64>(-1)}).error().field,
                 u"quota_bytes"_s);
    }

    void aRoleIsAnotherAtOnce()
    {
        DirectoryWorld world;
        const Actor root = world.actor(world.account(u"root"_s, Role::Admin));
        const Account ann = world.ann();
        const QString token = world.tryIn(u"ann"_s)->accessToken;
        QVERIFY(world.directory.change(root, ann.id, {.role = Role::Admin}));
        QVERIFY(world.service.authenticate(token)->account.isAdmin());
        QVERIFY(world.directory.change(root, ann.id, {.role = Role::User}));
        QVERIFY(!world.service.authenticate(token)->account.isAdmin());
    }

    void anInactiveAccountLosesAllAccessForGood()
    {
        DirectoryWorld world;
        const Actor root = world.actor(world.account(u"root"_s, Role::Admin));
        const Account ann = world.ann();
        const SignInGrant grant = *world.tryIn(u"ann"_s, {.access = 10min, .refresh = 1h, .rotates = true});
        const QString key = world.keys.create(world.actor(ann), {.name = u"k"_s, .scopes = {u"read"_s}})->text;
        QVERIFY(world.service.authenticate(key));
        // From another thread, which has a connection of its own.
        onThreads(1, [&](int) { (void)world.directory.change(root, ann.id, {.active = false}); });
        QVERIFY(!world.service.authenticate(grant.accessToken));
        QVERIFY(!world.service.refresh(grant.refreshToken));
        QVERIFY(!world.service.authenticate(key));
        QVERIFY(!world.tryIn(u"ann"_s));
        QVERIFY(world.directory.change(root, ann.id, {.active = true}));
        QVERIFY(!world.service.authenticate(grant.accessToken));
        QVERIFY(!world.service.authenticate(key));
        QVERIFY(world.tryIn(u"ann"_s));
    }

    void theLastAdminStays()
    {
        DirectoryWorld world;
        const Account rootAccount = world.account(u"root"_s, Role::Admin);
        const Actor root = world.actor(rootAccount);
        const Account sleeper = world.account(u"sleeper"_s, Role::Admin);
        QVERIFY(world.directory.change(root, sleeper.id, {.active = false}));
        QCOMPARE(faultOf(world.directory.change(root, rootAccount.id, {.role = Role::User})), Fault::Conflict);
        QCOMPARE(faultOf(world.directory.change(root, rootAccount.id, {.active = false})), Fault::Conflict);
        QCOMPARE(faultOf(world.directory.remove(root, rootAccount.id)), Fault::Conflict);
        QCOMPARE(faultOf(world.directory.leave(root, u"secret"_s)), Fault::Conflict);
        QCOMPARE(world.service.find(rootAccount.id), std::optional(rootAccount));
        QVERIFY(world.directory.remove(root, sleeper.id)); // could not sign in anyway
        QVERIFY(world.directory.change(root, rootAccount.id, {.quotaBytes = std::optional<qint64>(1)}));
    }

    void ofAdminsWhoWouldAllGoAtOnceOneStays()
    {
        DirectoryWorld world;
        QList<Account> admins;
        for (int number = 0; number < 4; ++number)
            admins.append(world.account(u"admin%1"_s.arg(number), Role::Admin));
        for (int round = 0; round < 10; ++round) {
            std::atomic<int> refused = 0;
            onThreads(4, [&](int number) {
                const Result<AccountUse> changed = world.directory.change(
                    world.actor(admins[(number + 1) % 4]), admins[number].id,
                    number % 2 == 0 ? AccountChange{.role = Role::User} : AccountChange{.active = false});
                if (!changed)
                    refused += changed.error().fault == Fault::Conflict ? 1 : 100;
            });
            QCOMPARE(refused.load(), 1);
            QVERIFY(world.service.hasAdmin());
            world.sql(u"UPDATE accounts SET role = 'admin', active = TRUE"_s);
        }
    }

    void ofAdminsWhoRemoveEachOtherOneStays()
    {
        DirectoryWorld world;
        const QList<Account> admins{world.account(u"one"_s, Role::Admin), world.account(u"two"_s, Role::Admin)};
        std::atomic<int> gone = 0;
        onThreads(2, [&](int number) {
            gone += world.directory.remove(world.actor(admins[1 - number]), admins[number].id) ? 1 : 0;
        });
        QCOMPARE(gone.load(), 1);
        QVERIFY(world.service.hasAdmin());
    }

    void aRemovedAccountTakesAllItsOwnWithIt()
    {
        DirectoryWorld world;
        const Actor root = world.actor(world.account(u"root"_s, Role::Admin));
        const Account ann = world.ann();
        const Video first = world.video(root.account, 1, true);
        const Video anns = world.video(ann, 10, true);
        const Video last = world.video(root.account, 1, true);
        const QString token = world.tryIn(u"ann"_s)->accessToken;
        world.jobs.add({.kind = u"import"_s, .ownerId = ann.id, .title = u"A"_s});
        world.jobs.add({.kind = u"index"_s, .ownerId = root.account.id, .videoId = anns.id, .title = u"A"_s});
        const qint64 others =
            world.jobs.add({.kind = u"index"_s, .ownerId = root.account.id, .videoId = last.id, .title = u"B"_s});
        const QString uploadKey = MediaStore::newKey();
        const QString uploadFolder = *world.store.workFolder(uploadKey);
        UploadRepository(*world.database)
            .insert({.accountId = ann.id,
                     .mediaKey = uploadKey,
                     .length = 5,
                     .createdAt = world.now,
                     .expiresAt = world.now.addDays(1)});
        QSignalSpy removed(&world.events, &Events::videoRemoved);

        QVERIFY(world.directory.remove(root, ann.id));
        QVERIFY(!world.service.find(ann.id));
        QCOMPARE(world.service.authenticate(token).error().field, u"deleted"_s);
        QVERIFY(!QDir(world.store.folder(anns.mediaKey)).exists());
        QVERIFY(!QDir(uploadFolder).exists());
        QCOMPARE(removed.size(), 1);
        QCOMPARE(world.jobs.unfinished().size(), 1);
        QCOMPARE(world.jobs.unfinished().first().id, others);
        const VideoRepository videos(*world.database);
        QCOMPARE(videos.find(first.id)->position, 0);
        QCOMPARE(videos.find(last.id)->position, 1);
        QVERIFY(QDir(world.store.folder(last.mediaKey)).exists());
        QVERIFY(world.service.signUp({.username = u"ann"_s, .password = u"new"_s}, Role::User));
        QCOMPARE(faultOf(world.directory.remove(root, ann.id)), Fault::NotFound);
    }

    void whoLeavesSaysThePassword()
    {
        DirectoryWorld world;
        const Account ann = world.ann();
        QCOMPARE(world.directory.leave(world.actor(ann), u"wrong"_s).error().field, u"password"_s);
        QVERIFY(world.service.find(ann.id));
        QVERIFY(world.directory.leave(world.actor(ann), u"secret"_s));
        QVERIFY(!world.service.find(ann.id));
    }
};

QTEST_GUILESS_MAIN(TestAccountDirectory)
#include "tst_accountdirectory.moc"
