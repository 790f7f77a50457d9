#include "models/library/tagservice.h"
#include "tests/videoworld.h"

#include <QSignalSpy>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestTags : public VideoWorld
{
    Q_OBJECT

private slots:
    void init()
    {
        open();
        m_tags = std::make_unique<TagService>(*m_database, *m_events);
    }

    void oneTagHasOneSpelling()
    {
        const qint64 other = stored(ann, u"Yeast"_s, false);
        QVERIFY(m_tags->change(ann, {annsPrivate}, {.add = {u"  Über   See "_s}}));
        QVERIFY(m_tags->change(ann, {annsPrivate, other}, {.add = {u"über see"_s, u"bread"_s}}));
        QCOMPARE(m_tags->tags(ann), (QList<Tag>{{u"bread"_s, 2}, {u"Über See"_s, 2}}));
        QVERIFY(m_tags->change(ann, {other}, {.remove = {u"ÜBER SEE"_s}}));
        QCOMPARE(m_tags->tags(ann), (QList<Tag>{{u"bread"_s, 2}, {u"Über See"_s, 1}}));
    }

    void everybodyHasTheirOwn()
    {
        QVERIFY(m_tags->change(ann, {published}, {.add = {u"later"_s}}));
        QVERIFY(m_tags->tags(admin).isEmpty());
        const LibraryRepository library(*m_database);
        QCOMPARE(library.entries(ann, {published}).value(0).tags, QStringList{u"later"_s});
        QVERIFY(library.entries(admin, {published}).value(0).tags.isEmpty());
    }

    void aTagFiltersTheLibrary()
    {
        stored(ann, u"Yeast"_s, false);
        QVERIFY(m_tags->change(ann, {annsPrivate}, {.add = {u"Sea"_s}}));
        const LibraryRepository library(*m_database);
        QCOMPARE(library.list(ann, {.tag = u"SEA"_s}).ids, QList{annsPrivate});
        QVERIFY(library.list(admin, {.tag = u"sea"_s}).ids.isEmpty());
    }

    void whatIsRefusedChangesNothing_data()
    {
        QTest::addColumn<QStringList>("tags");
        QTest::addColumn<bool>("others");
        QTest::addColumn<Fault>("fault");
        QTest::newRow("a blank tag") << QStringList{u"good"_s, u"  "_s} << false << Fault::Invalid;
        QTest::newRow("a long tag") << QStringList{u"good"_s, QString(51, u'x')} << false << Fault::Invalid;
        QTest::newRow("another's video") << QStringList{u"good"_s} << true << Fault::NotFound;
    }
    void whatIsRefusedChangesNothing()
    {
        QFETCH(QStringList, tags);
        QFETCH(bool, others);
        const qint64 bobs = stored(bob, u"Yeast"_s, false);
        QSignalSpy changed(m_events.get(), &Events::tagsChanged);
        const Result<void> result =
            m_tags->change(ann, others ? QList{annsPrivate, bobs} : QList{annsPrivate}, {.add = tags});
        QVERIFY(!result);
        QTEST(result.error().fault, "fault");
        QVERIFY(m_tags->tags(ann).isEmpty());
        QCOMPARE(changed.size(), 0);
    }

    void aVideoTakesItsTagsWithIt()
    {
        QVERIFY(m_tags->change(ann, {annsPrivate}, {.add = {u"sea"_s}}));
        QVERIFY(m_service->remove(ann, annsPrivate));
        QVERIFY(m_tags->tags(ann).isEmpty());
    }

private:
    std::unique_ptr<TagService> m_tags;
};

QTEST_GUILESS_MAIN(TestTags)
#include "tst_tags.moc"
