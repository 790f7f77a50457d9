#pragma once

#include "ui/serverstatus.h"

#include <QMenu>
#include <QSystemTrayIcon>

class PlayerPage;

/// Matinee in the panel of the desktop, with what is wanted of it while its window is elsewhere.
class Tray : public QObject
{
    Q_OBJECT

public:
    explicit Tray(PlayerPage &player, QObject *parent = nullptr);

    /// Whether somebody could find it there.
    bool isThere() const;
    void setServerStatus(const ServerStatus &status);
    QMenu &menu() { return m_menu; }

signals:
    void windowAsked();
    void importAsked();
    void quitAsked();

private:
    void addActions();
    void showPlaying();

    PlayerPage &m_player;
    QString m_title; // of what is open
    QString m_address;
    QMenu m_menu;
    QSystemTrayIcon m_icon;
    QAction *m_play = nullptr;
    QAction *m_next = nullptr;
    QAction *m_server = nullptr;
};
