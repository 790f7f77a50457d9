#pragma once

#include <QWidget>

class Playback;
class QKeyEvent;
class QToolButton;
class SeekBar;
class Theme;
class VideoSurface;

/// A small window that stays above the others and goes on playing there. It is moved by its picture.
class MiniPlayer : public QWidget
{
    Q_OBJECT

public:
    /// Poster and subtitles are those of `original`.
    MiniPlayer(Playback &playback, const VideoSurface &original, const Theme &theme);

    /// In the lower end corner of the screen that `window` is on, unless it was moved before.
    void showBeside(const QWidget &window);

signals:
    void returnAsked();
    void closeAsked();
    /// A key that is none of its own.
    void keyPressed(const QKeyEvent &event);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    QWidget *makeControls(const Theme &theme);
    void showPlaying(const Theme &theme);

    Playback &m_playback;
    const VideoSurface &m_original;
    VideoSurface *m_surface;
    SeekBar *m_seekBar = nullptr;
    QToolButton *m_play = nullptr;
    bool m_wasPlaced = false;
};
