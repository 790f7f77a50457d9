#include "models/core/events.h"
#include "models/library/catalogueseed.h"
#include "tests/librarybuilder.h"
#include "tests/testdatabase.h"
#include "tests/threads.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

class TestCatalogueSeed : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_admin = LibraryBuilder(*m_database).account(u"root"_s, Role::Admin);
    }

    void theTwoVideosAreInTheCatalogueInTheirOrder()
    {
        QCOMPARE(seed().plant(m_admin).size(), 2);
        const QList<Video> videos = catalogue();
        QCOMPARE(videos.size(), 2);
        QCOMPARE(videos[0].youtubeId, u"CBYhVcO4WgI"_s);
        QCOMPARE(videos[0].title, u"How to Start a Startup - Sam Altman (Y Combinator)"_s);
        QCOMPARE(videos[1].youtubeId, u"UF8uR6Z6KLc"_s);
        QCOMPARE(videos[1].title, u"Steve Jobs Stanford Commencement Address"_s);
        QCOMPARE(videos[1].source, VideoSource::YouTube);
    }

    void plantingAgainDoesNothing()
    {
        seed().plant(m_admin);
        LibraryBuilder(*m_database).publish(catalogue().first().id, false);
        QVERIFY(seed().plant(m_admin).isEmpty());
        QVERIFY(seed().plant(LibraryBuilder(*m_database).account(u"second"_s, Role::Admin)).isEmpty());
        QCOMPARE(catalogue().size(), 1);
    }

    void plantingAtOncePlantsOnce()
    {
        std::atomic<int> planted = 0;
        onThreads(4, [&](int) { planted += int(seed().plant(m_admin).size()); });
        QCOMPARE(planted, 2);
        QCOMPARE(catalogue().size(), 2);
    }

private:
    CatalogueSeed seed() { return {*m_database, m_events}; }
    QList<Video> catalogue() const { return VideoRepository(*m_database).catalogue({}).items; }

    std::unique_ptr<TestDatabase> m_database;
    Events m_events;
    Account m_admin;
};

QTEST_GUILESS_MAIN(TestCatalogueSeed)
#include "tst_catalogueseed.moc"
