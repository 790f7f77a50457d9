#include "server/discovery.h"

#include <QDBusMetaType>
#include <QDBusObjectPath>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QLoggingCategory>
#include <QMessageAuthenticationCode>
#include <QSysInfo>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

Q_LOGGING_CATEGORY(logDiscovery, "matinee.discovery", QtInfoMsg)

// https://github.com/avahi/avahi, avahi-daemon/org.freedesktop.Avahi.Server.xml and EntryGroup.xml; the states are
// those of avahi-common/defs.h.
const QString service = u"org.freedesktop.Avahi"_s;
const QString serverInterface = u"org.freedesktop.Avahi.Server"_s;
const QString groupInterface = u"org.freedesktop.Avahi.EntryGroup"_s;
const QString serverPath = u"/"_s;
const QString stateChanged = u"StateChanged"_s;
constexpr int daemonRunning = 2;
constexpr int groupEstablished = 2;
constexpr int groupCollision = 3;
constexpr int groupFailure = 4;
constexpr int unspecified = -1;
const QString anybody; // a well-known name would be looked up at once, which blocks

constexpr int mostNames = 20; // that are tried
constexpr qsizetype longestLabel = 63;
constexpr qsizetype idLength = 16;

/// A service's name is one label of the DNS.
QString labelFrom(QString name)
{
    while (name.toUtf8().size() > longestLabel)
        name.chop(1);
    return name;
}

bool isError(const QDBusMessage &reply)
{
    return reply.type() != QDBusMessage::ReplyMessage;
}

} // namespace

QString installationId(const QString &dataFolder)
{
    // The machine's own id is nobody else's business: systemd asks for a keyed hash of it, machine-id(5).
    const QByteArray machine = QSysInfo::machineUniqueId() + QSysInfo::machineHostName().toUtf8();
    const QByteArray mac = QMessageAuthenticationCode::hash("org.matinee.Matinee " + dataFolder.toUtf8(), machine,
                                                            QCryptographicHash::Sha256);
    return QString::fromLatin1(mac.toHex().left(idLength));
}

Discovery::Discovery(const QDBusConnection &bus, QObject *parent) : QObject(parent), m_bus(bus)
{
    qDBusRegisterMetaType<QByteArrayList>();
    connect(&m_watcher, &QDBusServiceWatcher::serviceRegistered, this, &Discovery::begin);
    connect(&m_watcher, &QDBusServiceWatcher::serviceUnregistered, this, &Discovery::leave);
    if (!m_bus.isConnected())
        return;
    m_bus.connect(anybody, serverPath, serverInterface, stateChanged, this,
                  SLOT(daemonChanged(int, QString, QDBusMessage)));
    m_watcher.setConnection(m_bus);
    m_watcher.addWatchedService(service);
}

Discovery::~Discovery()
{
    withdraw();
}

void Discovery::announce(const ServerAnnouncement &server)
{
    if (m_server == server)
        return;
    m_server = server;
    begin();
}

void Discovery::withdraw()
{
    m_server.reset();
    leave();
}

/// With the name that was asked for, whatever came of it before.
void Discovery::begin()
{
    leave();
    if (!m_server)
        return;
    m_wantedName = labelFrom(m_server->name);
    m_namesTried = 1;
    askDaemon();
}

/// Takes back what was announced, and what is under way.
void Discovery::leave()
{
    ++m_round;
    if (!m_group.isEmpty())
        freeGroup(std::exchange(m_group, {}));
    setName({});
}

void Discovery::askDaemon()
{
    call(serverPath, u"GetState"_s, {}, [this](const QDBusMessage &reply) {
        if (isError(reply))
            return giveUp(reply.errorMessage());
        m_daemon = reply.service();
        take(reply.arguments().value(0).toInt());
    });
}

void Discovery::daemonChanged(int state, const QString &, const QDBusMessage &message)
{
    if (message.service() == m_daemon)
        take(state);
}

/// The daemon lets its entries go when the host is renamed, and runs again when it has another name.
void Discovery::take(int daemonState)
{
    leave();
    if (m_server && daemonState == daemonRunning)
        makeGroup();
}

void Discovery::makeGroup()
{
    call(serverPath, u"EntryGroupNew"_s, {}, [this](const QDBusMessage &reply) {
        if (isError(reply))
            return giveUp(reply.errorMessage());
        m_group = reply.arguments().value(0).value<QDBusObjectPath>().path();
        m_bus.connect(anybody, m_group, groupInterface, stateChanged, this,
                      SLOT(groupChanged(int, QString, QDBusMessage)));
        fillGroup();
    });
}

