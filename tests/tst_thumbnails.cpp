#include "models/media/thumbnails.h"
#include "tests/mediafiles.h"

#include <QDir>
#include <QImage>

using namespace Qt::Literals::StringLiterals;

class TestThumbnails : public QObject
{
    Q_OBJECT

private slots:
    void aFilmShowsATellingPicture_data();
    void aFilmShowsATellingPicture();
    void aFilmThatShowsNothingHasAPosterToo();
    void aTallFilmIsShownWhole();
    void aRecordShowsItsCover();
    void soundAloneShowsItsTitleAndWaveform();
    void aThumbnailIsASmallPoster();
    void aPosterIsWholeOrNotThere_data();
    void aPosterIsWholeOrNotThere();
    void cancellingStops();

private:
    MediaFiles m_files;
    const QSize m_size{640, 360};

    QImage poster(const QString &path, const QString &title = u"A title"_s) const
    {
        const QString out = m_files.path(u"poster.jpg"_s);
        QFile::remove(out);
        const Result<MediaInfo> info = probe(path);
        if (!info || !writePoster(path, *info, title, out, m_size))
            return {};
        return QImage(out, "jpeg");
    }

    static int brightPixels(const QImage &image, const QRect &area)
    {
        int count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x)
                count += qGray(image.pixel(x, y)) > 200;
        }
        return count;
    }
};

void TestThumbnails::aFilmShowsATellingPicture_data()
{
    QTest::addColumn<QString>("arguments");
    const QString black = u"-f lavfi -i color=black:d=%1:s=320x180:r=10 "_s;
    const QString picture = u"-f lavfi -i testsrc2=d=%1:s=320x180:r=10 "_s;
    const QString join = u"-filter_complex concat=n=2 -c:v libx264 "_s;
    QTest::newRow("from its start") << picture.arg(5) + u"-c:v libx264 a.mp4"_s;
    QTest::newRow("after a black first half") << black.arg(5) + picture.arg(5) + join + u"a.mp4"_s;
    QTest::newRow("after black, with one key picture only")
        << black.arg(2) + picture.arg(5) + join + u"-g 999 -sc_threshold 0 a.mp4"_s;
    QTest::newRow("of a single picture") << picture.arg(1) + u"-frames:v 1 -c:v libx264 a.mp4"_s;
}

void TestThumbnails::aFilmShowsATellingPicture()
{
    QFETCH(QString, arguments);
    const QImage image = poster(m_files.make(arguments));
    QCOMPARE(image.size(), m_size);
    QSet<QRgb> colors;
    for (int y = 0; y < image.height(); y += 20) {
        for (int x = 0; x < image.width(); x += 20)
            colors.insert(image.pixel(x, y) & 0xffc0c0c0);
    }
    QVERIFY2(colors.size() > 6, QByteArray::number(colors.size()));
}

void TestThumbnails::aFilmThatShowsNothingHasAPosterToo()
{
    QCOMPARE(poster(m_files.make(u"-f lavfi -i color=black:d=3:s=320x180 -c:v libx264 black.mp4"_s)).size(), m_size);
}

void TestThumbnails::aTallFilmIsShownWhole()
{
    // A white frame around the picture must be seen on every side of it.
    const QImage image =
        poster(m_files.make(u"-f lavfi -i color=blue:d=1:s=180x320 -vf drawbox=c=white:t=12 -c:v libx264 tall.mp4"_s));
    QCOMPARE(image.size(), m_size);
    QVERIFY(qGray(image.pixel(320, 3)) > 200 && qGray(image.pixel(320, 356)) > 200);
    QVERIFY(qGray(image.pixel(20, 180)) < 200);
}

void TestThumbnails::aRecordShowsItsCover()
{
    m_files.make(u"-f lavfi -i color=red:s=300x300 -frames:v 1 cover.png"_s);
    const QImage image = poster(m_files.make(
        u"-f lavfi -i sine=d=1 -i cover.png -map 0 -map 1 -c:v copy -disposition:v attached_pic song.mp3"_s));
    const QColor center = image.pixelColor(320, 180);
    QVERIFY(center.red() > 200 && center.green() < 60);
}

void TestThumbnails::soundAloneShowsItsTitleAndWaveform()
{
    // Silent in its first half, loud in its second.
    const QString path = m_files.make(u"-f lavfi -i aevalsrc=gt(t\\,2)*sin(2000*t):d=4 half.flac"_s);
    const QImage image = poster(path);
    const QRect left(64, 220, 230, 110), right(346, 220, 230, 110), title(36, 36, 300, 60);
    QVERIFY(brightPixels(image, right) > 3 * brightPixels(image, left));
    QVERIFY(brightPixels(image, title) > brightPixels(poster(path, u" "_s), title) + 500);
}

void TestThumbnails::aThumbnailIsASmallPoster()
{
    (void)poster(m_files.make(u"-f lavfi -i testsrc2=d=1:s=320x180 -c:v libx264 a.mp4"_s));
    const QString small = m_files.path(u"small.jpg"_s);
    QVERIFY(writeThumbnail(m_files.path(u"poster.jpg"_s), small, {160, 90}));
    QCOMPARE(QImage(small, "jpeg").size(), QSize(160, 90));
    QCOMPARE(writeThumbnail(m_files.path(u"missing.jpg"_s), small, {160, 90}).error().fault, Fault::NotFound);
}

void TestThumbnails::aPosterIsWholeOrNotThere_data()
{
    QTest::addColumn<QString>("out");
    QTest::newRow("in a folder that is missing") << m_files.path(u"missing/poster.jpg"_s);
    QTest::newRow("where a folder is") << QFileInfo(m_files.path(u"x"_s)).path();
}

void TestThumbnails::aPosterIsWholeOrNotThere()
{
    QFETCH(QString, out);
    const QString path = m_files.make(u"-f lavfi -i testsrc2=d=1:s=320x180 -c:v libx264 a.mp4"_s);
    const QStringList before = QDir(QFileInfo(path).path()).entryList();
    QCOMPARE(writePoster(path, *probe(path), {}, out, m_size).error().fault, Fault::Internal);
    QCOMPARE(QDir(QFileInfo(path).path()).entryList(), before);
}

void TestThumbnails::cancellingStops()
{
    const QString out = m_files.path(u"cancelled.jpg"_s);
    for (const QString &arguments :
         {u"-f lavfi -i testsrc2=d=1:s=320x180 -c:v libx264 a.mp4"_s, u"-f lavfi -i sine=d=1 a.flac"_s}) {
        const QString path = m_files.make(arguments);
        const Progress progress{.cancelled = [] { return true; }};
        QCOMPARE(writePoster(path, *probe(path), {}, out, m_size, progress).error().fault, Fault::Cancelled);
        QVERIFY(!QFile::exists(out));
    }
}

QTEST_MAIN(TestThumbnails)
#include "tst_thumbnails.moc"
