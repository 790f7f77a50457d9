#include "ui/desktop/mpris.h"

#include "ui/desktop/mprisadaptors.h"
#include "ui/mainwindow.h"
#include "ui/player/playerpage.h"

#include <QCoreApplication>
#include <QDBusConnection>
#include <QDBusMessage>
#include <QEvent>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString path = u"/org/mpris/MediaPlayer2"_s;

/// A name of its own for a second one, on another data folder.
QString takeName(QDBusConnection &bus)
{
    const QString name = u"org.mpris.MediaPlayer2.matinee"_s;
    const QString own = u"%1.instance%2"_s.arg(name).arg(QCoreApplication::applicationPid());
    for (const QString &free : {name, own}) {
        if (bus.registerService(free))
            return free;
    }
    return {};
}

} // namespace

Mpris::Mpris(MainWindow &window, const MediaStore &store, QObject *parent)
    : QObject(parent), m_player(new MprisPlayer(window, store, this))
{
    new MprisRoot(window, this);
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected() || !bus.registerObject(path, this, QDBusConnection::ExportAdaptors))
        return;
    m_service = takeName(bus);
    PlayerPage &page = window.player();
    Playback &playback = page.playback();
    connect(&page, &PlayerPage::opened, this, [this](const Video &video) {
        m_player->setVideo(video);
        announceSoon();
    });
    connect(&page, &PlayerPage::queueChanged, this, &Mpris::announceSoon);
    connect(&playback, &Playback::playingChanged, this, &Mpris::announceSoon);
    connect(&playback, &Playback::durationChanged, this, &Mpris::announceSoon);
    connect(&playback, &Playback::soundChanged, this, &Mpris::announceSoon);
    connect(&playback, &Playback::rateChanged, this, &Mpris::announceSoon);
    page.installEventFilter(this);
    m_announced = m_player->changing();
}

Mpris::~Mpris()
{
    if (m_service.isEmpty())
        return;
    QDBusConnection bus = QDBusConnection::sessionBus();
    bus.unregisterService(m_service);
    bus.unregisterObject(path);
}

/// Who leaves the player closes it, which it says only when something played.
bool Mpris::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::Hide)
        announceSoon();
    return QObject::eventFilter(watched, event);
}

/// Several things change together: they are one message.
void Mpris::announceSoon()
{
    if (!std::exchange(m_isDue, true))
        QMetaObject::invokeMethod(this, &Mpris::announce, Qt::QueuedConnection);
}

void Mpris::announce()
{
    m_isDue = false;
    QVariantMap changed = m_player->changing();
    const QVariantMap now = changed;
    for (auto property = m_announced.cbegin(); property != m_announced.cend(); ++property) {
        if (changed.value(property.key()) == property.value())
            changed.remove(property.key());
    }
    m_announced = now;
    if (changed.isEmpty())
        return;
    QDBusMessage message =
        QDBusMessage::createSignal(path, u"org.freedesktop.DBus.Properties"_s, u"PropertiesChanged"_s);
    message.setArguments({u"org.mpris.MediaPlayer2.Player"_s, changed, QStringList()});
    QDBusConnection::sessionBus().send(message);
}
