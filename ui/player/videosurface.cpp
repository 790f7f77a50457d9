#include "ui/player/videosurface.h"

#include <QGuiApplication>
#include <QMouseEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyleHints>
#include <QVideoSink>

#include <algorithm>
#include <cstdlib>
#include <utility>

namespace {

constexpr qreal radius = 14;
constexpr QSizeF usualShape{16, 9};
constexpr int leastSubtitlePixels = 15;
constexpr int mostSubtitlePixels = 40;
constexpr int noticePixels = 16;
constexpr int noticeMs = 1500;
constexpr int notch = 120; // of a wheel, in eighths of a degree
constexpr int step = notch / 5;
constexpr quint64 turnPauseMs = 250;

} // namespace

VideoSurface::VideoSurface(QVideoSink &sink, QWidget *parent) : QWidget(parent), m_frame(sink.videoFrame())
{
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setMinimumSize(280, 158);
    setMouseTracking(true);
    m_noticeTimer.setSingleShot(true);
    m_noticeTimer.setInterval(noticeMs);
    connect(&m_noticeTimer, &QTimer::timeout, this, [this] {
        m_notice.clear();
        update();
    });
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
    emit subtitleChanged(text);
    update();
}

void VideoSurface::setSubtitleScale(double scale)
{
    m_subtitleScale = scale;
    update();
}

void VideoSurface::showNotice(const QString &text)
{
    m_notice = text;
    m_noticeTimer.start();
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
    if (!m_notice.isEmpty())
        paintNotice(painter, picture);
}

void VideoSurface::paintSubtitle(QPainter &painter, const QRectF &picture) const
{
    QFont letters = font();
    const int usual = std::clamp(int(picture.height() / 26), leastSubtitlePixels, mostSubtitlePixels);
    letters.setPixelSize(std::max(1, int(usual * m_subtitleScale)));
    letters.setWeight(QFont::Medium);
    painter.setFont(letters);
    const QRectF room(0, 0, picture.width() * 0.86, picture.height());
    QRectF text = painter.boundingRect(room, Qt::AlignHCenter | Qt::TextWordWrap, m_subtitle);
    text.moveCenter({picture.center().x(), 0});
    const qreal floor = std::min<qreal>(picture.bottom(), height() - m_covered);
    text.moveBottom(floor - letters.pixelSize() * 1.45);
    paintBoxed(painter, text, m_subtitle, Qt::AlignHCenter | Qt::TextWordWrap);
}

void VideoSurface::paintNotice(QPainter &painter, const QRectF &picture) const
{
    QFont letters = font();
    letters.setPixelSize(noticePixels);
    letters.setWeight(QFont::DemiBold);
    painter.setFont(letters);
    QRectF text = painter.boundingRect(picture, Qt::TextSingleLine, m_notice);
    text.moveTopLeft(picture.topLeft() + QPointF(24, 18));
    if (layoutDirection() == Qt::RightToLeft)
        text.moveRight(picture.right() - 24);
    paintBoxed(painter, text, m_notice, Qt::TextSingleLine);
}

/// White on a dark box, which is read on any picture.
void VideoSurface::paintBoxed(QPainter &painter, const QRectF &text, const QString &words, int flags) const
{
    const qreal side = painter.font().pixelSize() * 0.7;
    const qreal above = painter.font().pixelSize() * 0.35;
    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(8, 10, 18, 195));
    painter.drawRoundedRect(text.adjusted(-side, -above, side, above), 7, 7);
    painter.setPen(Qt::white);
    painter.drawText(text, flags, words);
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
    m_pressedAt = event->position().toPoint();
    m_wasDragged = false;
    event->accept(); // else the release does not come here
}

void VideoSurface::mouseReleaseEvent(QMouseEvent *event)
{
    if (!rect().contains(event->position().toPoint()))
        return;
    if (event->button() == Qt::BackButton || event->button() == Qt::ForwardButton)
        emit sideClicked(event->button() == Qt::ForwardButton);
    if (event->button() != Qt::LeftButton || m_wasDragged)
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

void VideoSurface::mouseMoveEvent(QMouseEvent *event)
{
    emit mouseMoved();
    const int moved = (event->position().toPoint() - m_pressedAt).manhattanLength();
    if (!(event->buttons() & Qt::LeftButton) || m_wasDragged ||
        moved < QGuiApplication::styleHints()->startDragDistance())
        return;
    m_wasDragged = true;
    emit dragged();
}

void VideoSurface::wheelEvent(QWheelEvent *event)
{
    event->accept();
    // To the right is negative for Qt. Fingers on a touchpad never go quite straight, hence one axis a turn.
    const QPoint delta(-event->angleDelta().x(), event->angleDelta().y());
    const bool isNew = event->phase() == Qt::ScrollBegin || event->timestamp() - m_turnedAt > turnPauseMs;
    const bool isAside = std::abs(delta.x()) > std::abs(delta.y());
    m_turnedAt = event->timestamp();
    if (const Qt::Orientation turn = isAside ? Qt::Horizontal : Qt::Vertical; isNew && turn != m_turn) {
        m_turn = turn;
        m_turned = 0;
    }
    m_turned += m_turn == Qt::Horizontal ? delta.x() : delta.y();
    if (const int steps = m_turned / step; steps != 0) {
        m_turned -= steps * step;
        emit wheelTurned(m_turn, double(steps * step) / notch);
    }
}

void VideoSurface::contextMenuEvent(QContextMenuEvent *event)
{
    emit menuAsked(event->globalPos());
}
