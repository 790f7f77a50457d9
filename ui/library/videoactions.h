#pragma once

#include "models/accounts/account.h"
#include "models/library/video.h"

#include <QObject>

class QMenu;
class Theme;
class VideoService;
struct Error;
struct VideoEdit;

/// What can be done to a video beside watching it, with the questions asked before it.
class VideoActions : public QObject
{
    Q_OBJECT

public:
    VideoActions(const VideoService &videos, Account owner, const Theme &theme, QWidget *window);

    /// Adds rename, publish and delete to a menu.
    void fill(QMenu &menu, const Video &video);
    void rename(const Video &video);
    void publish(const Video &video, bool publish);
    /// Asks first.
    void remove(const Video &video);

signals:
    void done(const QString &text);
    void failed(const QString &text);

private:
    void edit(qint64 id, const VideoEdit &edit, const QString &success);
    void removeNow(const Video &video);

    const VideoService &m_videos;
    Account m_owner;
    const Theme &m_theme;
    QWidget *m_window;
};
