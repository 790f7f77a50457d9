#include "models/media/figures.h"
#include "models/media/pointlist.h"
#include "models/media/slides.h"
#include "models/media/slidetheme.h"
#include "models/media/textblock.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

Q_DECLARE_METATYPE(PaintedSlide)

class TestSlides : public QObject
{
    Q_OBJECT

private slots:
    void textFitsIntoItsBox_data();
    void textFitsIntoItsBox();
    void aShortTextIsLarge();
    void nothingIsLeftOutWhileItFits();
    void whatCannotFitIsCutOff();
    void aSlideHasTheSizeThatWasAskedFor_data();
    void aSlideHasTheSizeThatWasAskedFor();
    void theSameSlideIsTheSamePicture();
    void numbersPickDifferentLooks();
    void titleAndPointsAreReadable();
    void marginsStayFree_data();
    void marginsStayFree();
    void textStaysClearOfThePicture();
    void allPointsAreShownWhileTheyFit();
    void rightToLeftStandsAtTheRight();
    void figuresGoWithTheWords();

private:
    const PaintedSlide m_slide = {
        .title = u"Why bread rises"_s,
        .points = {u"Yeast eats sugar and breathes out gas."_s, u"The dough holds it as bubbles."_s}};
    const QString m_sentence = u"Yeast eats sugar and breathes out gas."_s;

    static PaintedSlide numbered(PaintedSlide slide, int number)
    {
        slide.number = number;
        return slide;
    }

    static int whitePixels(const QImage &image, const QRect &area)
    {
        int count = 0;
        for (int y = area.top(); y <= area.bottom(); ++y) {
            for (int x = area.left(); x <= area.right(); ++x)
                count += qGray(image.pixel(x, y)) > 235;
        }
        return count;
    }
};

void TestSlides::textFitsIntoItsBox_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a word") << u"Bread"_s;
    QTest::newRow("a sentence") << m_sentence;
    QTest::newRow("a page") << u"Yeast eats sugar and breathes out gas. "_s.repeated(30);
    QTest::newRow("a book") << u"Yeast eats sugar and breathes out gas. "_s.repeated(300);
    QTest::newRow("one long word") << QString(400, u'W');
    QTest::newRow("many lines") << u"a\n"_s.repeated(200);
    QTest::newRow("another script") << u"潮の満ち引きは月の引力による。"_s.repeated(20);
    QTest::newRow("nothing") << QString();
}

void TestSlides::textFitsIntoItsBox()
{
    QFETCH(QString, text);
    for (const QSizeF box : {QSizeF(1024, 400), QSizeF(300, 500), QSizeF(120, 40), QSizeF(20, 9)}) {
        const TextBlock block(text, QFont::Bold, box, 64, 6);
        QVERIFY2(block.size().height() <= box.height(), qPrintable(block.lines().join(u'|')));
        QVERIFY2(block.size().width() <= box.width() + 1, qPrintable(block.lines().join(u'|')));
    }
}

void TestSlides::aShortTextIsLarge()
{
    QCOMPARE(TextBlock(u"Bread"_s, QFont::Bold, {1024, 400}, 64, 6).pixelSize(), 64);
    QVERIFY(TextBlock(m_sentence.repeated(9), QFont::Bold, {1024, 400}, 64, 6).pixelSize() < 64);
}

void TestSlides::nothingIsLeftOutWhileItFits()
{
    const QString text = u"Yeast eats sugar and breathes out gas. "_s.repeated(12).trimmed();
    QCOMPARE(TextBlock(text, QFont::Normal, {500, 400}, 64, 6).lines().join(u' '), text);
}

void TestSlides::whatCannotFitIsCutOff()
{
    const TextBlock block(u"Yeast eats sugar. "_s.repeated(200), QFont::Normal, {200, 60}, 20, 12);
    QVERIFY(block.lines().last().endsWith(u"…"));
    QCOMPARE(block.pixelSize(), 12);
}

void TestSlides::aSlideHasTheSizeThatWasAskedFor_data()
{
    QTest::addColumn<QSize>("size");
    for (const QSize size : {QSize(1280, 720), QSize(1920, 1080), QSize(720, 1280), QSize(64, 36), QSize(1, 1)})
        QTest::addRow("%d x %d", size.width(), size.height()) << size;
}

void TestSlides::aSlideHasTheSizeThatWasAskedFor()
{
    QFETCH(QSize, size);
    QCOMPARE(paintSlide(numbered(m_slide, 3), size).size(), size);
}

void TestSlides::theSameSlideIsTheSamePicture()
{
    QCOMPARE(paintSlide(numbered(m_slide, 2), {640, 360}), paintSlide(numbered(m_slide, 2), {640, 360}));
}

void TestSlides::numbersPickDifferentLooks()
{
    for (int number = 1; number < 6; ++number)
        QVERIFY(paintSlide(numbered({}, number), {640, 360}) != paintSlide(numbered({}, number - 1), {640, 360}));
    (void)paintSlide(numbered({}, -1), {640, 360});
}

