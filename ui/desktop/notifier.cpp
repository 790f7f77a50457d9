#include "ui/desktop/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QGuiApplication>

using namespace Qt::Literals::StringLiterals;

namespace {

const QString service = u"org.freedesktop.Notifications"_s;
const QString path = u"/org/freedesktop/Notifications"_s;
constexpr int usualTime = -1; // how long it shows is the desktop's business

} // namespace

Notifier::Notifier(QObject *parent) : QObject(parent)
{
    QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    bus.connect(service, path, service, u"ActionInvoked"_s, this, SLOT(actionInvoked(uint, QString)));
    bus.connect(service, path, service, u"ActivationToken"_s, this, SLOT(activationToken(uint, QString)));
    bus.connect(service, path, service, u"NotificationClosed"_s, this, SLOT(notificationClosed(uint, uint)));
}

void Notifier::show(const QString &title, const QString &text, qint64 videoId)
{
    const QDBusConnection bus = QDBusConnection::sessionBus();
    if (!bus.isConnected())
        return;
    QDBusMessage call = QDBusMessage::createMethodCall(service, path, service, u"Notify"_s);
    const QString id = QGuiApplication::desktopFileName();
    // Some desktops read the text as markup, and a title may hold any sign.
    call.setArguments({QGuiApplication::applicationDisplayName(), 0U, id, title, text.toHtmlEscaped(),
                       QStringList{u"default"_s, tr("Show")}, QVariantMap{{u"desktop-entry"_s, id}}, usualTime});
    auto *watcher = new QDBusPendingCallWatcher(bus.asyncCall(call), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, videoId] {
        const QDBusPendingReply<uint> reply = *watcher;
        if (reply.isValid())
            m_shown.insert(reply.value(), videoId);
        watcher->deleteLater();
    });
}

void Notifier::actionInvoked(uint id, const QString &)
{
    if (m_shown.contains(id)) // those of other programs are announced, too
        emit clicked(m_shown.take(id));
}

void Notifier::activationToken(uint id, const QString &token)
{
    if (m_shown.contains(id))
        qputenv("XDG_ACTIVATION_TOKEN", token.toUtf8());
}

void Notifier::notificationClosed(uint id, uint)
{
    m_shown.remove(id);
}
