#include "models/media/slides.h"
#include "models/media/textblock.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

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
    void titleAndBodyAreReadable();
    void marginsStayFree();

private:
    const PaintedSlide m_slide = {u"Why bread rises"_s,
                           u"Yeast eats sugar and breathes out gas.\nThe dough holds it as bubbles."_s};

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
    QTest::newRow("a sentence") << m_slide.body;
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
    QVERIFY(TextBlock(m_slide.body.repeated(9), QFont::Bold, {1024, 400}, 64, 6).pixelSize() < 64);
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
    QCOMPARE(paintSlide(m_slide, 3, size).size(), size);
}

void TestSlides::theSameSlideIsTheSamePicture()
{
    QCOMPARE(paintSlide(m_slide, 2, {640, 360}), paintSlide(m_slide, 2, {640, 360}));
}

void TestSlides::numbersPickDifferentLooks()
{
    for (int number = 1; number < 6; ++number)
        QVERIFY(paintSlide({}, number, {640, 360}) != paintSlide({}, number - 1, {640, 360}));
    (void)paintSlide({}, -1, {640, 360});
}

void TestSlides::titleAndBodyAreReadable()
{
    const QImage whole = paintSlide(m_slide, 0, {1280, 720});
    const QImage bare = paintSlide({}, 0, {1280, 720});
    const QRect title(72, 72, 900, 90), body(72, 190, 1136, 200);
    QVERIFY(whitePixels(whole, title) > whitePixels(bare, title) + 3'000);
    QVERIFY(whitePixels(whole, body) > whitePixels(bare, body));
}

void TestSlides::marginsStayFree()
{
    const PaintedSlide full = {u"Why bread rises and much more than that "_s.repeated(8),
                        u"Yeast eats sugar and breathes out gas. "_s.repeated(80)};
    const QImage whole = paintSlide(full, 0, {1280, 720});
    const QImage bare = paintSlide({}, 0, {1280, 720});
    for (const QRect &margin :
         {QRect(0, 0, 1280, 60), QRect(0, 660, 1280, 60), QRect(0, 0, 60, 720), QRect(1220, 0, 60, 720)})
        QCOMPARE(whole.copy(margin), bare.copy(margin));
}

QTEST_MAIN(TestSlides)
#include "tst_slides.moc"
