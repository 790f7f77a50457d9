#include "models/ai/textengine.h"
#include "models/studio/engineoutline.h"
#include "models/studio/jsonrepair.h"
#include "tests/librarybuilder.h"
#include "tests/studioworld.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Replies what it is told to, one after another, and remembers what it was asked.
class ScriptedText : public TextEngine
{
public:
    explicit ScriptedText(QStringList replies) : m_replies(std::move(replies)) {}

    QString id() const override { return u"scripted"_s; }
    Result<QString> complete(const QList<PromptMessage> &messages, const TextOptions &options, const Progress &,
                             const TextSink &) const override
    {
        asked.append(messages);
        wantsJson = options.json;
        if (asked.size() > m_replies.size())
            return fail(Fault::EngineFailed, u"rateLimit"_s);
        return m_replies[asked.size() - 1];
    }

    mutable QList<QList<PromptMessage>> asked;
    mutable bool wantsJson = false;

private:
    QStringList m_replies;
};

const QString good =
    u"{\"title\":\"Tides\",\"language\":\"en\",\"slides\":["
    "{\"title\":\"The moon\",\"points\":[\"It pulls\"],\"narration\":\"The moon pulls.\",\"picture\":\"a moon\"},"
    "{\"title\":\"The sun\",\"points\":[],\"narration\":\"The sun pulls less.\"}]}"_s;

} // namespace

