#pragma once

#include <QPixmap>
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
    /// What stands in the way of a picture; empty: nothing.
    void setMessage(const QString &text);
    /// Fills the whole widget with black around the picture, without corners.
    void setFilling(bool filling);
    /// Keeps the lowest `pixels` free of subtitles: something else is shown there.
    void setCovered(int pixels);

    bool hasFrame() const { return m_frame.isValid(); }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override { return width * 9 / 16; }
    QSize sizeHint() const override { return {640, 360}; }

signals:
    void clicked();
    void doubleClicked();
    void mouseMoved();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QRectF pictureArea() const;
    void paintSubtitle(QPainter &painter, const QRectF &picture) const;
    void paintMessage(QPainter &painter, const QRectF &picture) const;

    QVideoFrame m_frame;
    QPixmap m_poster;
    QString m_subtitle;
    QString m_message;
    bool m_filling = false;
    int m_covered = 0;
    bool m_wasDouble = false;
};
