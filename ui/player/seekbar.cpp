#include "ui/player/seekbar.h"

#include "models/core/clocktext.h"
#include "ui/player/seekpreview.h"
#include "ui/theme.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

#include <algorithm>
#include <limits>

namespace {

constexpr qreal grooveHeight = 4;
constexpr qreal knobRadius = 6.5;
constexpr int borderWidth = 2; // of the gap between two chapters
constexpr qreal markWidth = 2.5;
constexpr qreal markHeight = 5;
constexpr int stepMs = 5000;
constexpr int pageMs = 60'000;

} // namespace

SeekBar::SeekBar(const Theme &theme, QWidget *parent) : QAbstractSlider(parent), m_theme(theme)
{
    setOrientation(Qt::Horizontal);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSingleStep(stepMs);
    setPageStep(pageMs);
    setRange(0, 0);
    setAccessibleName(tr("Position"));
    connect(&m_theme, &Theme::changed, this, qOverload<>(&QWidget::update));
}

void SeekBar::setDuration(qint64 durationMs)
{
    setRange(0, int(std::min<qint64>(durationMs, std::numeric_limits<int>::max())));
    update();
}

void SeekBar::setPosition(qint64 positionMs)
{
    if (isSliderDown())
        return;
    setValue(int(std::min<qint64>(positionMs, maximum())));
    setAccessibleDescription(clockText(positionMs));
}

void SeekBar::clear()
{
    setChapters({});
    setSprites({});
}

void SeekBar::setChapters(const QList<Chapter> &chapters)
{
    m_chapters = chapters;
    update();
}

void SeekBar::setHits(const QList<qint64> &positions)
{
    m_hits = positions;
    update();
}

void SeekBar::setNotes(const QList<qint64> &positions)
{
    m_notes = positions;
    update();
}

void SeekBar::setLoop(qint64 startMs, qint64 endMs)
{
    m_loopStartMs = startMs;
    m_loopEndMs = endMs;
    update();
}

void SeekBar::setSprites(const SpriteSheet &sprites)
{
    m_sprites = sprites;
}

qreal SeekBar::xOf(qint64 positionMs) const
{
    const qreal room = width() - 2 * knobRadius;
    return knobRadius + (maximum() > 0 ? room * qreal(positionMs) / maximum() : 0);
}

qint64 SeekBar::positionAt(qreal x) const
{
    const qreal room = width() - 2 * knobRadius;
    return qRound64(std::clamp((x - knobRadius) / room, 0.0, 1.0) * maximum());
}

/// Of the chapter there, and the time.
QString SeekBar::hintAt(qint64 positionMs) const
{
    for (qsizetype i = 0; i < m_chapters.size(); ++i) {
        const Chapter &chapter = m_chapters[i];
        if (positionMs < chapter.startMs || positionMs >= chapter.endMs)
            continue;
        const QString title = chapter.title.isEmpty() ? tr("Scene %1").arg(i + 1) : chapter.title;
        return title + u'\n' + clockText(positionMs);
    }
    return clockText(positionMs);
}

/// All of it but the gaps that mark where chapters begin.
QRegion SeekBar::withoutBorders() const
{
    QRegion region(rect());
    for (const Chapter &chapter : m_chapters) {
        if (chapter.startMs > 0 && chapter.startMs < maximum())
            region -= QRect(qRound(xOf(chapter.startMs)) - borderWidth / 2, 0, borderWidth, height());
    }
    return region;
}

