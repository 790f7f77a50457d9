#include "ui/desktop/tray.h"

#include "ui/player/playerpage.h"

#include <QClipboard>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

Tray::Tray(PlayerPage &player, QObject *parent)
    : QObject(parent), m_player(player), m_icon(QIcon(u":/brand/matinee.svg"_s))
{
    m_menu.setObjectName(u"trayMenu"_s);
    addActions();
    const Playback &playback = player.playback();
    connect(&player, &PlayerPage::opened, this, [this](const Video &video) {
        m_title = video.title;
        showPlaying();
    });
    connect(&playback, &Playback::playingChanged, this, &Tray::showPlaying);
    connect(&player, &PlayerPage::queueChanged, this, &Tray::showPlaying);
    connect(&m_menu, &QMenu::aboutToShow, this, &Tray::showPlaying);
    connect(&m_icon, &QSystemTrayIcon::activated, this, [this](QSystemTrayIcon::ActivationReason reason) {
        if (reason == QSystemTrayIcon::MiddleClick)
            m_play->trigger();
        else if (reason != QSystemTrayIcon::Context)
            emit windowAsked();
    });
    m_icon.setContextMenu(&m_menu);
    showPlaying();
    m_icon.show();
}

void Tray::addActions()
{
    const auto add = [this](const QString &text, const QString &name, auto action) {
        QAction *entry = m_menu.addAction(text, this, action);
        entry->setObjectName(name);
        return entry;
    };
    add(tr("Show Matinee"), u"trayShow"_s, [this] { emit windowAsked(); });
    m_menu.addSeparator();
    m_play = add(tr("Play"), u"trayPlay"_s, [this] { m_player.playback().toggle(); });
    m_next = add(tr("Next"), u"trayNext"_s, [this] { m_player.playNext(); });
    m_menu.addSeparator();
    add(tr("Import…"), u"trayImport"_s, [this] { emit importAsked(); });
    m_server = add(tr("Copy the server's address"), u"trayServer"_s,
                   [this] { QGuiApplication::clipboard()->setText(m_address); });
    m_menu.addSeparator();
    add(tr("Quit"), u"trayQuit"_s, [this] { emit quitAsked(); });
    m_server->setEnabled(false);
}

bool Tray::isThere() const
{
    return QSystemTrayIcon::isSystemTrayAvailable() && m_icon.isVisible();
}

void Tray::setServerStatus(const ServerStatus &status)
{
    m_address = status.state == ServerStatus::State::Failed ? QString() : status.url;
    m_server->setEnabled(!m_address.isEmpty());
    m_server->setText(m_address.isEmpty() ? tr("Copy the server's address") : tr("Copy %1").arg(m_address));
}

void Tray::showPlaying()
{
    const Playback &playback = m_player.playback();
    m_play->setEnabled(playback.isOpen());
    m_play->setText(playback.isPlaying() ? tr("Pause") : tr("Play"));
    m_next->setEnabled(m_player.hasNext());
    const bool isTold = playback.isOpen() && !m_title.isEmpty();
    m_icon.setToolTip(isTold ? tr("Matinee: %1").arg(m_title) : u"Matinee"_s);
}
