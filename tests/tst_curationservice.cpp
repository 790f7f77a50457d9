#include "models/core/events.h"
#include "models/core/settings.h"
#include "models/curation/curationservice.h"
#include "models/curation/settingsservice.h"
#include "models/jobs/jobqueue.h"
#include "models/library/mediastore.h"
#include "tests/librarybuilder.h"
#include "tests/testdatabase.h"

#include <QFile>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// A database, a data folder and what curates them.
struct World
{
    QTemporaryDir dir;
    TestDatabase database;
    Paths paths = *Paths::open(dir.path());
    MediaStore store{paths};
    Events events;
    JobQueue jobs{database, events};
    VideoService videos{database, store, jobs, events};
    AuditLog log{database};
    CurationService curation{database, videos, log, paths};
    Settings settings{paths.settingsFile()};
    SettingsService adminSettings{settings, log};
    LibraryBuilder builder{database};
    Account ann = builder.account(u"ann"_s);
    Account bob = builder.account(u"bob"_s);
    Account root = builder.account(u"root"_s, Role::Admin);
};

QStringList acts(const World &world)
{
    QStringList acts;
    const Page<AuditEntry> page = *world.log.list(world.root, {});
    for (const AuditEntry &entry : page.items)
        acts += entry.act + u' ' + entry.subjectName + u' ' + entry.detail;
    return acts;
}

} // namespace

class TestCurationService : public QObject
{
    Q_OBJECT

private slots:
    void othersMayNothing()
    {
        const World world;
        const qint64 video = world.builder.video(world.ann, u"Tides"_s, {});
        QCOMPARE(world.curation.list(world.ann, {}).error().fault, Fault::NotAllowed);
        QCOMPARE(world.curation.edit({world.ann}, video, {.title = u"x"_s}).error().fault, Fault::NotAllowed);
        QCOMPARE(world.curation.remove({world.ann}, video).error().fault, Fault::NotAllowed);
        QCOMPARE(world.curation.storage(world.ann, {}, 0).error().fault, Fault::NotAllowed);
        QCOMPARE(world.curation.resetCatalogue({world.ann}).error().fault, Fault::NotAllowed);
        QCOMPARE(world.adminSettings.list(world.ann).error().fault, Fault::NotAllowed);
        QCOMPARE(world.adminSettings.change({world.ann}, {}).error().fault, Fault::NotAllowed);
        QVERIFY(world.videos.find(world.ann, video));
        QVERIFY(acts(world).isEmpty());
    }

    void whatIsDoneIsWrittenDown()
    {
        const World world;
        const qint64 video = world.builder.video(world.ann, u"Tides"_s, {});
        QVERIFY(world.curation.edit({world.root}, video, {.category = u"sea"_s, .inCatalogue = true, .position = 4}));
        QCOMPARE(world.curation.edit({world.root}, video, {.title = u" "_s}).error().field, u"title"_s);
        QVERIFY(world.curation.remove({world.root}, video));
        QCOMPARE(world.curation.remove({world.root}, video).error().fault, Fault::NotFound);
        QVERIFY(world.curation.resetCatalogue({world.root}));
        QCOMPARE(acts(world), (QStringList{u"catalogue-reset  "_s, u"video-deleted Tides "_s,
                                           u"video-changed Tides catalogue=true position=4 category"_s}));
    }

    void listsEverybodysVideos_data()
    {
        QTest::addColumn<CurationFilter>("filter");
        QTest::addColumn<QString>("titles");
        QTest::addColumn<int>("total");
        QTest::newRow("all, the newest first") << CurationFilter{} << u"DCBA"_s << 4;
        QTest::newRow("the catalogue, in its order") << CurationFilter{.inCatalogue = true} << u"CA"_s << 2;
        QTest::newRow("what is not in it") << CurationFilter{.inCatalogue = false} << u"DB"_s << 2;
        QTest::newRow("what is hidden") << CurationFilter{.active = false} << u"A"_s << 1;
        QTest::newRow("what is shown") << CurationFilter{.inCatalogue = true, .active = true} << u"C"_s << 1;
        QTest::newRow("by a text") << CurationFilter{.text = u"b"_s} << u"B"_s << 1;
        QTest::newRow("a page") << CurationFilter{.limit = 2, .offset = 1} << u"CB"_s << 4;
        QTest::newRow("by title") << CurationFilter{.order = CurationOrder::Title} << u"ABCD"_s << 4;
        QTest::newRow("by title, backwards, a page")
            << CurationFilter{.order = CurationOrder::Title, .backwards = true, .limit = 2, .offset = 1} << u"CB"_s
            << 4;
        QTest::newRow("by owner") << CurationFilter{.order = CurationOrder::Owner} << u"ACBD"_s << 4;
        QTest::newRow("by state, what is hidden first")
            << CurationFilter{.order = CurationOrder::State} << u"ABDC"_s << 4;
        QTest::newRow("by length, which is the same")
            << CurationFilter{.order = CurationOrder::Length} << u"ABCD"_s << 4;
        QTest::newRow("as they came") << CurationFilter{.order = CurationOrder::Added} << u"ABCD"_s << 4;
        QTest::newRow("what is in the catalogue by title")
            << CurationFilter{.inCatalogue = true, .order = CurationOrder::Title} << u"AC"_s << 2;
    }

