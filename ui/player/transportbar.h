#pragma once

#include <QWidget>

class Playback;
class QLabel;
class QPushButton;
class QSlider;
class QToolButton;
class SeekBar;
class Theme;

/// The seek bar and the buttons below it. Always from left to right, as every player's.
class TransportBar : public QWidget
{
    Q_OBJECT

public:
    TransportBar(Playback &playback, const Theme &theme, QWidget *parent = nullptr);

    SeekBar &seekBar() { return *m_seekBar; }
    void setSubtitles(bool available, bool on);
    /// Without either, the buttons for them are gone.
    void setQueue(bool hasPrevious, bool hasNext);
    /// Over the picture that fills the screen, instead of below it.
    void setOverlay(bool overlay);

signals:
    void subtitlesToggled(bool on);
    void fullScreenAsked();
    void nextAsked();
    void previousAsked();
    void miniPlayerAsked();
    void menuAsked(const QPoint &globalPosition);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    QWidget *makeButtons();
    void connectPlayback();
    void showPlaying();
    void showSound();
    void showTime();
    void openSpeedMenu();

    Playback &m_playback;
    const Theme &m_theme;
    SeekBar *m_seekBar;
    QToolButton *m_previous = nullptr;
    QToolButton *m_play = nullptr;
    QToolButton *m_next = nullptr;
    QToolButton *m_mute = nullptr;
    QSlider *m_volume = nullptr;
    QLabel *m_time = nullptr;
    QPushButton *m_speed = nullptr;
    QToolButton *m_subtitles = nullptr;
    QToolButton *m_more = nullptr;
    QToolButton *m_back = nullptr;
    QToolButton *m_forward = nullptr;
    QToolButton *m_mini = nullptr;
    QToolButton *m_fullScreen = nullptr;
};
