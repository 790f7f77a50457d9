#include "tests/directoryworld.h"
#include "tests/threads.h"

#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

class TestApiKeys : public QObject
{
    Q_OBJECT

private slots:
    void aKeySignsItsAccountIn()
    {
        DirectoryWorld world;
        const Account ann = world.ann();
        const MadeApiKey made =
            *world.keys.create(world.actor(ann), {.name = u" Robot "_s, .scopes = {u"chat"_s, u"read"_s}});
        QCOMPARE(made.key.name, u"Robot"_s);
        QCOMPARE(namesOf(made.key.scopes), (QStringList{u"read"_s, u"chat"_s}));
        const Result<SignedIn> who = world.service.authenticate(made.text);
        QVERIFY(who);
        QCOMPARE(who->account, ann);
        QCOMPARE(who->signInId, 0);
        QCOMPARE(who->apiKeyId, made.key.id);
        QCOMPARE(who->scopes, made.key.scopes);
        QCOMPARE(world.keys.list(ann).first().usedAt, world.now);
        QCOMPARE(world.signInRows(), 0);
    }

    void onlyTheHashOfAKeyIsKept()
    {
        DirectoryWorld world;
        const QString text = world.keys.create(world.actor(world.ann()), {.name = u"k"_s, .scopes = {u"read"_s}})->text;
        Query query(world.database->connection(), u"SELECT secret_hash FROM api_keys"_s);
        QVERIFY(query.exec().next());
        const QString secret = text.section(u'_', 2);
        QCOMPARE(secret.size(), 43);
        QCOMPARE(query.value<QString>(u"secret_hash"_s).size(), 64);
        QVERIFY(!query.value<QString>(u"secret_hash"_s).contains(secret));
    }

