#include "ui/player/videosurface.h"

#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QVideoSink>

#include <algorithm>
#include <utility>

namespace {

constexpr qreal radius = 14;
constexpr QSizeF usualShape{16, 9};
constexpr int leastSubtitlePixels = 15;
constexpr int mostSubtitlePixels = 40;

} // namespace

VideoSurface::VideoSurface(QVideoSink &sink, QWidget *parent) : QWidget(parent)
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumSize(280, 158);
    setMouseTracking(true);
    connect(&sink, &QVideoSink::videoFrameChanged, this, [this](const QVideoFrame &frame) {
        m_frame = frame;
        update();
    });
}

void VideoSurface::setPoster(const QPixmap &poster)
{
    m_poster = poster;
    update();
}

void VideoSurface::setSubtitle(const QString &text)
{
    if (text == m_subtitle)
        return;
    m_subtitle = text;
    update();
}

void VideoSurface::setMessage(const QString &text)
{
    m_message = text;
    setAccessibleDescription(text);
    update();
}

void VideoSurface::setFilling(bool filling)
{
    m_filling = filling;
    update();
}

void VideoSurface::setCovered(int pixels)
{
    m_covered = pixels;
    update();
}

QRectF VideoSurface::pictureArea() const
{
    QSizeF shape = usualShape;
    if (m_frame.isValid())
        shape = m_frame.size();
    else if (!m_poster.isNull())
        shape = m_poster.size();
    const QSizeF fitted = shape.scaled(size(), Qt::KeepAspectRatio);
    return {QPointF(width() - fitted.width(), height() - fitted.height()) / 2, fitted};
}

void VideoSurface::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHints(QPainter::Antialiasing | QPainter::SmoothPixmapTransform);
    const QRectF picture = pictureArea();
    if (m_filling) {
        painter.fillRect(rect(), Qt::black);
    } else {
        QPainterPath corners;
        corners.addRoundedRect(picture, radius, radius);
        painter.fillPath(corners, Qt::black);
        painter.setClipPath(corners);
    }
    if (m_frame.isValid())
        m_frame.paint(&painter, picture, {});
    else if (!m_poster.isNull())
        painter.drawPixmap(picture, m_poster, m_poster.rect());
    if (!m_message.isEmpty())
        paintMessage(painter, picture);
    else if (!m_subtitle.isEmpty())
        paintSubtitle(painter, picture);
}

void VideoSurface::paintSubtitle(QPainter &painter, const QRectF &picture) const
{
    QFont letters = font();
    letters.setPixelSize(std::clamp(int(picture.height() / 26), leastSubtitlePixels, mostSubtitlePixels));
    letters.setWeight(QFont::Medium);
    painter.setFont(letters);
    const QRectF room(0, 0, picture.width() * 0.86, picture.height());
    QRectF text = painter.boundingRect(room, Qt::AlignHCenter | Qt::TextWordWrap, m_subtitle);
    const qreal side = letters.pixelSize() * 0.7;
    const qreal above = letters.pixelSize() * 0.35;
    text.moveCenter({picture.center().x(), 0});
    const qreal floor = std::min<qreal>(picture.bottom(), height() - m_covered);
    text.moveBottom(floor - letters.pixelSize() * 1.1 - above);
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(8, 10, 18, 195));
    painter.drawRoundedRect(text.adjusted(-side, -above, side, above), 7, 7);
    painter.setPen(Qt::white);
    painter.drawText(text, Qt::AlignHCenter | Qt::TextWordWrap, m_subtitle);
}

void VideoSurface::paintMessage(QPainter &painter, const QRectF &picture) const
{
    painter.fillRect(picture, QColor(8, 10, 18, 200));
    QFont letters = font();
    letters.setPixelSize(leastSubtitlePixels);
    painter.setFont(letters);
    painter.setPen(Qt::white);
    painter.drawText(picture.adjusted(40, 20, -40, -20), Qt::AlignCenter | Qt::TextWordWrap, m_message);
}

void VideoSurface::mousePressEvent(QMouseEvent *event)
{
    event->accept(); // else the release does not come here
}

void VideoSurface::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton || !rect().contains(event->position().toPoint()))
        return;
    if (!std::exchange(m_wasDouble, false))
        emit clicked();
}

void VideoSurface::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    m_wasDouble = true; // its release is no click of its own
    emit doubleClicked();
}

void VideoSurface::mouseMoveEvent(QMouseEvent *)
{
    emit mouseMoved();
}
