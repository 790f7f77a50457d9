#include "models/media/slides.h"

#include "models/media/backdrop.h"
#include "models/media/textblock.h"

using namespace Qt::Literals::StringLiterals;

QStringList slideThemes()
{
    return {u"aurora"_s, u"paper"_s, u"midnight"_s, u"coral"_s};
}

QImage paintSlide(const PaintedSlide &slide, int number, QSize size)
{
    const QSize whole = size.expandedTo({1, 1});
    QImage image(whole, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing);
    const double width = whole.width();
    const double height = whole.height();
    paintBackdrop(painter, image.rect(), number);

    const double margin = std::min(width, height) * 0.1;
    const double column = width - 2 * margin;
    const double bodyColumn = width > height ? width * 0.56 : column; // leaves the figure free
    const TextBlock title(slide.title, QFont::Bold, {column, height * 0.3}, height * 0.1, height * 0.03);
    const double bodyTop = margin + title.size().height() + height * 0.05;
    const TextBlock body(slide.body, QFont::Medium, {bodyColumn, height - margin - bodyTop}, height * 0.062,
                         height * 0.02);
    painter.setPen(Qt::white);
    title.paint(painter, {margin, margin});
    painter.setPen(QColor(255, 255, 255, 225));
    body.paint(painter, {margin, bodyTop});
    return image;
}
