#pragma once

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusServiceWatcher>
#include <QObject>
#include <QVariantList>

#include <functional>
#include <optional>

/// What the network is told of a server.
struct ServerAnnouncement
{
    QString name;           // for people
    QString id;             // see installationId()
    quint16 port = 0;       // of HTTP
    quint16 tlsPort = 0;    // of HTTPS; 0: there is none
    int interfaceIndex = 0; // of the network that reaches it; 0: each

    bool operator==(const ServerAnnouncement &) const = default;
};

/// Tells the installation on a data folder from all others, and says nothing else about it.
QString installationId(const QString &dataFolder);

/// Has a server found on its network: DNS-SD (RFC 6763) by the Avahi daemon, over D-Bus, as `_http._tcp` for browsers
/// and `_matinee._tcp` for programs. Where no daemon runs it is announced as soon as one does. Never blocks; lives on a
/// thread with an event loop.
class Discovery : public QObject
{
    Q_OBJECT

public:
    explicit Discovery(const QDBusConnection &bus = QDBusConnection::systemBus(), QObject *parent = nullptr);
    ~Discovery() override;

    /// Announces this server instead of the one before.
    void announce(const ServerAnnouncement &server);
    void withdraw();

    /// By which name the network knows it: another one than was asked for when somebody else has that. Empty while it
    /// does not.
    QString name() const { return m_establishedName; }

signals:
    void nameChanged();

private slots:
    void daemonChanged(int state, const QString &error, const QDBusMessage &message);
    void groupChanged(int state, const QString &error, const QDBusMessage &message);

private:
    using Then = std::function<void(const QDBusMessage &reply)>;

    void begin();
    void leave();
    void askDaemon();
    void take(int daemonState);
    void makeGroup();
    void fillGroup();
    void addService(const QString &type, quint16 port, const QByteArrayList &texts, const std::function<void()> &then);
    void takeAnotherName();
    void call(const QString &path, const QString &method, const QVariantList &arguments, const Then &then);
    void freeGroup(const QString &path);
    void giveUp(const QString &why);
    void setName(const QString &name);

    QDBusConnection m_bus;
    QDBusServiceWatcher m_watcher;
    std::optional<ServerAnnouncement> m_server; // that is to be announced
    QString m_daemon;                           // its name on the bus, once it has answered
    QString m_group;                            // what it knows our entries by
    QString m_wantedName;
    QString m_establishedName;
    int m_namesTried = 0;
    int m_round = 0; // answers to what an earlier one has asked come too late
    bool m_hasComplained = false;
};