    void whatIsNoKeySignsNobodyIn()
    {
        DirectoryWorld world;
        const Account ann = world.ann();
        const QString good = world.keys.create(world.actor(ann), {.name = u"k"_s, .scopes = {u"read"_s}})->text;
        const QString other = world.keys.create(world.actor(ann), {.name = u"l"_s, .scopes = {u"read"_s}})->text;
        const QString secret = good.section(u'_', 2);
        for (const QString &text :
             {u"mk_"_s, u"mk_1"_s, u"mk_1_"_s, u"mk__"_s + secret, u"mk_0_"_s + secret, u"mk_-1_"_s + secret,
              u"mk_99_"_s + secret, u"mk_2_"_s + secret, good + u"A"_s, good.chopped(1), good.toUpper(),
              u"mk_1_"_s + QString(43, u'A'), u"mk_1_"_s + QString(100'000, u'A'), u"mk_1_%%"_s})
            QCOMPARE(faultOf(world.service.authenticate(text)), Fault::NotSignedIn);
        QVERIFY(world.service.authenticate(good));
        QVERIFY(world.service.authenticate(other));
    }

    void aBadKeyIsNotMade_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QStringList>("scopes");
        QTest::addColumn<int>("days");
        QTest::addColumn<Fault>("fault");
        QTest::addColumn<QString>("field");
        const QStringList read{u"read"_s};
        QTest::newRow("no name") << u" "_s << read << 1 << Fault::Invalid << u"name"_s;
        QTest::newRow("a long name") << QString(101, u'x') << read << 1 << Fault::Invalid << u"name"_s;
        QTest::newRow("a name of two lines") << u"a\nb"_s << read << 1 << Fault::Invalid << u"name"_s;
        QTest::newRow("no scope") << u"k"_s << QStringList() << 1 << Fault::Invalid << u"scopes"_s;
        QTest::newRow("an unknown scope")
            << u"k"_s << QStringList{u"read"_s, u"all"_s} << 1 << Fault::Invalid << u"scopes"_s;
        QTest::newRow("an admin's scope") << u"k"_s << QStringList{u"admin"_s} << 1 << Fault::NotAllowed << u"scopes"_s;
        QTest::newRow("no days") << u"k"_s << read << 0 << Fault::Invalid << u"days"_s;
        QTest::newRow("too many days") << u"k"_s << read << 3651 << Fault::Invalid << u"days"_s;
    }

    void aBadKeyIsNotMade()
    {
        QFETCH(QString, name);
        QFETCH(QStringList, scopes);
        QFETCH(int, days);
        DirectoryWorld world;
        const Account ann = world.ann();
        const Result<MadeApiKey> made =
            world.keys.create(world.actor(ann), {.name = name, .scopes = scopes, .days = days});
        QVERIFY(!made);
        QTEST(made.error().fault, "fault");
        QTEST(made.error().field, "field");
        QVERIFY(world.keys.list(ann).isEmpty());
    }

    void anAdminsKeyIsAnAdminOnlyInThatScope()
    {
        DirectoryWorld world;
        const Actor root = world.actor(world.account(u"root"_s, Role::Admin));
        const QString plain = world.keys.create(root, {.name = u"a"_s, .scopes = {u"read"_s, u"write"_s}})->text;
        const QString full = world.keys.create(root, {.name = u"b"_s, .scopes = {u"read"_s, u"admin"_s}})->text;
        QVERIFY(!world.service.authenticate(plain)->account.isAdmin());
        QVERIFY(world.service.authenticate(full)->account.isAdmin());
        const QString playback = world.service.createPlaybackToken(7, *world.service.authenticate(plain));
        QVERIFY(!world.service.checkPlaybackToken(playback, 7).value()->isAdmin());
    }

    void aKeyEnds_data()
    {
        QTest::addColumn<QString>("how");
        QTest::newRow("on its day") << u"day"_s;
        QTest::newRow("when it is deleted") << u"deleted"_s;
        QTest::newRow("when the account is inactive") << u"UPDATE accounts SET active = FALSE"_s;
        QTest::newRow("when the account is deleted") << u"DELETE FROM accounts"_s;
        QTest::newRow("when the password changes") << u"password"_s;
    }

    void aKeyEnds()
    {
        QFETCH(QString, how);
        DirectoryWorld world;
        const Account ann = world.ann();
        const MadeApiKey made =
            *world.keys.create(world.actor(ann), {.name = u"k"_s, .scopes = {u"read"_s}, .days = 1});
        const QString playback = world.service.createPlaybackToken(7, *world.service.authenticate(made.text));
        QCOMPARE(world.service.checkPlaybackToken(playback, 7).value(), std::optional(ann));
        world.pass(24h - 1s);
        const QString late = world.service.createPlaybackToken(7, *world.service.authenticate(made.text));
        if (how == u"day"_s)
            world.pass(1s);
        else if (how == u"deleted"_s)
            QVERIFY(world.keys.remove(world.actor(ann), made.key.id));
        else if (how == u"password"_s)
            QVERIFY(world.service.changePassword(ann.id, u"secret"_s, u"better"_s));
        else
            world.sql(how);
        QCOMPARE(faultOf(world.service.authenticate(made.text)), Fault::NotSignedIn);
        QCOMPARE(faultOf(world.service.checkPlaybackToken(late, 7)), Fault::NotSignedIn);
    }

    void nobodyDeletesAnothersKey()
    {
        DirectoryWorld world;
        const Account ann = world.ann();
        const Actor bob = world.actor(world.account(u"bob"_s));
        const qint64 id = world.keys.create(world.actor(ann), {.name = u"k"_s, .scopes = {u"read"_s}})->key.id;
        QCOMPARE(faultOf(world.keys.remove(bob, id)), Fault::NotFound);
        QVERIFY(world.keys.list(bob.account).isEmpty());
        QVERIFY(world.keys.remove(world.actor(ann), id));
        QCOMPARE(faultOf(world.keys.remove(world.actor(ann), id)), Fault::NotFound);
        QVERIFY(world.acts().contains(QString(audit::keyCreated)) && world.acts().contains(QString(audit::keyDeleted)));
    }

    void anAccountHasOnlySoManyKeys()
    {
        DirectoryWorld world;
        const Actor ann = world.actor(world.ann());
        for (int number = 2; number < ApiKeyService::maxKeys; ++number)
            QVERIFY(world.keys.create(ann, {.name = u"k"_s, .scopes = {u"read"_s}}));
        std::atomic<int> made = 0;
        onThreads(8, [&](int) { made += world.keys.create(ann, {.name = u"k"_s, .scopes = {u"read"_s}}) ? 1 : 0; });
        QCOMPARE(made.load(), 2);
        QCOMPARE(world.keys.list(ann.account).size(), ApiKeyService::maxKeys);
    }
};

QTEST_GUILESS_MAIN(TestApiKeys)
#include "tst_apikeys.moc"
