#include "models/core/clock.h"
#include "models/search/searchservice.h"
#include "tests/hashembedder.h"
#include "tests/librarybuilder.h"
#include "tests/testdatabase.h"

#include <QTest>
#include <QThreadPool>

using namespace Qt::Literals::StringLiterals;

namespace {

const QStringList garden{u"Plant the tomato seeds in spring when there is no more frost in the night at all."_s,
                         u"Water the garden early in the morning, so that less of it evaporates in the sun."_s,
                         u"Prune the apple trees in late winter, before the buds begin to swell and open."_s};
const QStringList space{u"A black hole has a pull so strong that even light cannot leave it any more."_s,
                        u"The moon causes the tides by pulling on the oceans of the turning earth."_s,
                        u"Galileo Galilei saw four moons of Jupiter in 1610 through his own telescope."_s};

QStringList textsOf(const QList<Moment> &moments)
{
    QStringList texts;
    for (const Moment &moment : moments)
        texts.append(moment.text);
    return texts;
}

} // namespace

class TestSearchService : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase_data()
    {
        QTest::addColumn<bool>("byMeaning");
        QTest::newRow("with an embedder") << true;
        QTest::newRow("by words alone") << false;
    }

    void init()
    {
        QFETCH_GLOBAL(bool, byMeaning);
        m_database = std::make_unique<TestDatabase>();
        m_library = std::make_unique<LibraryBuilder>(*m_database);
        m_search = std::make_unique<SearchService>(*m_database, byMeaning ? &m_embedder : nullptr);
        m_ann = m_library->account(u"ann"_s);
        m_bob = m_library->account(u"bob"_s);
        m_admin = m_library->account(u"root"_s, Role::Admin);
    }

    void cleanup()
    {
        m_search.reset();
        m_library.reset();
        m_database.reset();
    }

    void aHitIsTheMomentInWhichItIsSaid()
    {
        const qint64 video = indexed(m_ann, u"Space"_s, space);
        const QList<Moment> hits = m_search->search(m_ann, u"moons of Jupiter"_s, {}, 5);
        QVERIFY(!hits.isEmpty());
        QCOMPARE(hits.first().videoId, video);
        QCOMPARE(hits.first().videoTitle, u"Space"_s);
        QVERIFY(hits.first().text.contains(space[2]));
        QVERIFY(hits.first().startMs <= 4000 && hits.first().endMs == 5500);
        QVERIFY(hits.first().score > 0);
    }

    void searches_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found"); // in the first hit; empty: no hit
        QTest::newRow("a word") << u"tides"_s << u"tides"_s;
        QTest::newRow("another form of it") << u"oceanic tide"_s << u"tides"_s;
        QTest::newRow("in capitals") << u"JUPITER"_s << u"Jupiter"_s;
        QTest::newRow("a number") << u"1610"_s << u"1610"_s;
        QTest::newRow("a name") << u"galileo"_s << u"Galileo"_s;
        QTest::newRow("the beginning of a word") << u"telesc"_s << u"telescope"_s;
        QTest::newRow("a word and a beginning") << u"black ho"_s << u"black hole"_s;
        QTest::newRow("a phrase") << u"\"even light\""_s << u"even light"_s;
        QTest::newRow("a phrase of small words") << u"\"so that\""_s << QString(u"so that"_s);
        QTest::newRow("a phrase that nobody says") << u"\"light even\""_s << QString();
        QTest::newRow("a phrase and more words") << u"tides \"black hole\""_s << u"black hole"_s;
        QTest::newRow("only small words") << u"what is it"_s << QString();
        QTest::newRow("nothing") << u"  "_s << QString();
        QTest::newRow("signs") << u"\" ' * : ( ) AND NEAR( -- ;"_s << QString();
        QTest::newRow("an operator is a word") << u"NOT tides OR (moon"_s << u"tides"_s;
        QTest::newRow("an unknown word") << u"qwertyuiop"_s << QString();
    }

    void searches()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        for (const QString &line : garden + space)
            indexed(m_ann, line.left(12), {line});
        const QList<Moment> hits = m_search->search(m_ann, text, {}, 5);
        if (found.isEmpty())
            QVERIFY2(hits.isEmpty() || text == u"what is it"_s, qPrintable(textsOf(hits).join(u'|')));
        else
            QVERIFY2(!hits.isEmpty() && hits.first().text.contains(found), qPrintable(textsOf(hits).join(u'|')));
    }

    void japaneseIsFoundByAnyPartOfARun_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("found");
        QTest::newRow("a word inside") << u"富士山"_s << u"富士山"_s;
        QTest::newRow("one character") << u"桜"_s << u"桜"_s;
        QTest::newRow("a word in kana") << u"トマト"_s << u"トマト"_s;
        QTest::newRow("half width") << u"ﾄﾏﾄ"_s << u"トマト"_s;
        QTest::newRow("a question") << u"富士山の高さは何メートルですか"_s << u"富士山"_s;
        QTest::newRow("a phrase") << u"「四月」 \"桜は四月に\""_s << u"桜は四月"_s;
        QTest::newRow("not said") << u"大阪"_s << QString();
    }

    void japaneseIsFoundByAnyPartOfARun()
    {
        QFETCH(QString, text);
        QFETCH(QString, found);
        indexed(m_ann, u"山"_s, {u"日本で一番高い山は富士山で、高さは三千七百七十六メートルです。"_s});
        indexed(m_ann, u"花"_s, {u"桜は四月に咲きます。"_s});
        indexed(m_ann, u"野菜"_s, {u"トマトは夏の野菜です。"_s});
        const QList<Moment> hits = m_search->search(m_ann, text, {}, 5);
        if (found.isEmpty())
            QVERIFY2(hits.isEmpty(), qPrintable(textsOf(hits).join(u'|')));
        else
            QVERIFY2(!hits.isEmpty() && hits.first().text.contains(found), qPrintable(textsOf(hits).join(u'|')));
    }

    void everybodySeesOwnAndPublicVideosOnly()
    {
        const qint64 own = indexed(m_ann, u"own"_s, {u"The secret word is butterfly."_s});
        const qint64 others = indexed(m_bob, u"private"_s, {u"My secret word is butterfly too."_s});
        const qint64 shared = indexed(m_bob, u"public"_s, {u"A butterfly is no secret."_s});
        const qint64 hidden = indexed(m_bob, u"hidden"_s, {u"This butterfly was withdrawn."_s});
        m_library->publish(shared);
        m_library->publish(hidden, false);
        QCOMPARE(videosFor(m_ann), QSet<qint64>({own, shared}));
        QCOMPARE(videosFor(m_bob), QSet<qint64>({others, shared, hidden}));
        QCOMPARE(videosFor(m_admin), QSet<qint64>({own, others, shared, hidden}));
        QCOMPARE(videosFor(m_ann, {.videoIds = QList<qint64>{others, hidden}}), QSet<qint64>());
        QCOMPARE(videosFor(m_ann, {.videoIds = QList<qint64>{others, own}}), QSet<qint64>({own}));
        QCOMPARE(videosFor(m_ann, {.videoIds = QList<qint64>()}), QSet<qint64>());
        QVERIFY(m_search->references(m_ann, u"secret butterfly"_s, {.videoIds = QList<qint64>{others}}, 6).isEmpty());
    }

    void whatOthersMayNotSeeDoesNotCrowdOutOnesOwn()
    {
        QStringList much;
        for (int i = 0; i < 3100; ++i)
            much.append(
                u"This butterfly was seen in the year %1, in the same field as all of those before it."_s.arg(i));
        indexed(m_bob, u"much"_s, much);
        const qint64 own = indexed(m_ann, u"own"_s, {u"One butterfly."_s});
        QCOMPARE(videosFor(m_ann), QSet<qint64>({own}));
        QCOMPARE(m_search->search(m_admin, u"butterfly 1234"_s, {}, 1).first().text.contains(u"1234"_s), true);
    }

    void indexingAgainReplacesWhatWasThere()
    {
        const qint64 video = indexed(m_ann, u"v"_s, garden);
        QVERIFY(!m_search->search(m_ann, u"tomato"_s, {}, 5).isEmpty());
        m_library->say(video, space);
        QVERIFY(m_search->index(video, {}));
        QVERIFY(!m_search->search(m_ann, u"Jupiter"_s, {}, 5).isEmpty());
        QVERIFY(m_search->search(m_ann, u"tomato"_s, {}, 5).isEmpty());
        m_library->say(video, {});
        QVERIFY(m_search->index(video, {}));
        QVERIFY(m_search->search(m_ann, u"Jupiter"_s, {}, 5).isEmpty());
        QVERIFY(m_search->scenes(video).isEmpty());
    }

    void whatAnotherProcessDidIsSeen()
    {
        QFETCH_GLOBAL(bool, byMeaning);
        SearchService other(*m_database, byMeaning ? &m_embedder : nullptr);
        const qint64 video = indexed(m_ann, u"v"_s, garden);
        QCOMPARE(other.search(m_ann, u"tomato"_s, {}, 5).size(), 1);
        m_library->say(video, space);
        QVERIFY(m_search->index(video, {}));
        QCOMPARE(other.search(m_ann, u"Jupiter"_s, {}, 5).size(), 1);
        VideoRepository(*m_database).remove(video);
        QVERIFY(other.search(m_ann, u"Jupiter"_s, {}, 5).isEmpty());
    }

    void aRemovedVideoLeavesNothingBehind()
    {
        const qint64 video = indexed(m_ann, u"v"_s, space);
        QVERIFY(!m_search->search(m_ann, u"Jupiter"_s, {}, 5).isEmpty());
        VideoRepository(*m_database).remove(video);
        m_search->forget(video);
        QVERIFY(m_search->search(m_ann, u"Jupiter"_s, {}, 5).isEmpty());
        const SearchRepository repository(*m_database);
        QVERIFY(repository.postings({{{u"jupiter"_s}, false}}, 10, std::nullopt, nullptr).ids.isEmpty());
    }

    void vectorsOfAnotherEmbedderAreNotCompared()
    {
        indexed(m_ann, u"v"_s, space);
        const HashEmbedder another(u"another"_s, 64);
        const SearchService search(*m_database, &another);
        QVERIFY(!search.search(m_ann, u"Jupiter"_s, {}, 5).isEmpty());
    }

    void anEmbedderThatFailsLeavesTheWords()
    {
        indexed(m_ann, u"v"_s, space);
        HashEmbedder broken;
        broken.fails = true;
        SearchService search(*m_database, &broken);
        QVERIFY(!search.search(m_ann, u"Jupiter"_s, {}, 5).isEmpty());
        const Result<void> done = search.index(m_library->video(m_ann, u"w"_s, garden), {});
        QVERIFY(!done);
        QCOMPARE(done.error().fault, Fault::EngineFailed);
    }

    void cancelledWorkChangesNothing()
    {
        const qint64 video = indexed(m_ann, u"v"_s, garden);
        m_library->say(video, space);
        const Result<void> done = m_search->index(video, {.cancelled = [] { return true; }});
        QVERIFY(!done);
        QCOMPARE(done.error().fault, Fault::Cancelled);
        QVERIFY(!m_search->search(m_ann, u"tomato"_s, {}, 5).isEmpty());
    }

    void indexingReportsItsProgress()
    {
        double last = 0;
        const qint64 video = m_library->video(m_ann, u"v"_s, garden);
        QVERIFY(m_search->index(video, {.report = [&](double fraction) {
                                    QVERIFY(fraction >= last && fraction <= 1);
                                    last = fraction;
                                }}));
        QCOMPARE(last, 1.0);
    }

    void aVideoThatIsGoneIsNoTrouble() { QVERIFY(m_search->index(999, {})); }

    void scenesHoldEveryLine()
    {
        QStringList lines;
        for (int i = 0; i < 200; ++i)
            lines.append(u"Sentence number %1 is here."_s.arg(i));
        const qint64 video = indexed(m_ann, u"long"_s, lines);
        const QList<SubtitleLine> scenes = m_search->scenes(video);
        QVERIFY(scenes.size() > 1);
        QStringList texts;
        for (const SubtitleLine &scene : scenes)
            texts.append(scene.text);
        QCOMPARE(texts.join(u' '), lines.join(u' '));
        QCOMPARE(scenes.first().startMs, 0);
        QCOMPARE(scenes.last().endMs, 199 * 2000 + 1500);
    }

    void referencesHoldTheSentencesOfTheirScenes()
    {
        const qint64 video = indexed(m_ann, u"Space"_s, space);
        const QList<Reference> found = m_search->references(m_ann, u"What causes the tides?"_s, {}, 6);
        QCOMPARE(found.size(), 1);
        QCOMPARE(found[0].scene.videoId, video);
        QCOMPARE(textsOf(found[0].sentences), space);
        QCOMPARE(found[0].sentences[1].startMs, 2000);
        QCOMPARE(found[0].sentences[1].endMs, 3500);
        QVERIFY(found[0].sentences[1].score > 0);
        QVERIFY(!found[0].isDraft);
        VideoRepository(*m_database).setTranscriptSource(video, u"pocketsphinx"_s, systemClock());
        QVERIFY(m_search->references(m_ann, u"What causes the tides?"_s, {}, 6).first().isDraft);
    }

    void theScriptOfALinkedVideoIsReferredToAtItsBeginning()
    {
        const qint64 video = m_library->insert({.ownerId = m_bob.id,
                                                .source = VideoSource::Url,
                                                .title = u"linked"_s,
                                                .script = garden.join(u'\n'),
                                                .inCatalogue = true,
                                                .url = u"https://example.org/v.mp4"_s});
        const QList<Reference> found =
            m_search->references(m_ann, u"When do I water the garden?"_s, {.videoIds = QList<qint64>{video}}, 6);
        QCOMPARE(found.size(), 1);
        QCOMPARE(textsOf(found[0].sentences), garden);
        QCOMPARE(found[0].scene.startMs, 0);
        QCOMPARE(found[0].scene.endMs, 0);
        QVERIFY(!found[0].isDraft);
        QCOMPARE(m_search->search(m_ann, u"tomato"_s, {}, 5).size(), 1);
    }

    void manyMaySearchWhileOthersIndex()
    {
        QList<qint64> videos;
        for (int i = 0; i < 8; ++i)
            videos.append(m_library->video(m_ann, u"v%1"_s.arg(i), i % 2 ? garden : space));
        std::atomic_int failures = 0;
        QThreadPool pool;
        pool.setMaxThreadCount(4);
        for (const qint64 video : videos) {
            pool.start([&, video] { failures += m_search->index(video, {}) ? 0 : 1; });
            pool.start([&] { m_search->search(m_ann, u"tomato tides"_s, {}, 5); });
        }
        pool.waitForDone();
        QCOMPARE(failures, 0);
        QCOMPARE(m_search->search(m_ann, u"tomato tides"_s, {}, 20).size(), 8);
    }

private:
    qint64 indexed(const Account &owner, const QString &title, const QStringList &texts) const
    {
        const qint64 video = m_library->video(owner, title, texts);
        if (!m_search->index(video, {}))
            qFatal("indexing failed");
        return video;
    }

    QSet<qint64> videosFor(const Account &account, const SearchScope &scope = {}) const
    {
        QSet<qint64> videos;
        for (const Moment &moment : m_search->search(account, u"butterfly"_s, scope, 20))
            videos.insert(moment.videoId);
        return videos;
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<LibraryBuilder> m_library;
    std::unique_ptr<SearchService> m_search;
    HashEmbedder m_embedder;
    Account m_ann;
    Account m_bob;
    Account m_admin;
};

QTEST_GUILESS_MAIN(TestSearchService)
#include "tst_searchservice.moc"
