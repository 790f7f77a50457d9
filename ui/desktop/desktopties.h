#pragma once

#include "ui/desktop/mpris.h"
#include "ui/desktop/notifier.h"
#include "ui/desktop/tray.h"

class MainWindow;
class MediaStore;
class Settings;
struct Job;

/// What ties the window to the desktop around it: the tray, notifications, media keys.
class DesktopTies : public QObject
{
    Q_OBJECT

public:
    DesktopTies(MainWindow &window, const MediaStore &store, const Settings &settings);

    void setServerStatus(const ServerStatus &status) { m_tray.setServerStatus(status); }

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool hideInstead();
    void announce(const Job &job);
    void show(qint64 videoId);

    MainWindow &m_window;
    const Settings &m_settings;
    Tray m_tray;
    Notifier m_notifier;
    Mpris m_mpris;
    bool m_isQuitting = false;
    bool m_saidWhere = false; // that it is in the tray
};
