#pragma once

#include "models/library/chapter.h"
#include "ui/player/spritesheet.h"

#include <QAbstractSlider>

class SeekPreview;
class Theme;

/// Where in the video we are. A press goes there at once, a drag follows, keys move by steps; its value is
/// milliseconds.
class SeekBar : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit SeekBar(const Theme &theme, QWidget *parent = nullptr);

    /// Forgets chapters and pictures: another video comes.
    void clear();
    void setDuration(qint64 durationMs);
    /// Shows a position, unless the knob is being dragged.
    void setPosition(qint64 positionMs);

    /// Shows where they begin, and what they are called under the pointer.
    void setChapters(const QList<Chapter> &chapters);

    /// Where something was found.
    void setHits(const QList<qint64> &positions);
    /// Where something was noted.
    void setNotes(const QList<qint64> &positions);
    /// The stretch that is played again and again; -1 where an end is not set.
    void setLoop(qint64 startMs, qint64 endMs);
    /// The pictures under the pointer.
    void setSprites(const SpriteSheet &sprites);

    QSize sizeHint() const override { return {200, 20}; }

signals:
    void seekAsked(qint64 positionMs);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    qint64 positionAt(qreal x) const;
    QString hintAt(qint64 positionMs) const;
    QRegion withoutBorders() const;
    void jump(int step);
    qreal xOf(qint64 positionMs) const;
    void dragTo(qreal x);
    void showPreview();
    void paintMarks(QPainter &painter) const;
    void paintLoop(QPainter &painter) const;

    const Theme &m_theme;
    QList<Chapter> m_chapters;
    QList<qint64> m_hits;
    QList<qint64> m_notes;
    qint64 m_loopStartMs = -1;
    qint64 m_loopEndMs = -1;
    SpriteSheet m_sprites;
    SeekPreview *m_preview = nullptr; // made when it is first wanted
    qreal m_hoverX = -1;
};
