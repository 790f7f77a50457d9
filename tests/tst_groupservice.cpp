#include "tests/groupfixture.h"
#include "tests/threads.h"

#include <QSignalSpy>
#include <QTest>

#include <atomic>

using namespace Qt::Literals::StringLiterals;

class TestGroupService : public QObject, private GroupFixture
{
    Q_OBJECT

private slots:
    void init() { setUp(); }
    void cleanup() { tearDown(); }

    void names_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("fault");
        QTest::newRow("a name") << u" Stars "_s << u"none"_s;
        QTest::newRow("255 characters") << QString::fromUcs4(U"😀").repeated(255) << u"none"_s;
        QTest::newRow("256 characters") << u"x"_s.repeated(256) << u"long"_s;
        QTest::newRow("nothing") << u""_s << u"missing"_s;
        QTest::newRow("blanks") << u"  "_s << u"blank"_s;
        QTest::newRow("with a NUL") << u"a"_s + QChar(QChar::Null) << u""_s;
    }

    void names()
    {
        QFETCH(QString, name);
        QFETCH(QString, fault);
        const Result<Group> created = m_groups->create(m_ann, {.name = name});
        const Result<Group> edited = m_groups->edit(m_ann, m_group, {.name = name});
        for (const Result<Group> &group : {created, edited}) {
            QCOMPARE(group ? u"none"_s : group.error().detail, fault);
            QCOMPARE(faultOf(group), group ? u"none"_s : u"invalid name"_s);
        }
        QCOMPARE(m_groups->find(m_ann, m_group)->name, edited ? name.trimmed() : u"Space"_s);
    }

    void listsAreNewestFirstAndCount()
    {
        const qint64 second = m_groups->create(m_ann, {.name = u"Second"_s})->id;
        QVERIFY(m_groups->create(m_bob, {.name = u"Bob's"_s}));
        QVERIFY(m_groups->add(m_ann, m_group, m_videos));
        const Page<Group> all = m_groups->owned(m_ann, std::nullopt, 0);
        QCOMPARE(all.total, 2);
        QCOMPARE(all.items[0].id, second);
        QCOMPARE(all.items[0].videoCount, 0);
        QCOMPARE(all.items[1].videoCount, 3);
        const Page<Group> page = m_groups->owned(m_ann, 1, 1);
        QCOMPARE(page.total, 2);
        QCOMPARE(page.items.size(), 1);
        QCOMPARE(page.items[0].id, m_group);
    }

    void groupsAreNotWithoutNumber()
    {
        for (int i = 1; i < 1000; ++i)
            execute((*m_database)->connection(),
                    u"INSERT INTO video_groups (owner_id, name, created_at, updated_at) VALUES (%1, 'x', 0, 0)"_s.arg(
                        m_ann.id));
        QCOMPARE(faultOf(m_groups->create(m_ann, {.name = u"One more"_s})), u"conflict groups"_s);
        QVERIFY(m_groups->create(m_bob, {.name = u"Another's"_s}));
    }

    void whatIsNotInAnEditStays()
    {
        QVERIFY(m_groups->edit(m_ann, m_group, {.description = u"About stars"_s}));
        m_now = m_now.addSecs(5);
        const Result<Group> group = m_groups->edit(m_ann, m_group, {.name = u"Stars"_s});
        QVERIFY(group);
        QCOMPARE(group->description, u"About stars"_s);
        QCOMPARE(group->updatedAt, m_now);
        QCOMPARE(group->createdAt, m_now.addSecs(-5));
        QCOMPARE(faultOf(m_groups->edit(m_ann, m_group, {.description = u"x"_s.repeated(200'001)})),
                 u"invalid description"_s);
    }

    void anothersGroupIsNotThere()
    {
        const QString absent = u"not found group"_s;
        Account root = m_bob;
        root.role = Role::Admin;
        for (const auto &[account, id] :
             {std::pair(m_bob, m_group), std::pair(root, m_group), std::pair(m_ann, 99LL)}) {
            QCOMPARE(faultOf(m_groups->find(account, id)), absent);
            QCOMPARE(faultOf(m_groups->edit(account, id, {.name = u"Mine"_s})), absent);
            QCOMPARE(faultOf(m_groups->remove(account, id)), absent);
            QCOMPARE(faultOf(m_groups->add(account, id, {m_anothers})), absent);
            QCOMPARE(faultOf(m_groups->addOne(account, id, m_anothers)), absent);
            QCOMPARE(faultOf(m_groups->removeVideo(account, id, m_videos[0])), absent);
            QCOMPARE(faultOf(m_groups->reorder(account, id, {})), absent);
            QCOMPARE(faultOf(m_groups->share(account, id)), absent);
            QCOMPARE(faultOf(m_groups->unshare(account, id)), absent);
        }
    }

    void videosAreAddedInTheirOrderAllOrNone()
    {
        const Result<AddedVideos> added = m_groups->add(m_ann, m_group, {m_videos[2], m_videos[0], m_videos[2]});
        QVERIFY(added);
        QCOMPARE(added->added, 2);
        QCOMPARE(added->skipped, 0);
        const Result<AddedVideos> again = m_groups->add(m_ann, m_group, m_videos);
        QCOMPARE(again->added, 1);
        QCOMPARE(again->skipped, 2);
        QCOMPARE(idsOf(*m_groups->find(m_ann, m_group)), (QList{m_videos[2], m_videos[0], m_videos[1]}));

        const qint64 empty = m_groups->create(m_ann, {.name = u"Empty"_s})->id;
        for (const qint64 wrong : {m_anothers, qint64{99}, qint64{-1}})
            QCOMPARE(faultOf(m_groups->add(m_ann, empty, {m_videos[0], wrong})), u"not found video"_s);
        QVERIFY(m_groups->find(m_ann, empty)->videos.isEmpty());
    }

    void oneVideoIsAddedOnce()
    {
        QVERIFY(m_groups->addOne(m_ann, m_group, m_videos[1]).value_or(0) > 0);
        QCOMPARE(faultOf(m_groups->addOne(m_ann, m_group, m_videos[1])), u"conflict video"_s);
        QCOMPARE(faultOf(m_groups->addOne(m_ann, m_group, m_anothers)), u"not found video"_s);
        QCOMPARE(m_groups->find(m_ann, m_group)->videoCount, 1);
    }

    void aVideoIsTakenOut()
    {
        QVERIFY(m_groups->add(m_ann, m_group, m_videos));
        QVERIFY(m_groups->removeVideo(m_ann, m_group, m_videos[0]));
        QCOMPARE(faultOf(m_groups->removeVideo(m_ann, m_group, m_videos[0])), u"not found member"_s);
        QCOMPARE(idsOf(*m_groups->find(m_ann, m_group)), m_videos.mid(1));
        QVERIFY(m_groups->addOne(m_ann, m_group, m_videos[0]));
        QCOMPARE(idsOf(*m_groups->find(m_ann, m_group)).last(), m_videos[0]);
    }

    void orders_data()
    {
        QTest::addColumn<QList<int>>("order"); // positions in m_videos, 3 is another's
        QTest::addColumn<bool>("isOne");
        QTest::newRow("turned round") << QList{2, 1, 0} << true;
        QTest::newRow("as it is") << QList{0, 1, 2} << true;
        QTest::newRow("one too few") << QList{0, 1} << false;
        QTest::newRow("one twice") << QList{0, 1, 2, 2} << false;
        QTest::newRow("one for another") << QList{0, 1, 1} << false;
        QTest::newRow("a stranger") << QList{0, 1, 3} << false;
        QTest::newRow("nothing") << QList<int>{} << false;
    }

    void orders()
    {
        QFETCH(QList<int>, order);
        QFETCH(bool, isOne);
        QVERIFY(m_groups->add(m_ann, m_group, m_videos));
        QList<qint64> ids;
        for (const int index : order)
            ids.append((m_videos + QList{m_anothers})[index]);
        QCOMPARE(faultOf(m_groups->reorder(m_ann, m_group, ids)), isOne ? u"none"_s : u"invalid video_ids"_s);
        QCOMPARE(idsOf(*m_groups->find(m_ann, m_group)), isOne ? ids : m_videos);
    }

    void videosAndGroupsGoTheirOwnWays()
    {
        QVERIFY(m_groups->add(m_ann, m_group, m_videos));
        VideoRepository(*m_database).remove(m_videos[1]);
        QCOMPARE(idsOf(*m_groups->find(m_ann, m_group)), (QList{m_videos[0], m_videos[2]}));
        QVERIFY(m_groups->remove(m_ann, m_group));
        QVERIFY(VideoRepository(*m_database).find(m_videos[0]));
    }

    void addingAtOnceAddsOnce()
    {
        std::atomic_int added = 0;
        std::atomic_int failed = 0;
        onThreads(6, [&](int number) {
            if (number % 2 == 0)
                added += m_groups->add(m_ann, m_group, m_videos)->added;
            else if (const Result<qint64> one = m_groups->addOne(m_ann, m_group, m_videos[number / 2]))
                ++added;
            else
                failed += one.error().fault == Fault::Conflict ? 0 : 1;
        });
        QCOMPARE(added, 3);
        QCOMPARE(failed, 0);
        QCOMPARE(m_groups->find(m_ann, m_group)->videoCount, 3);
    }

    void reorderingAtOnceLeavesOneOfTheOrders()
    {
        QVERIFY(m_groups->add(m_ann, m_group, m_videos));
        const QList<QList<qint64>> orders{{m_videos[2], m_videos[0], m_videos[1]},
                                          {m_videos[1], m_videos[2], m_videos[0]}};
        std::atomic_int done = 0;
        onThreads(8, [&](int number) { done += m_groups->reorder(m_ann, m_group, orders[number % 2]) ? 1 : 0; });
        QCOMPARE(done, 8);
        QVERIFY(orders.contains(idsOf(*m_groups->find(m_ann, m_group))));
    }

    void deletingAndAddingAtOnceNeverThrows()
    {
        const LibraryBuilder library(*m_database);
        for (int round = 0; round < 5; ++round) {
            const qint64 video = library.video(m_ann, u"Short-lived %1"_s.arg(round), {});
            onThreads(4, [&](int number) {
                if (number == 0)
                    VideoRepository(*m_database).remove(video);
                else if (number == 1)
                    (void)m_groups->removeVideo(m_ann, m_group, m_videos[0]);
                else
                    (void)m_groups->add(m_ann, m_group, {video, m_videos[0]});
            });
        }
        QVERIFY(m_groups->find(m_ann, m_group)->videoCount <= 1);
    }

    void anAccountGoesWhileItsGroupChanges()
    {
        const LibraryBuilder library(*m_database);
        for (int round = 0; round < 10; ++round) {
            const Account cy = library.account(u"cy%1"_s.arg(round));
            QList<qint64> videos;
            for (int i = 0; i < 20; ++i)
                videos.append(library.video(cy, u"Film %1"_s.arg(i), {}));
            const qint64 group = m_groups->create(cy, {.name = u"Cy's"_s})->id;
            onThreads(3, [&](int number) {
                if (number == 0)
                    execute((*m_database)->connection(), u"DELETE FROM accounts WHERE id = %1"_s.arg(cy.id));
                else
                    (void)m_groups->add(cy, group, videos);
            });
            QCOMPARE(faultOf(m_groups->find(cy, group)), u"not found group"_s);
            QCOMPARE(m_groups->create(cy, {.name = u"Too late"_s}).error().fault, Fault::NotSignedIn);
        }
    }

    void movesVideosToTheirPlace()
    {
        QVERIFY(m_groups->add(m_ann, m_group, m_videos));
        const auto order = [&] { return idsOf(*m_groups->find(m_ann, m_group)); };
        const qint64 one = m_videos.at(0);
        const qint64 two = m_videos.at(1);
        const qint64 three = m_videos.at(2);
        QVERIFY(m_groups->move(m_ann, m_group, {three}, one));
        QCOMPARE(order(), (QList<qint64>{three, one, two}));
        QVERIFY(m_groups->move(m_ann, m_group, {three, one}, 0));
        QCOMPARE(order(), (QList<qint64>{two, three, one}));
        QCOMPARE(faultOf(m_groups->move(m_ann, m_group, {m_anothers}, one)), u"not found member"_s);
        QCOMPARE(faultOf(m_groups->move(m_ann, m_group, {one}, m_anothers)), u"not found member"_s);
        QCOMPARE(faultOf(m_groups->move(m_ann, m_group, {one}, one)), u"not found member"_s);
        QCOMPARE(faultOf(m_groups->move(m_bob, m_group, {one}, 0)), u"not found group"_s);
        QCOMPARE(order(), (QList<qint64>{two, three, one}));
    }

    void announcesWhatChanges()
    {
        QSignalSpy changed(&m_events, &Events::groupChanged);
        const qint64 group = m_groups->create(m_ann, {.name = u"New"_s})->id;
        QVERIFY(m_groups->edit(m_ann, group, {.name = u"Named"_s}));
        QVERIFY(m_groups->add(m_ann, group, m_videos));
        QVERIFY(m_groups->reorder(m_ann, group, {m_videos.at(2), m_videos.at(0), m_videos.at(1)}));
        QVERIFY(m_groups->removeVideo(m_ann, group, m_videos.first()));
        QVERIFY(m_groups->share(m_ann, group));
        QVERIFY(m_groups->unshare(m_ann, group));
        QVERIFY(m_groups->remove(m_ann, group));
        QCOMPARE(changed.size(), 8);
        for (const QList<QVariant> &one : changed)
            QCOMPARE(one, (QList<QVariant>{group, m_ann.id}));
        QVERIFY(!m_groups->edit(m_bob, m_group, {.name = u"Mine"_s}));
        QVERIFY(!m_groups->remove(m_bob, m_group));
        QCOMPARE(changed.size(), 8);
    }
};

QTEST_GUILESS_MAIN(TestGroupService)
#include "tst_groupservice.moc"
