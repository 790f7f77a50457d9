#include "models/studio/storyboard.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Storyboard tides()
{
    return {
        .title = u"Tides"_s,
        .language = u"en"_s,
        .voice = u"slt"_s,
        .theme = u"paper"_s,
        .aspect = Aspect::Tall,
        .slides = {
            {.title = u"The moon"_s,
             .points = {u"It pulls"_s, u"潮 🌊"_s},
             .narration = u"The moon pulls the water."_s,
             .picture = u"a full moon over the sea"_s,
             .sources =
                 {{.videoId = 7, .videoTitle = u"Sea"_s, .startMs = 1'000, .endMs = 2'500, .text = u"It pulls."_s}}},
            {.title = u"The sun"_s, .points = {}, .narration = {}, .picture = {}, .sources = {}}}};
}

QJsonObject changed(const QString &key, const QJsonValue &value)
{
    QJsonObject json = toJson(tides());
    json[key] = value;
    return json;
}

QJsonObject withSlide(const QJsonObject &slide)
{
    return {{u"slides"_s, QJsonArray{QJsonObject{{u"title"_s, u"One"_s}}, slide}}};
}

} // namespace

class TestStoryboard : public QObject
{
    Q_OBJECT

private slots:
    void jsonGoesBothWays()
    {
        const QByteArray bytes = QJsonDocument(toJson(tides())).toJson();
        const Result<Storyboard> read = storyboardFromJson(QJsonDocument::fromJson(bytes).object());
        QVERIFY(read);
        QVERIFY(*read == tides());
    }

    void whatIsMissingIsEmpty()
    {
        const Result<Storyboard> read = storyboardFromJson(
            {{u"slides"_s, QJsonArray{QJsonObject{{u"narration"_s, u"  Hello.  "_s}, {u"mood"_s, 3}}}}});
        QVERIFY(read);
        QVERIFY(read->title.isEmpty() && read->aspect == Aspect::Wide && read->theme.isEmpty());
        QCOMPARE(read->slides.first().narration, u"Hello."_s);
    }

    void whatIsWrongIsNamed_data()
    {
        QTest::addColumn<QJsonObject>("json");
        QTest::addColumn<QString>("field");
        QJsonArray many;
        for (int i = 0; i <= mostSlides; ++i)
            many.append(QJsonObject{{u"title"_s, u"x"_s}});
        QTest::newRow("nothing") << QJsonObject() << u"slides"_s;
        QTest::newRow("too many slides") << changed(u"slides"_s, many) << u"slides"_s;
        QTest::newRow("slides that are a text") << changed(u"slides"_s, u"six"_s) << u"slides"_s;
        QTest::newRow("a slide that is a text") << changed(u"slides"_s, QJsonArray{u"One"_s}) << u"slides[0]"_s;
        QTest::newRow("a title that is a number") << changed(u"title"_s, 5) << u"title"_s;
        QTest::newRow("a long title") << changed(u"title"_s, QString(300, u'x')) << u"title"_s;
        QTest::newRow("an unknown aspect") << changed(u"aspect"_s, u"4:3"_s) << u"aspect"_s;
        QTest::newRow("an unknown theme") << changed(u"theme"_s, u"chintz"_s) << u"theme"_s;
        QTest::newRow("no language") << changed(u"language"_s, u"English!"_s) << u"language"_s;
        QTest::newRow("a blank slide") << withSlide({{u"picture"_s, u"a cat"_s}}) << u"slides[1].title"_s;
        QTest::newRow("a long narration")
            << withSlide({{u"narration"_s, QString(20'001, u'x')}}) << u"slides[1].narration"_s;
        QTest::newRow("a NUL") << withSlide({{u"narration"_s, QString(QChar(0)) + u"x"_s}}) << u"slides[1].narration"_s;
        QTest::newRow("a point that is a number") << withSlide({{u"points"_s, QJsonArray{1}}}) << u"slides[1].points"_s;
        QTest::newRow("many points") << withSlide({{u"points"_s, QJsonArray::fromStringList(QStringList(9, u"x"_s))}})
                                     << u"slides[1].points"_s;
        QTest::newRow("a source of no video")
            << withSlide({{u"title"_s, u"x"_s}, {u"sources"_s, QJsonArray{QJsonObject()}}})
            << u"slides[1].sources[0].video_id"_s;
        QTest::newRow("a source before the start")
            << withSlide({{u"title"_s, u"x"_s},
                          {u"sources"_s, QJsonArray{QJsonObject{{u"video_id"_s, 1}, {u"start_ms"_s, -1}}}}})
            << u"slides[1].sources[0].start_ms"_s;
    }

    void whatIsWrongIsNamed()
    {
        QFETCH(QJsonObject, json);
        const Result<Storyboard> read = storyboardFromJson(json);
        QVERIFY(!read);
        QCOMPARE(read.error().fault, Fault::Invalid);
        QTEST(read.error().field, "field");
    }
};

QTEST_APPLESS_MAIN(TestStoryboard)
#include "tst_storyboard.moc"