void SeekBar::paintEvent(QPaintEvent *)
{
    const Colours &colours = m_theme.colours();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    const qreal middle = height() / 2.0;
    const qreal knob = xOf(sliderPosition());
    const auto groove = [&](qreal to, const QColor &colour) {
        painter.setBrush(colour);
        painter.drawRoundedRect(QRectF(0, middle - grooveHeight / 2, to, grooveHeight), grooveHeight / 2,
                                grooveHeight / 2);
    };
    painter.setClipRegion(withoutBorders());
    groove(width(), colours.border);
    if (m_hoverX >= 0)
        groove(std::min<qreal>(m_hoverX, width()), colours.muted);
    groove(knob, colours.accent);
    painter.setClipping(false);
    paintLoop(painter);
    paintMarks(painter);
    if (hasFocus()) {
        painter.setPen(QPen(colours.accent, 1.5));
        painter.setBrush(Qt::NoBrush);
        painter.drawEllipse(QPointF(knob, middle), knobRadius + 2.5, knobRadius + 2.5);
        painter.setPen(Qt::NoPen);
    }
    painter.setBrush(colours.accent);
    painter.drawEllipse(QPointF(knob, middle), knobRadius, knobRadius);
}

/// Hits above the groove, notes below it.
void SeekBar::paintMarks(QPainter &painter) const
{
    const Colours &colours = m_theme.colours();
    const qreal middle = height() / 2.0;
    const auto marks = [&](const QList<qint64> &positions, qreal top, const QColor &colour) {
        painter.setBrush(colour);
        for (const qint64 position : positions)
            painter.drawRoundedRect(QRectF(xOf(position) - markWidth / 2, top, markWidth, markHeight), 1, 1);
    };
    marks(m_hits, middle - grooveHeight / 2 - markHeight - 1, colours.text);
    marks(m_notes, middle + grooveHeight / 2 + 1, colours.success);
}

void SeekBar::paintLoop(QPainter &painter) const
{
    if (m_loopStartMs < 0)
        return;
    const Colours &colours = m_theme.colours();
    const qreal middle = height() / 2.0;
    const qreal from = xOf(m_loopStartMs);
    painter.setBrush(colours.danger);
    painter.drawRect(QRectF(from - 1, middle - 8, 2, 16));
    if (m_loopEndMs < 0)
        return;
    painter.drawRect(QRectF(xOf(m_loopEndMs) - 1, middle - 8, 2, 16));
    QColor between = colours.danger;
    between.setAlphaF(0.35F);
    painter.setBrush(between);
    painter.drawRect(QRectF(from, middle - grooveHeight, xOf(m_loopEndMs) - from, 2 * grooveHeight));
}

void SeekBar::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || maximum() == 0)
        return;
    setSliderDown(true);
    dragTo(event->position().x());
}

void SeekBar::mouseMoveEvent(QMouseEvent *event)
{
    m_hoverX = event->position().x();
    if (isSliderDown())
        dragTo(m_hoverX);
    showPreview();
    update();
}

void SeekBar::showPreview()
{
    if (maximum() == 0)
        return;
    if (!m_preview)
        m_preview = new SeekPreview(window());
    const qint64 position = positionAt(m_hoverX);
    m_preview->showAt(mapToGlobal(QPoint(qRound(m_hoverX), 0)), m_sprites.at(position), hintAt(position));
}

void SeekBar::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton)
        setSliderDown(false);
}

void SeekBar::keyPressEvent(QKeyEvent *event)
{
    const int before = value();
    switch (event->key()) {
    case Qt::Key_Home: setValue(0); break;
    case Qt::Key_End: setValue(maximum()); break;
    case Qt::Key_PageUp: jump(-1); break;
    case Qt::Key_PageDown: jump(1); break;
    default: event->ignore(); return; // the player has keys for the rest
    }
    if (value() != before)
        emit seekAsked(value());
}

/// By a chapter where there are any.
void SeekBar::jump(int step)
{
    const qint64 start = chapterStart(m_chapters, value(), step);
    if (m_chapters.isEmpty())
        setValue(value() + step * pageStep());
    else if (start >= 0)
        setValue(int(start));
}

void SeekBar::leaveEvent(QEvent *)
{
    m_hoverX = -1;
    if (m_preview)
        m_preview->hide();
    update();
}

void SeekBar::dragTo(qreal x)
{
    const qint64 position = positionAt(x);
    setSliderPosition(int(position));
    emit seekAsked(position);
    update();
}
