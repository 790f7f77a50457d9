#include "models/studio/promptoutline.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString essay =
    u"On most coasts the sea rises and falls twice a day. People who live by it plan their lives around that, "
    "and few could say why it happens.\n\n"
    "The moon pulls at the water. Where it stands, the sea bulges towards it. A second bulge stands on the far "
    "side of the earth, because the earth itself is pulled away from the water there.\n\n"
    "The sun pulls as well, but less, since it is so much farther away. When both pull along one line, "
    "the tides are highest. Dr. Smith calls these spring tides."_s;

QStringList titles(const Storyboard &storyboard)
{
    QStringList titles;
    for (const Slide &slide : storyboard.slides)
        titles.append(slide.title);
    return titles;
}

QString said(const Storyboard &storyboard)
{
    QStringList texts;
    for (const Slide &slide : storyboard.slides)
        texts.append(slide.narration);
    return texts.join(u' ');
}

} // namespace

class TestPromptOutline : public QObject
{
    Q_OBJECT

private slots:
    void asManySlidesAsAskedFor_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<int>("slides");
        QTest::newRow("a word") << u"Make a film in six slides about how tides work."_s << 6;
        QTest::newRow("a number") << u"Create a 4-slide presentation on bread"_s << 4;
        QTest::newRow("behind it") << u"Make me a short video about tides. Three slides, please."_s << 3;
        QTest::newRow("twelve") << u"a twelve slide explainer about volcanoes"_s << 12;
        QTest::newRow("many") << u"A film of 40 slides about dust"_s << 40;
        QTest::newRow("one") << u"Show me one slide about dust"_s << 1;
        QTest::newRow("Japanese") << u"潮の満ち引きについて6枚のスライドで動画を作ってください。"_s << 6;
        QTest::newRow("a text") << u"Make a film in five slides about tides.\n\n"_s + essay << 5;
        QTest::newRow("a text and more slides than paragraphs") << u"Make a film in 8 slides.\n\n"_s + essay << 8;
        QTest::newRow("a text and more slides than clauses") << u"Make a film in 30 slides.\n\n"_s + essay << 30;
        QTest::newRow("a text and fewer slides") << u"Make a film in two slides.\n\n"_s + essay << 2;
        QTest::newRow("items") << u"A six-slide film about tides: the moon, the sun and the wind"_s << 6;
        QTest::newRow("fewer than its items") << u"A two-slide film about tides: the moon, the sun and the wind"_s << 2;
    }

    void asManySlidesAsAskedFor()
    {
        QFETCH(QString, prompt);
        const Storyboard storyboard = outlineOfPrompt({.prompt = prompt});
        QTEST(int(storyboard.slides.size()), "slides");
        QVERIFY(checkStoryboard(storyboard));
        QStringList distinct = titles(storyboard);
        QCOMPARE(distinct.removeDuplicates(), 0);
        for (const Slide &slide : storyboard.slides)
            QVERIFY(!slide.title.isEmpty() && !slide.narration.isEmpty());
        QCOMPARE(outlineOfPrompt({.prompt = prompt}), storyboard);
        QCOMPARE(outlineOfPrompt({.prompt = prompt, .slides = 7}).slides.size(), 7);
    }

    void theTitleIsTheSubject_data()
    {
        QTest::addColumn<QString>("prompt");
        QTest::addColumn<QString>("title");
        QTest::newRow("instruction") << u"Make a film in six slides about how tides work."_s << u"How tides work"_s;
        QTest::newRow("politely") << u"Please create a short video explaining the water cycle"_s
                                  << u"The water cycle"_s;
        QTest::newRow("no verb") << u"A five slide introduction to volcanoes"_s << u"Volcanoes"_s;
        QTest::newRow("explain") << u"Explain photosynthesis"_s << u"Photosynthesis"_s;
        QTest::newRow("only a subject") << u"the history of bread"_s << u"The history of bread"_s;
        QTest::newRow("a subject and a count")
            << u"How a bicycle stays upright, in four slides"_s << u"How a bicycle stays upright"_s;
        QTest::newRow("items") << u"A film about tides: the moon, the sun and the wind"_s << u"Tides"_s;
        QTest::newRow("Japanese") << u"潮の満ち引きについて6枚のスライドで動画を作ってください。"_s
                                  << u"潮の満ち引き"_s;
        QTest::newRow("a heading over all")
            << u"# Tides\n\n## The moon\nIt pulls.\n\n## The sun\nIt pulls less."_s << u"Tides"_s;
        QTest::newRow("a line before a list")
            << u"Tides in short:\n- The moon pulls.\n- The sun pulls less."_s << u"Tides in short"_s;
    }

    void theTitleIsTheSubject()
    {
        QFETCH(QString, prompt);
        QTEST(outlineOfPrompt({.prompt = prompt}).title, "title");
    }

    void aTextIsSpokenWhole_data()
    {
        QTest::addColumn<int>("slides");
        for (const int slides : {0, 1, 3, 4, 9})
            QTest::addRow("%d slides", slides) << slides;
    }

    void aTextIsSpokenWhole()
    {
        QFETCH(int, slides);
        const Storyboard storyboard = outlineOfPrompt({.prompt = essay, .slides = slides});
        const auto bare = [](const QString &text) { return text.toLower().remove(QRegularExpression(u"[^a-z]"_s)); };
        QCOMPARE(bare(said(storyboard)), bare(essay));
    }

    void aLongTextHasManySlides()
    {
        const Storyboard storyboard = outlineOfPrompt({.prompt = (essay + u"\n\n"_s).repeated(30)});
        QVERIFY(checkStoryboard(storyboard));
        QCOMPARE(storyboard.slides.size(), mostSlides);
    }

    void paragraphsBecomeSlides()
    {
        const Storyboard storyboard = outlineOfPrompt({.prompt = essay});
        QCOMPARE(titles(storyboard), (QStringList{u"On most coasts the sea rises and falls twice"_s,
                                                  u"The moon pulls at the water"_s, u"The sun pulls as well"_s}));
        QCOMPARE(storyboard.slides[2].points.last(), u"Dr. Smith calls these spring tides"_s);
    }

    void headingsAndListsAreKept()
    {
        const Storyboard storyboard = outlineOfPrompt(
            {.prompt =
                 u"# Why bread rises\n\n## Yeast\nIt eats sugar.\n- Sugar goes in\n- Gas comes out\n\n## Dough\nIt holds the gas."_s});
        QCOMPARE(titles(storyboard), (QStringList{u"Yeast"_s, u"Dough"_s}));
        QCOMPARE(storyboard.slides[0].points, (QStringList{u"Sugar goes in"_s, u"Gas comes out"_s}));
        QCOMPARE(storyboard.slides[0].narration, u"It eats sugar. Sugar goes in. Gas comes out."_s);
    }

    void itemsOfAListBecomeSlides()
    {
        const Storyboard storyboard =
            outlineOfPrompt({.prompt = u"1. The moon: it pulls the water.\n2. The sun: it pulls less.\n3. The wind"_s});
        QCOMPARE(titles(storyboard), (QStringList{u"The moon"_s, u"The sun"_s, u"The wind"_s}));
        QCOMPARE(storyboard.slides[1].narration, u"it pulls less."_s);
    }

    void theLanguageIsThatOfTheScript()
    {
        QCOMPARE(outlineOfPrompt({.prompt = u"潮の満ち引き"_s}).language, u"ja"_s);
        QCOMPARE(outlineOfPrompt({.prompt = u"لماذا يرتفع البحر"_s}).language, u"ar"_s);
        QCOMPARE(outlineOfPrompt({.prompt = u"Warum das Meer steigt"_s}).language, QString());
        QCOMPARE(outlineOfPrompt({.prompt = u"Tides"_s, .language = u"de"_s}).language, u"de"_s);
    }

    void whateverIsAskedIsAFilm_data()
    {
        QTest::addColumn<QString>("prompt");
        for (const QString &prompt :
             {u"?"_s, u"..."_s, u"🌊"_s, u"-"_s, u"- "_s, u"#"_s, u"1."_s, u"film"_s, u"Make a film"_s, u"six slides"_s,
              u"a\nb\nc\nd"_s, QString(20'000, u'x'), u"x. "_s.repeated(6000), u"\n\n:\n\n"_s, u"- a\n- b"_s})
            QTest::newRow(qPrintable(prompt.left(20))) << prompt;
    }

    void whateverIsAskedIsAFilm()
    {
        QFETCH(QString, prompt);
        for (const int slides : {0, 1, 6, 40}) {
            const Storyboard storyboard = outlineOfPrompt({.prompt = prompt, .slides = slides});
            const Result<void> good = checkStoryboard(storyboard);
            QVERIFY2(good, good ? "" : qPrintable(good.error().field));
            if (slides > 0)
                QCOMPARE(storyboard.slides.size(), slides);
        }
    }
};

QTEST_APPLESS_MAIN(TestPromptOutline)
#include "tst_promptoutline.moc"
