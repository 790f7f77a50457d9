#include "models/media/sprites.h"

#include "models/library/subtitles.h"
#include "models/media/decoder.h"
#include "tests/mediafiles.h"

#include <QDir>
#include <QImage>
#include <QRegularExpression>

using namespace Qt::Literals::StringLiterals;

/// The pictures above a seek bar.
class TestSprites : public QObject
{
    Q_OBJECT

private slots:
    void aSheetCoversTheFilm_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<qint64>("durationMs");
        QTest::addColumn<int>("count");
        QTest::addColumn<QSize>("tile");
        const QString film = u"-f lavfi -i testsrc=size=%1:rate=5:duration=%2 -c:v libx264 -g 10 %3"_s;
        QTest::newRow("of less than a second")
            << film.arg(u"320x180"_s, u"0.6"_s, u"a.mp4"_s) << 600LL << 1 << QSize(160, 90);
        QTest::newRow("of fifteen seconds and a bit")
            << film.arg(u"320x180"_s, u"15.4"_s, u"b.mp4"_s) << 15'400LL << 16 << QSize(160, 90);
        QTest::newRow("that is upright") << film.arg(u"90x160"_s, u"3"_s, u"c.mp4"_s) << 3'000LL << 3 << QSize(51, 90);
        QTest::newRow("that is small") << film.arg(u"64x36"_s, u"3"_s, u"d.mkv"_s) << 3'000LL << 3 << QSize(64, 36);
        QTest::newRow("said to last a day")
            << film.arg(u"320x180"_s, u"2"_s, u"e.mp4"_s) << 86'400'000LL << maxSprites << QSize(160, 90);
        QTest::newRow("that does not say how long it is")
            << film.arg(u"320x180"_s, u"1"_s, u"f.mp4"_s) << 0LL << 1 << QSize(160, 90);
    }

    void aSheetCoversTheFilm()
    {
        QFETCH(QString, arguments);
        QFETCH(qint64, durationMs);
        QFETCH(int, count);
        QFETCH(QSize, tile);
        QVERIFY(writeSprites(m_files.make(arguments), durationMs, m_out));
        const QImage sheet(m_out.sheet, "jpeg");
        QCOMPARE(sheet.size(), QSize(tile.width() * qMin(count, 12), tile.height() * ((count + 11) / 12)));
        const QList<SubtitleLine> cues = parseSubtitles(read(m_out.index));
        QCOMPARE(cues.size(), count);
        QCOMPARE(cues.first().startMs, 0);
        QCOMPARE(cues.last().endMs, qMax(1LL, durationMs));
        for (int i = 0; i < count; ++i) {
            if (i > 0)
                QCOMPARE(cues[i].startMs, cues[i - 1].endMs);
            const QRect place(QPoint(i % 12 * tile.width(), i / 12 * tile.height()), tile);
            QVERIFY(sheet.rect().contains(place));
            QCOMPARE(
                cues[i].text,
                u"sprites.jpg#xywh=%1,%2,%3,%4"_s.arg(place.x()).arg(place.y()).arg(tile.width()).arg(tile.height()));
        }
    }

    void eachPictureIsOfItsMoment()
    {
        // Two seconds of red, then two of blue, in one long group of pictures.
        const QString film = m_files.make(
            u"-f lavfi -i color=red:d=2:s=160x90:r=10 -f lavfi -i color=blue:d=2:s=160x90:r=10 -filter_complex "
            "concat=n=2 -c:v libx264 -g 999 -sc_threshold 0 colours.mp4"_s);
        QVERIFY(writeSprites(film, 4'000, m_out));
        const QImage sheet(m_out.sheet);
        for (int i = 0; i < 4; ++i) {
            const QColor colour = sheet.pixelColor(i * 160 + 80, 45);
            QVERIFY2(i < 2 ? colour.red() > 150 : colour.blue() > 150, QByteArray::number(i));
        }
    }

    void goingOnShowsTheSameAsSeeking_data()
    {
        QTest::addColumn<QString>("arguments");
        const QString film = u"-f lavfi -i testsrc=size=160x90:rate=%1:duration=9 %2"_s;
        QTest::newRow("with pictures out of order") << film.arg(u"25"_s, u"-c:v libx264 -g 60 -bf 3 a.mp4"_s);
        QTest::newRow("with a picture each second and a half") << film.arg(u"2/3"_s, u"-c:v libx264 a.mkv"_s);
        QTest::newRow("with key pictures alone") << film.arg(u"10"_s, u"-c:v mjpeg a.avi"_s);
    }

    void goingOnShowsTheSameAsSeeking()
    {
        QFETCH(QString, arguments);
        const QString film = m_files.make(arguments);
        QVERIFY(writeSprites(film, 9'000, m_out));
        const QImage sheet(m_out.sheet);
        for (int i = 0; i < 9; ++i) {
            const QImage shown = sheet.copy(i * 160, 0, 160, 90);
            const QImage wanted = *frameAt(film, i * 1'000 + 500, {160, 90});
            qint64 difference = 0;
            for (int y = 0; y < 90; ++y) {
                for (int x = 0; x < 160; ++x)
                    difference += qAbs(qGray(shown.pixel(x, y)) - qGray(wanted.pixel(x, y)));
            }
            QVERIFY2(difference < 90 * 160 * 4, QByteArray::number(i) + ": " + QByteArray::number(difference));
        }
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
        const SpriteFiles out{.sheet = m_files.path(u"none.jpg"_s), .index = m_files.path(u"none.vtt"_s)};
        const Result<void> written = writeSprites(path, 1'000, out);
        QTEST(written.error().fault, "fault");
        QVERIFY(!QFile::exists(out.sheet) && !QFile::exists(out.index));
    }

    void itIsWholeOrNotThere()
    {
        const QString film = m_files.make(u"-f lavfi -i testsrc=d=1:s=160x90 -c:v mpeg4 g.mp4"_s);
        const SpriteFiles nowhere{.sheet = m_files.path(u"no/sprites.jpg"_s),
                                  .index = m_files.path(u"no/sprites.vtt"_s)};
        QCOMPARE(writeSprites(film, 1'000, nowhere).error().fault, Fault::Internal);
        const SpriteFiles out{.sheet = m_files.path(u"cut.jpg"_s), .index = m_files.path(u"cut.vtt"_s)};
        QCOMPARE(writeSprites(film, 1'000, out, {.cancelled = [] { return true; }}).error().fault, Fault::Cancelled);
        QVERIFY(!QFile::exists(out.sheet) && !QFile::exists(out.index));
    }

private:
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QFile::ReadOnly) ? file.readAll() : QByteArray();
    }

    MediaFiles m_files;
    const SpriteFiles m_out{.sheet = m_files.path(u"sprites.jpg"_s), .index = m_files.path(u"sprites.vtt"_s)};
};

QTEST_GUILESS_MAIN(TestSprites)
#include "tst_sprites.moc"
