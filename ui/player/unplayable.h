#pragma once

#include "ui/services.h"

#include <QObject>

class PlayerStage;
struct Video;

/// Says over the picture why there is nothing to play: the video is not made yet, or its work has failed, which can be
/// tried again there.
class Unplayable : public QObject
{
    Q_OBJECT

public:
    Unplayable(const UiServices &services, PlayerStage &stage, QObject *parent);

    /// False when there is something to play: it says nothing then.
    bool tell(const Video &video);
    /// What it tells of has changed.
    void follow(const Video &video);
    /// Another video is shown.
    void forget();
    /// Whether this is the video that could not be played, and now it can.
    bool isMended(const Video &video) const;

signals:
    void failed(const QString &text);

private:
    void findWork();
    void tryAgain();

    UiServices m_services;
    PlayerStage &m_stage;
    qint64 m_videoId = 0; // what it tells about; 0: nothing
    qint64 m_jobId = 0;   // that failed
    bool m_hasFailed = false;
};