class TestOutliner : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        m_database = std::make_unique<TestDatabase>();
        m_dir = std::make_unique<QTemporaryDir>();
        m_world = std::make_unique<StudioWorld>(*m_database, m_dir->path());
        m_owner = LibraryBuilder(*m_database).account(u"ann"_s);
    }

    void cleanup() { m_world.reset(); }

    void whatModelsWriteIsRead_data()
    {
        QTest::addColumn<QString>("reply");
        QTest::newRow("as asked") << good;
        QTest::newRow("in a fence") << u"Here you are:\n```json\n%1\n```\nEnjoy [1]!"_s.arg(good);
        QTest::newRow("commas too many")
            << QString(good).replace(u"]}"_s, u",],}"_s).replace(u"\"It pulls\""_s, u"\"It pulls\","_s);
        QTest::newRow("wrapped") << u"{\"outline\": %1}"_s.arg(good);
        QTest::newRow("cut off") << good.chopped(3);
        QTest::newRow("only the array") << good.mid(good.indexOf(u'[')).chopped(1);
        QTest::newRow("other names") << QString(good)
                                            .replace(u"narration"_s, u"script"_s)
                                            .replace(u"points"_s, u"bullets"_s)
                                            .replace(u"slides"_s, u"scenes"_s);
        QTest::newRow("a line break in a text") << QString(good).replace(u"The moon pulls."_s, u"The moon\npulls."_s);
        QTest::newRow("braces before it") << u"{} {x} "_s + good;
    }

    void whatModelsWriteIsRead()
    {
        QFETCH(QString, reply);
        const auto outline = readOutline(reply, 2, {});
        QVERIFY2(outline, outline ? "" : qPrintable(outline.error()));
        QCOMPARE(outline->slides.size(), 2);
        QCOMPARE(outline->slides[0].narration, u"The moon pulls."_s);
        QCOMPARE(outline->slides[0].points, QStringList{u"It pulls"_s});
        QVERIFY(checkStoryboard(*outline));
    }

    void whatIsNoOutlineIsRefused_data()
    {
        QTest::addColumn<QString>("reply");
        for (const QString &reply :
             {u""_s, u"I cannot do that."_s, u"{}"_s, u"[]"_s, u"{\"slides\": 6}"_s, u"{\"slides\": []}"_s,
              u"{\"slides\": [{\"title\": \"x\"}]}"_s, u"{\"slides\": [[[[[[["_s, u"{{{{{{"_s, u"\"slides\""_s})
            QTest::newRow(qPrintable(u'>' + reply)) << reply;
        QTest::newRow("too few slides") << good;
    }

    void whatIsNoOutlineIsRefused()
    {
        QFETCH(QString, reply);
        QVERIFY(!readOutline(reply, 3, {}));
    }

    void aBadReplyIsAskedForAgain()
    {
        const auto engine = std::make_shared<ScriptedText>(QStringList{u"Sure!"_s, u"{\"slides\":[]}"_s, good});
        m_world->text = engine;
        const FilmRequest request{.prompt = u"Tides, in two slides"_s, .voice = {}, .theme = u"paper"_s};
        const Result<Storyboard> outline = m_world->studio.outline(m_owner, request);
        QVERIFY(outline);
        QCOMPARE(outline->title, u"Tides"_s);
        QCOMPARE(outline->theme, u"paper"_s);
        QVERIFY(engine->wantsJson);
        QCOMPARE(engine->asked.size(), 3);
        QCOMPARE(engine->asked[2].size(), 6); // it sees what it wrote, and what is wrong with it
        QCOMPARE(engine->asked[0][1].text, request.prompt);
        QVERIFY(engine->asked[0][0].text.contains(u"exactly 2"_s));
        // The same prompt again asks no engine.
        QCOMPARE(*m_world->studio.outline(m_owner, request), *outline);
        QCOMPARE(engine->asked.size(), 3);
    }

    void threeBadRepliesAreAFault()
    {
        m_world->text = std::make_shared<ScriptedText>(QStringList(4, u"No."_s));
        const Result<Storyboard> outline = m_world->studio.outline(m_owner, {.prompt = u"Tides"_s});
        QCOMPARE(faultOf(outline), Fault::EngineFailed);
        QCOMPARE(outline.error().field, u"reply"_s);
        m_world->text = std::make_shared<ScriptedText>(QStringList());
        QCOMPARE(m_world->studio.outline(m_owner, {.prompt = u"Tides"_s}).error().field, u"rateLimit"_s);
    }

    void theLibraryIsQuoted()
    {
        const LibraryBuilder library(*m_database);
        const Account bob = library.account(u"bob"_s);
        const qint64 own =
            library.video(m_owner, u"Sea"_s, {u"The tides follow the moon."_s, u"The moon pulls the water."_s});
        const qint64 others = library.video(bob, u"Secret"_s, {u"The tides are a secret."_s});
        for (const qint64 id : {own, others})
            QVERIFY(m_world->search.index(id, {}));
        const FilmRequest request{.prompt = u"Make a film about the tides"_s, .fromLibrary = true};
        const Result<Storyboard> outline = m_world->studio.outline(m_owner, request);
        QVERIFY(outline);
        QCOMPARE(outline->slides.size(), 2);
        QCOMPARE(outline->slides[1].sources.size(), 1);
        QCOMPARE(outline->slides[1].sources[0].videoId, own);
        QVERIFY(outline->slides[1].narration.contains(u"The tides follow the moon."_s));
        QVERIFY(checkStoryboard(*outline));

        // An engine can only cite what it was given.
        m_world->text = std::make_shared<ScriptedText>(QStringList{
            u"{\"slides\":[{\"title\":\"T\",\"narration\":\"The tides follow the moon.\",\"sources\":[1,9,\"[1]\"]}]}"_s});
        const Result<Storyboard> written = m_world->studio.outline(m_owner, request);
        QVERIFY(written);
        QCOMPARE(written->slides[0].sources.size(), 1);
        QCOMPARE(written->slides[0].sources[0].videoId, own);
    }

    void aLibraryThatSaysNothingIsAFault()
    {
        const LibraryBuilder library(*m_database);
        QVERIFY(m_world->search.index(library.video(m_owner, u"Sea"_s, {u"The moon pulls the water."_s}), {}));
        const Result<Storyboard> outline =
            m_world->studio.outline(m_owner, {.prompt = u"Explain bookkeeping"_s, .fromLibrary = true});
        QCOMPARE(faultOf(outline), Fault::NotFound);
        QCOMPARE(outline.error().field, u"library"_s);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<FilmRequest>("request");
        QTest::addColumn<QString>("field");
        QTest::newRow("nothing") << FilmRequest{.prompt = u"  "_s} << u"prompt"_s;
        QTest::newRow("long") << FilmRequest{.prompt = QString(20'001, u'x')} << u"prompt"_s;
        QTest::newRow("long title") << FilmRequest{.prompt = u"x"_s, .title = QString(256, u'x')} << u"title"_s;
        QTest::newRow("too many slides") << FilmRequest{.prompt = u"x"_s, .slides = 41} << u"slides"_s;
        QTest::newRow("fewer than none") << FilmRequest{.prompt = u"x"_s, .slides = -1} << u"slides"_s;
        QTest::newRow("theme") << FilmRequest{.prompt = u"x"_s, .theme = u"chintz"_s} << u"theme"_s;
        QTest::newRow("aspect") << FilmRequest{.prompt = u"x"_s, .aspect = u"4:3"_s} << u"aspect"_s;
        QTest::newRow("language") << FilmRequest{.prompt = u"x"_s, .language = u"!"_s} << u"language"_s;
        QTest::newRow("outline") << FilmRequest{.prompt = u"x"_s, .outline = Storyboard()} << u"outline.slides"_s;
        QTest::newRow("a slide") << FilmRequest{.prompt = {}, .outline = Storyboard{.slides = {Slide()}}}
                                 << u"outline.slides[0].title"_s;
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(FilmRequest, request);
        for (const Result<void> &refused : {m_world->studio.generate(m_owner, request).map([](const Video &) {}),
                                            m_world->studio.outline(m_owner, request).map([](const Storyboard &) {})}) {
            QVERIFY(!refused);
            QCOMPARE(refused.error().fault, Fault::Invalid);
            QTEST(refused.error().field, "field");
        }
        QVERIFY(m_world->jobs.unfinished().isEmpty());
    }

    void othersFilmsAreTheirOwn()
    {
        const LibraryBuilder library(*m_database);
        const Account bob = library.account(u"bob"_s);
        const Result<Video> film = m_world->studio.generate(m_owner, {.prompt = u"Tides"_s});
        QVERIFY(film);
        QCOMPARE(film->title, u"Tides"_s);
        QCOMPARE(m_world->jobs.unfinished().first().videoId, film->id);
        QVERIFY(!m_world->studio.film(m_owner, film->id)->storyboard);
        QCOMPARE(faultOf(m_world->studio.film(bob, film->id)), Fault::NotAllowed);
        QCOMPARE(faultOf(m_world->studio.film(bob, 999)), Fault::NotFound);
        QCOMPARE(faultOf(m_world->studio.film(m_owner, library.video(m_owner, u"Sea"_s, {}))), Fault::NotFound);
        const Storyboard storyboard{.slides = {{.title = u"x"_s}}};
        QCOMPARE(faultOf(m_world->studio.rerender(bob, film->id, storyboard)), Fault::NotAllowed);
        QCOMPARE(faultOf(m_world->studio.rerender(m_owner, film->id, storyboard)), Fault::Conflict);
        QCOMPARE(m_world->studio.rerender(m_owner, film->id, {}).error().field, u"outline.slides"_s);
        QCOMPARE(m_world->studio.films({film->id, 999}).size(), 1);
    }

    void onlySoManyWait()
    {
        for (int i = 0; i < StudioService::mostUnfinished; ++i)
            QVERIFY(m_world->studio.generate(m_owner, {.prompt = u"Tides"_s}));
        QCOMPARE(faultOf(m_world->studio.generate(m_owner, {.prompt = u"Tides"_s})), Fault::Conflict);
    }

private:
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StudioWorld> m_world;
    Account m_owner;
};

QTEST_MAIN(TestOutliner)
#include "tst_outliner.moc"
