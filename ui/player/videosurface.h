#pragma once

#include <QPixmap>
#include <QTimer>
#include <QVideoFrame>
#include <QWidget>

class QVideoSink;

/// The picture, with rounded corners and the subtitle of the moment. Sound alone shows its poster.
class VideoSurface : public QWidget
{
    Q_OBJECT

public:
    explicit VideoSurface(QVideoSink &sink, QWidget *parent = nullptr);

    /// What is shown while there is no picture, which may be forever.
    void setPoster(const QPixmap &poster);
    void setSubtitle(const QString &text);
    /// 1 is the usual size.
    void setSubtitleScale(double scale);
    /// What was just changed, in the upper corner for a moment.
    void showNotice(const QString &text);
    QString notice() const { return m_notice; }
    QPixmap poster() const { return m_poster; }
    QString subtitle() const { return m_subtitle; }
    /// What stands in the way of a picture; empty: nothing.
    void setMessage(const QString &text);
    QString message() const { return m_message; }
    /// Fills the whole widget with black around the picture, without corners.
    void setFilling(bool filling);
    /// Keeps the lowest `pixels` free of subtitles: something else is shown there.
    void setCovered(int pixels);

    bool hasFrame() const { return m_frame.isValid(); }
    /// The picture that is shown, in its own size; null without one.
    QImage picture() const { return m_frame.toImage(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width * 9 / 16; }
    QSize sizeHint() const override { return {640, 360}; }

signals:
    void subtitleChanged(const QString &text);
    void clicked();
    void doubleClicked();
    void mouseMoved();
    void dragged(); // with the left button; it is no click then
    /// Positive: away from the hand, or to the right. A turn keeps to the axis it begins on.
    void wheelTurned(Qt::Orientation axis, double notches);
    void sideClicked(bool isForward); // with one of the two buttons at the side of a mouse
    void menuAsked(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;

private:
    QRectF pictureArea() const;
    void paintSubtitle(QPainter &painter, const QRectF &picture) const;
    void paintMessage(QPainter &painter, const QRectF &picture) const;
    void paintNotice(QPainter &painter, const QRectF &picture) const;
    void paintBoxed(QPainter &painter, const QRectF &text, const QString &words, int flags) const;

    QVideoFrame m_frame;
    QPixmap m_poster;
    QString m_subtitle;
    QString m_message;
    QString m_notice;
    QTimer m_noticeTimer;
    double m_subtitleScale = 1;
    bool m_filling = false;
    int m_covered = 0;
    bool m_wasDouble = false;
    bool m_wasDragged = false;
    QPoint m_pressedAt;
    Qt::Orientation m_turn = Qt::Vertical;
    int m_turned = 0; // since the last step, in eighths of a degree
    quint64 m_turnedAt = 0;
};
