#include "models/media/cuts.h"
#include "tests/mediafiles.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// A picture of one colour.
PictureHistogram filled(uchar red, uchar green, uchar blue)
{
    std::vector<uchar> rgb;
    for (int i = 0; i < PictureHistogram::width * PictureHistogram::height; ++i)
        rgb.insert(rgb.end(), {red, green, blue});
    return PictureHistogram(rgb);
}

QList<qint64> timesOf(const CutSearch &search)
{
    QList<qint64> times;
    for (const PictureCut &cut : search.cuts())
        times.append(cut.ms);
    return times;
}

/// Whether each is found, within two pictures at 25 a second, and nothing else.
bool areNear(const QList<qint64> &found, const QList<qint64> &wanted)
{
    const bool are = std::equal(found.begin(), found.end(), wanted.begin(), wanted.end(),
                                [](qint64 a, qint64 b) { return qAbs(a - b) <= 80; });
    if (!are)
        qInfo() << "found" << found;
    return are;
}

} // namespace

/// Where the picture of a film changes all at once.
class TestCuts : public QObject
{
    Q_OBJECT

private slots:
    void distances()
    {
        QVERIFY(filled(200, 0, 0).distanceTo(filled(200, 0, 0)) < 1e-3);
        QCOMPARE(filled(200, 0, 0).distanceTo(filled(0, 0, 200)), 1.0);
        QVERIFY(qAbs(filled(200, 0, 0).changeTo(filled(170, 0, 0)) - 10) < 1e-3);
        std::vector<uchar> half(size_t(PictureHistogram::width) * PictureHistogram::height * 3, 0);
        std::fill(half.begin(), half.begin() + qsizetype(half.size() / 2), 255);
        // Half of the pixels have moved into another bin: sqrt(1 - 1/2).
        QVERIFY(qAbs(PictureHistogram(half).distanceTo(filled(0, 0, 0)) - std::sqrt(0.5)) < 1e-3);
    }

    void films_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QList<qint64>>("cuts");
        const QString scenes =
            u"-f lavfi -i mandelbrot=size=320x180:rate=25 -f lavfi -i testsrc2=size=320x180:rate=25 "
            "-f lavfi -i life=size=320x180:rate=25:mold=10:life_color=#C83232 "
            "-filter_complex [0:v]trim=0:4[a];[1:v]trim=0:3[b];[2:v]trim=0:5[c];%1[v] -map [v] -c:v libx264 "
            "-preset ultrafast %2"_s;
        QTest::newRow("three scenes have two cuts")
            << scenes.arg(u"[a][b][c]concat=n=3"_s, u"three.mp4"_s) << QList<qint64>{4'000, 7'000};
        QTest::newRow("with pictures out of order")
            << scenes.arg(u"[a][b][c]concat=n=3"_s, u"-bf 3 -g 999 three.mkv"_s) << QList<qint64>{4'000, 7'000};
        QTest::newRow("one scene that moves has none")
            << u"-f lavfi -i testsrc2=size=320x180:rate=25:duration=6 -c:v libx264 one.mp4"_s << QList<qint64>{};
        QTest::newRow("a slow fade has none")
            << u"-f lavfi -i color=red:s=320x180:d=6,fade=out:st=1:d=4 -c:v libx264 fade.mp4"_s << QList<qint64>{};
        QTest::newRow("a still has none")
            << u"-f lavfi -i color=blue:s=64x64:d=2 -c:v libx264 still.mp4"_s << QList<qint64>{};
        QTest::newRow("a single picture has none")
            << u"-f lavfi -i color=blue:s=64x64:r=1:d=1 -c:v libx264 single.mp4"_s << QList<qint64>{};
        QTest::newRow("a flash is one cut") << u"-f lavfi -i testsrc2=size=320x180:rate=25:duration=6 -vf "
                                               u"drawbox=t=fill:c=white:enable='between(t,3,3.1)' "
                                               "-c:v libx264 flash.mp4"_s
                                            << QList<qint64>{3'080}; // at either end
    }

    void films()
    {
        QFETCH(QString, arguments);
        QFETCH(QList<qint64>, cuts);
        const Result<CutSearch> search = findCuts(m_files.make(arguments), {}, [](const CutSearch &) {});
        QVERIFY(search);
        QVERIFY(areNear(timesOf(*search), cuts));
    }

