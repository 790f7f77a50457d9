#include "models/media/slides.h"

#include "models/media/figures.h"
#include "models/media/pointlist.h"
#include "models/media/slidetheme.h"

#include <QPainterPath>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Where things stand on a slide.
struct Layout
{
    QRectF text;
    QRectF picture;
    double unit = 0; // the letters are measured in hundredths of it
    bool isStacked = false;
};

Layout layoutFor(QSizeF size, bool hasPicture)
{
    const double unit = std::sqrt(size.width() * size.height()) * 0.75; // as tall as a wide slide of this area
    const double margin = unit * 0.1;
    const QRectF inner(margin, margin, size.width() - 2 * margin, size.height() - 2 * margin);
    Layout layout{.unit = unit, .isStacked = size.width() < size.height() * 1.25};
    if (layout.isStacked) {
        const double share = hasPicture ? 0.42 : 0.3;
        layout.picture = QRectF(inner.topLeft(), QSizeF(inner.width(), inner.height() * share));
        layout.text = inner.adjusted(0, inner.height() * share + margin * 0.7, 0, -unit * 0.03);
    } else {
        const double share = hasPicture ? 0.42 : 0.3;
        layout.picture =
            QRectF(inner.right() - inner.width() * share, inner.top(), inner.width() * share, inner.height());
        layout.text = inner.adjusted(0, 0, -inner.width() * share - margin * 0.6, 0);
    }
    return layout;
}

QFont fontOf(const QStringList &families, QFont::Weight weight)
{
    QFont font;
    font.setFamilies(families);
    font.setWeight(weight);
    return font;
}

void paintGround(QPainter &painter, const SlideTheme &theme, QRectF area)
{
    QLinearGradient ground(area.topLeft(), area.bottomRight());
    ground.setColorAt(0, theme.from);
    ground.setColorAt(1, theme.to);
    painter.fillRect(area, ground);
    QColor glow = theme.accent;
    QRadialGradient light(area.topRight(), std::max(area.width(), area.height()) * 0.75);
    glow.setAlpha(46);
    light.setColorAt(0, glow);
    glow.setAlpha(0);
    light.setColorAt(1, glow);
    painter.fillRect(area, light);
}

/// Fills the frame; what hangs over is cut off evenly.
void paintPicture(QPainter &painter, const QImage &picture, QRectF frame, double radius)
{
    painter.save();
    QPainterPath outline;
    outline.addRoundedRect(frame, radius, radius);
    painter.setClipPath(outline);
    const QSizeF scaled = QSizeF(picture.size()).scaled(frame.size(), Qt::KeepAspectRatioByExpanding);
    const QImage sized =
        picture.scaled(scaled.toSize().expandedTo({1, 1}), Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    painter.drawImage(frame.center() - QPointF(sized.width(), sized.height()) / 2, sized);
    painter.restore();
}

void paintIllustration(QPainter &painter, const PaintedSlide &slide, const SlideTheme &theme, const Layout &layout)
{
    if (!slide.picture.isNull())
        return paintPicture(painter, slide.picture, layout.picture, layout.unit * 0.025);
    painter.save();
    QColor line = theme.accent;
    line.setAlpha(150);
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(line, std::max(1., layout.unit / 260), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    const double radius = std::min(layout.picture.width(), layout.picture.height()) * 0.48;
    const QPointF center = layout.isStacked ? QPointF(layout.picture.left() + radius, layout.picture.center().y())
                                            : QPointF(layout.picture.right() - radius, layout.picture.center().y());
    paintFigure(painter, figureFor(slide.title), center, radius, unsigned(slide.number));
    painter.restore();
}

void paintTexts(QPainter &painter, const PaintedSlide &slide, const SlideTheme &theme, const Layout &layout)
{
    const bool isOpening = slide.number == 0 || slide.points.isEmpty();
    const double unit = layout.unit;
    const double footer = unit * 0.06;
    const QRectF area = layout.text.adjusted(0, 0, 0, -footer);
    const double titleShare = slide.points.isEmpty() ? 0.8 : isOpening ? 0.5 : 0.36;
    const TextBlock title(slide.title, fontOf(theme.titleFamilies, QFont::Bold),
                          {area.width(), area.height() * titleShare}, unit * (isOpening ? 0.13 : 0.1), unit * 0.034);
    const double bar = unit * 0.012;
    const double gap = unit * 0.045;
    const double head = title.size().height() + gap + bar + gap;
    const PointList points(slide.points, fontOf(theme.textFamilies, QFont::Medium),
                           {area.width(), area.height() - head}, unit * 0.066, unit * 0.024);
    double y = area.top();
    if (isOpening && !layout.isStacked)
        y += std::max(0., (area.height() - head - points.height()) / 2);
    painter.setPen(theme.title);
    title.paint(painter, {area.left(), y});
    y += title.size().height() + gap;
    const double barWidth = unit * 0.11;
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.accent);
    painter.drawRoundedRect(QRectF(title.isRightToLeft() ? area.right() - barWidth : area.left(), y, barWidth, bar),
                            bar / 2, bar / 2);
    points.paint(painter, {area.left(), y + bar + gap}, theme.text, theme.accent);
}

/// Where it comes from at the left, how far the film is at the right.
void paintFooter(QPainter &painter, const PaintedSlide &slide, const SlideTheme &theme, const Layout &layout)
{
    const QFont font = fontOf(theme.textFamilies, QFont::Medium);
    const double height = layout.unit * 0.04;
    const QRectF area(layout.text.left(), layout.text.bottom() - height, layout.text.width(), height);
    painter.setPen(theme.faint);
    double taken = 0;
    if (slide.count > 1) {
        const TextBlock number(u"%1 / %2"_s.arg(slide.number + 1).arg(slide.count), font, area.size(), height * 0.68,
                               height * 0.3);
        taken = number.size().width() + height;
        number.paint(painter,
                     {slide.source.isEmpty() ? area.left() : area.right() - number.size().width(), area.top()});
    }
    if (!slide.source.isEmpty())
        TextBlock(slide.source, font, {std::max(1., area.width() - taken), height}, height * 0.68, height * 0.55)
            .paint(painter, area.topLeft());
}

} // namespace

QSize slidePictureSize(QSize slide)
{
    return layoutFor(slide, true).picture.size().toSize();
}

QImage paintSlide(const PaintedSlide &slide, QSize size)
{
    const SlideTheme theme = slideTheme(slide.theme, slide.number);
    QImage image(size.expandedTo({1, 1}), QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::TextAntialiasing | QPainter::SmoothPixmapTransform);
    const Layout layout = layoutFor(image.size(), !slide.picture.isNull());
    paintGround(painter, theme, image.rect());
    paintIllustration(painter, slide, theme, layout);
    paintTexts(painter, slide, theme, layout);
    paintFooter(painter, slide, theme, layout);
    return image;
}