    void listsEverybodysVideos()
    {
        QFETCH(CurationFilter, filter);
        const World world;
        const qint64 a = world.builder.video(world.ann, u"A"_s, {});
        world.builder.video(world.bob, u"B"_s, {});
        const qint64 c = world.builder.video(world.ann, u"C"_s, {});
        world.builder.video(world.root, u"D"_s, {});
        QVERIFY(world.videos.edit(world.root, a, {.inCatalogue = true, .active = false}));
        QVERIFY(world.videos.edit(world.root, c, {.inCatalogue = true, .position = 0}));
        const Page<Video> page = *world.curation.list(world.root, filter);
        QString titles;
        for (const Video &video : page.items)
            titles += video.title;
        QTEST(titles, "titles");
        QTEST(page.total, "total");
    }

    void storageIsCountedByAccountAndKind()
    {
        const World world;
        const auto store = [&](const Account &owner, VideoSource source, const QString &path, qint64 bytes) {
            world.builder.insert({.ownerId = owner.id,
                                  .source = source,
                                  .title = path,
                                  .mediaKey = MediaStore::newKey(),
                                  .mediaPath = path,
                                  .sizeBytes = bytes});
        };
        store(world.ann, VideoSource::File, u"video.mp4"_s, 1000);
        store(world.ann, VideoSource::Generated, u"video.mp4"_s, 200);
        store(world.bob, VideoSource::File, u"/home/bob/film.mkv"_s, 5'000'000'000);
        QVERIFY(world.videos.addLinked(world.root, {.url = u"http://example.org/"_s}));
        QFile part(*world.store.workFolder(u"a"_s) + u"/part"_s);
        QVERIFY(part.open(QIODevice::WriteOnly));
        QCOMPARE(part.write("12345"), 5);
        part.close();

        const StorageReport report = *world.curation.storage(world.root, {}, 0);
        QCOMPARE(report.media, (StorageUse{3, 1000, 200, 5'000'000'000}));
        QCOMPARE(report.incomingBytes, 5);
        QVERIFY(report.databaseBytes > 0 && report.freeBytes > 0);
        QCOMPARE(report.accounts.total, 2);
        QCOMPARE(report.accounts.items[0].name, u"bob"_s);
        QCOMPARE(report.accounts.items[1].use, (StorageUse{2, 1000, 200, 0}));
        const StorageReport second = *world.curation.storage(world.root, 1, 1);
        QCOMPARE(second.accounts.items.size(), 1);
        QCOMPARE(second.accounts.items[0].accountId, world.ann.id);
    }

    void settingsAreChangedTogetherOrNotAtAll()
    {
        const World world;
        const Result<QList<SettingInfo>> changed = world.adminSettings.change(
            {world.root}, {{u"limits/chat"_s, u"7"_s}, {u"server/openCatalogueReset"_s, u"TRUE"_s}});
        QVERIFY(changed);
        QCOMPARE(world.settings.value(setting::chatLimit), 7);
        QCOMPARE(world.settings.value(setting::openCatalogueReset), true);
        QCOMPARE(acts(world).size(), 2);
        const auto refused = [&](const QMap<QString, QString> &values) {
            const Result<QList<SettingInfo>> result = world.adminSettings.change({world.root}, values);
            return result ? u"taken"_s : result.error().field;
        };
        QCOMPARE(refused({{u"limits/chat"_s, u"9"_s}, {u"limits/signIn"_s, u"-1"_s}}), u"limits/signIn"_s);
        QCOMPARE(refused({{u"limits/chat"_s, u"9"_s}, {u"mail/smtpUrl"_s, u"smtp://evil.example"_s}}),
                 u"mail/smtpUrl"_s);
        QCOMPARE(refused({{u"no/such"_s, u"9"_s}}), u"no/such"_s);
        QCOMPARE(world.settings.value(setting::chatLimit), 7);
        QCOMPARE(acts(world).size(), 2);
    }

    void whatCannotBeTakenUpIsTakenBack()
    {
        const World world;
        Settings settings(world.paths.settingsFile());
        Error refusal{.fault = Fault::EngineFailed};
        const SettingsService service(settings, world.log,
                                      [&]() -> Result<void> { return tl::make_unexpected(refusal); });
        const auto changed = service.change({world.root}, {{u"engines/chat"_s, u"openai"_s}});
        QVERIFY(!changed);
        QCOMPARE(changed.error().fault, Fault::EngineFailed);
        QCOMPARE(settings.value(setting::chatEngine), u"builtin"_s);
        QVERIFY(acts(world).isEmpty());
    }

    void whatTheCommandLineSaysStays()
    {
        World world;
        QVERIFY(world.settings.overrideForThisRun(u"limits/chat"_s, u"3"_s));
        const QList<SettingInfo> settings = *world.adminSettings.list(world.root);
        for (const SettingInfo &info : settings)
            QCOMPARE(info.isFixed, info.key == u"limits/chat"_s);
        QCOMPARE(world.adminSettings.change({world.root}, {{u"limits/chat"_s, u"9"_s}}).error().fault, Fault::Conflict);
        QCOMPARE(world.settings.value(setting::chatLimit), 3);
    }
};

QTEST_GUILESS_MAIN(TestCurationService)
#include "tst_curationservice.moc"