void TestSlides::titleAndPointsAreReadable()
{
    const QImage whole = paintSlide(numbered(m_slide, 1), {1280, 720});
    const QImage bare = paintSlide(numbered({}, 1), {1280, 720});
    const QRect title(72, 72, 700, 90), points(72, 190, 800, 200);
    QVERIFY(whitePixels(whole, title) > whitePixels(bare, title) + 3'000);
    QVERIFY(whitePixels(whole, points) > whitePixels(bare, points) + 1'000);
}

void TestSlides::marginsStayFree_data()
{
    QTest::addColumn<PaintedSlide>("slide");
    const QString word = u"Yeast eats sugar and breathes out gas "_s;
    QTest::newRow("an opening") << PaintedSlide{.title = word.repeated(9), .points = {word, word}};
    QTest::newRow("many points") << PaintedSlide{.title = word.repeated(9),
                                                 .points = QStringList(8, word.repeated(8)),
                                                 .source = word.repeated(20),
                                                 .number = 3,
                                                 .count = 40};
    QTest::newRow("no spaces") << PaintedSlide{
        .title = QString(200, u'W'), .points = {QString(300, u'W')}, .number = 1};
    QTest::newRow("Japanese") << PaintedSlide{.title = u"潮の満ち引きは月の引力による"_s.repeated(5),
                                              .points = QStringList(6, u"潮の満ち引きは月の引力による。"_s.repeated(9)),
                                              .number = 1};
    QTest::newRow("Arabic") << PaintedSlide{.title = u"لماذا يرتفع البحر وينخفض "_s.repeated(7),
                                            .points = QStringList(6, u"القمر يجذب الماء نحوه "_s.repeated(12)),
                                            .number = 1};
    QTest::newRow("emoji") << PaintedSlide{.title = u"🌊🌙👩‍🚀 "_s.repeated(20),
                                           .points = {u"🌊🌙👩‍🚀 "_s.repeated(40)},
                                           .number = 1};
    QImage picture(400, 900, QImage::Format_RGB32);
    picture.fill(Qt::white);
    QTest::newRow("a picture") << PaintedSlide{
        .title = word.repeated(9), .points = QStringList(8, word.repeated(8)), .picture = picture, .number = 2};
}

void TestSlides::marginsStayFree()
{
    QFETCH(PaintedSlide, slide);
    for (const QSize size : {QSize(1280, 720), QSize(720, 1280), QSize(1080, 1080)}) {
        for (const QString &theme : {u"aurora"_s, u"paper"_s}) {
            slide.theme = theme;
            const QImage whole = paintSlide(slide, size);
            const QImage bare = paintSlide({.theme = theme, .number = slide.number}, size);
            const int margin = 60, w = size.width(), h = size.height();
            for (const QRect &edge : {QRect(0, 0, w, margin), QRect(0, h - margin, w, margin), QRect(0, 0, margin, h),
                                      QRect(w - margin, 0, margin, h)})
                QVERIFY2(whole.copy(edge) == bare.copy(edge), qPrintable(theme));
        }
    }
}

void TestSlides::textStaysClearOfThePicture()
{
    QImage picture(300, 300, QImage::Format_RGB32);
    picture.fill(QColor(1, 2, 3));
    const auto dark = [](const QImage &image) {
        int count = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                count += image.pixel(x, y) == qRgb(1, 2, 3);
        }
        return count;
    };
    for (const QSize size : {QSize(1280, 720), QSize(720, 1280), QSize(1080, 1080)}) {
        const QImage whole = paintSlide({.title = QString(200, u'W'),
                                         .points = QStringList(8, QString(300, u'W')),
                                         .picture = picture,
                                         .number = 1},
                                        size);
        const QImage bare = paintSlide({.picture = picture, .number = 1}, size);
        QCOMPARE(dark(whole), dark(bare));
        QVERIFY(dark(whole) > 100'000);
    }
}

void TestSlides::allPointsAreShownWhileTheyFit()
{
    QFont font;
    const QStringList points(5, m_sentence);
    const PointList list(points, font, {700, 420}, 60, 12);
    QVERIFY(list.height() <= 420 && list.pixelSize() > 12);
    const PointList crowded(QStringList(8, m_sentence.repeated(9)), font, {300, 200}, 60, 12);
    QVERIFY2(crowded.height() <= 200, QByteArray::number(crowded.height()));
    QCOMPARE(crowded.pixelSize(), 12);
}

void TestSlides::rightToLeftStandsAtTheRight()
{
    const auto mostlyAtTheRight = [](const QString &text) {
        QImage image(600, 60, QImage::Format_RGB32);
        image.fill(Qt::black);
        QPainter painter(&image);
        painter.setPen(Qt::white);
        TextBlock(text, QFont::Bold, {600, 60}, 40, 10).paint(painter, {});
        painter.end();
        return whitePixels(image, {300, 0, 300, 60}) > whitePixels(image, {0, 0, 300, 60});
    };
    QVERIFY(mostlyAtTheRight(u"القمر يجذب"_s));
    QVERIFY(!mostlyAtTheRight(u"The moon"_s));
}

void TestSlides::figuresGoWithTheWords()
{
    QCOMPARE(figureFor(u"Why the tides rise"_s), Figure::Waves);
    QCOMPARE(figureFor(u"The Moon and the Earth"_s), Figure::Orbits);
    QCOMPARE(figureFor(u"潮の満ち引き"_s), Figure::Waves);
    QCOMPARE(figureFor(u"Xylem"_s), figureFor(u"Xylem"_s));
}

QTEST_MAIN(TestSlides)
#include "tst_slides.moc"
