#pragma once

#include <QObject>

class Playback;
class PlayerStage;
class QPoint;
class TouchGestures;
struct PlayerCommand;

/// What wheel, side buttons and fingers on the picture ask for: as in mpv and VLC, and as on a phone.
class PlayerGestures : public QObject
{
    Q_OBJECT

public:
    PlayerGestures(Playback &playback, PlayerStage &stage, QObject *parent = nullptr);

signals:
    void asked(const PlayerCommand &command);

private:
    void connectMouse();
    void connectTouch();
    void showTarget(double share);

    Playback &m_playback;
    PlayerStage &m_stage;
    TouchGestures *m_touch;
    qint64 m_fromMs = -1; // where a swipe began; negative: there is none
    qint64 m_targetMs = 0;
};