/// The two services of one name. What comes with them is what a program needs to connect; anybody can read it.
void Discovery::fillGroup()
{
    const ServerAnnouncement &server = *m_server;
    const bool isTls = server.tlsPort != 0;
    const QByteArrayList texts{"v=1", "id=" + server.id.toUtf8(), "name=" + m_wantedName.toUtf8()};
    const QByteArrayList forBrowsers = texts + QByteArrayList{"tls=0", "path=/"};
    const QByteArrayList forPrograms = texts + QByteArrayList{isTls ? "tls=1" : "tls=0", "path=/api/v1"};
    const auto commit = [this] {
        call(m_group, u"Commit"_s, {}, [this](const QDBusMessage &reply) {
            if (isError(reply))
                giveUp(reply.errorMessage());
        });
    };
    const quint16 port = isTls ? server.tlsPort : server.port;
    addService(u"_http._tcp"_s, server.port, forBrowsers,
               [=, this] { addService(u"_matinee._tcp"_s, port, forPrograms, commit); });
}

void Discovery::addService(const QString &type, quint16 port, const QByteArrayList &texts,
                           const std::function<void()> &then)
{
    const int interface = m_server->interfaceIndex > 0 ? m_server->interfaceIndex : unspecified;
    const QString standard; // domain and host
    call(m_group, u"AddService"_s,
         {interface, unspecified, 0U, m_wantedName, type, standard, standard, QVariant::fromValue(port),
          QVariant::fromValue(texts)},
         [this, then](const QDBusMessage &reply) {
             if (!isError(reply))
                 return then();
             if (reply.errorName().endsWith(u".CollisionError"_s))
                 return takeAnotherName();
             giveUp(reply.errorMessage());
         });
}

void Discovery::groupChanged(int state, const QString &error, const QDBusMessage &message)
{
    if (message.service() != m_daemon || message.path() != m_group)
        return;
    if (state == groupEstablished)
        setName(m_wantedName);
    else if (state == groupCollision)
        takeAnotherName();
    else if (state == groupFailure)
        giveUp(error);
}

/// Somebody else on the network has this one: "Name #2".
void Discovery::takeAnotherName()
{
    ++m_round;
    setName({});
    if (++m_namesTried > mostNames)
        return giveUp(u"every name is taken"_s);
    call(serverPath, u"GetAlternativeServiceName"_s, {m_wantedName}, [this](const QDBusMessage &reply) {
        if (isError(reply))
            return giveUp(reply.errorMessage());
        m_wantedName = labelFrom(reply.arguments().value(0).toString());
        call(m_group, u"Reset"_s, {}, [this](const QDBusMessage &) { fillGroup(); });
    });
}

/// Calls the daemon if it runs; it is not started for this.
void Discovery::call(const QString &path, const QString &method, const QVariantList &arguments, const Then &then)
{
    QDBusMessage message =
        QDBusMessage::createMethodCall(service, path, path == serverPath ? serverInterface : groupInterface, method);
    message.setArguments(arguments);
    message.setAutoStartService(false);
    auto *watcher = new QDBusPendingCallWatcher(m_bus.asyncCall(message), this);
    connect(watcher, &QDBusPendingCallWatcher::finished, this, [this, watcher, then, round = m_round] {
        watcher->deleteLater();
        const QDBusMessage reply = watcher->reply();
        if (round == m_round)
            return then(reply);
        const QString group = reply.arguments().value(0).value<QDBusObjectPath>().path();
        if (!group.isEmpty()) // nobody waits for it any more
            freeGroup(group);
    });
}

void Discovery::freeGroup(const QString &path)
{
    m_bus.disconnect(anybody, path, groupInterface, stateChanged, this, SLOT(groupChanged(int, QString, QDBusMessage)));
    QDBusMessage message = QDBusMessage::createMethodCall(service, path, groupInterface, u"Free"_s);
    message.setAutoStartService(false);
    m_bus.asyncCall(message);
}

void Discovery::giveUp(const QString &why)
{
    leave();
    if (!std::exchange(m_hasComplained, true))
        qCDebug(logDiscovery) << "the network is not told of this server:" << why;
}

void Discovery::setName(const QString &name)
{
    if (std::exchange(m_establishedName, name) != name)
        emit nameChanged();
}