    void aFilmOfRealPictures()
    {
        const QString data = u"/usr/share/doc/opencv-doc/examples/data/"_s; // of package opencv-doc
        if (!QFile::exists(data + u"vtest.avi"_s))
            QSKIP("the package opencv-doc is not installed");
        const QString film = m_files.make(
            u"-i %1vtest.avi -i %1tree.avi -loop 1 -t 5 -i %1fruits.jpg -loop 1 -t 5 -i %1home.jpg -loop 1 -t 5 -i "
            "%1messi5.jpg -filter_complex [0:v]split[x][y];[x]trim=0:10,setpts=PTS-STARTPTS,%2[a];"
            "[1:v]trim=0:9,setpts=PTS-STARTPTS,%2[b];[2:v]%2[c];[3:v]%2[d];[y]trim=40:52,setpts=PTS-STARTPTS,%2[e];"
            "[4:v]%2[f];[a][b][c][d][e][f]concat=n=6[v] -map [v] -c:v libx264 -preset ultrafast real.mp4"_s.arg(
                data, u"fps=25,scale=640:360,setsar=1,format=yuv420p"_s));
        const Result<CutSearch> search = findCuts(film, {}, [](const CutSearch &) {});
        QVERIFY(areNear(timesOf(*search), {10'000, 19'000, 24'000, 29'000, 41'000}));
    }

    void aSearchGoesOnWhereItStood()
    {
        const QString film = longFilm();
        QList<QJsonObject> kept;
        const Result<CutSearch> whole =
            findCuts(film, {}, [&](const CutSearch &search) { kept.append(search.toJson()); });
        QCOMPARE(kept.size(), 2);
        QCOMPARE(whole->cuts().size(), 13);
        QList<qint64> seen;
        const CutSearch half = CutSearch::fromJson(kept.last());
        QVERIFY(half.seenMs() >= 120'000);
        const Result<CutSearch> rest = findCuts(film, half, [&](const CutSearch &search) { seen += search.seenMs(); });
        QCOMPARE(rest->cuts(), whole->cuts());
        QCOMPARE(rest->toJson(), whole->toJson());
        QVERIFY(seen.isEmpty()); // what was seen was not gone through again
    }

    void whatIsNoSearchBeginsAnew()
    {
        QCOMPARE(CutSearch::fromJson({{u"seenMs"_s, 5}}).seenMs(), -1);
        QCOMPARE(CutSearch::fromJson({}).cuts(), QList<PictureCut>());
    }

    void itStopsWhenAsked()
    {
        const Result<CutSearch> search =
            findCuts(longFilm(), {}, [](const CutSearch &) {}, {.cancelled = [] { return true; }});
        QCOMPARE(search.error().fault, Fault::Cancelled);
    }

    void refusals_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<Fault>("fault");
        QTest::newRow("no such file") << m_files.path(u"nothing.mp4"_s) << Fault::NotFound;
        QTest::newRow("a letter") << m_files.write(u"letter.mp4"_s, "Dear film,") << Fault::Unsupported;
        QTest::newRow("sound") << m_files.make(u"-f lavfi -i sine=d=1 a.flac"_s) << Fault::Unsupported;
    }

    void refusals()
    {
        QFETCH(QString, path);
        QTEST(findCuts(path, {}, [](const CutSearch &) {}).error().fault, "fault");
    }

    void chaptersOfAFile()
    {
        m_files.write(u"chapters.txt"_s,
                      ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1500\ntitle=Die  Gezeiten\n"
                      "[CHAPTER]\nTIMEBASE=1/1000\nSTART=1500\nEND=4000\n");
        const QString film =
            m_files.make(u"-f lavfi -i testsrc2=size=160x90:duration=4 -i chapters.txt -map_metadata 1 "
                         "-c:v libx264 named.mkv"_s);
        const QList<Chapter> wanted{{.startMs = 0, .endMs = 1500, .title = u"Die Gezeiten"_s},
                                    {.startMs = 1500, .endMs = 4000, .title = {}}};
        QCOMPARE(*readChapters(film), wanted);
        QCOMPARE(*readChapters(longFilm()), QList<Chapter>());
        QCOMPARE(readChapters(m_files.path(u"nothing.mp4"_s)).error().fault, Fault::NotFound);
    }

private:
    /// Two minutes and twenty seconds, of another colour every ten.
    QString longFilm()
    {
        if (m_long.isEmpty())
            m_long = m_files.make(u"-f lavfi -i color=gray:s=160x90:r=5:d=140 -vf "
                                  "geq=lum='128':cb='if(mod(floor(T/10),2),60,200)':cr='if(mod(floor(T/10),2),200,60)' "
                                  "-c:v libx264 -preset ultrafast -g 40 long.mp4"_s);
        return m_long;
    }

    MediaFiles m_files;
    QString m_long;
};

QTEST_GUILESS_MAIN(TestCuts)
#include "tst_cuts.moc"
