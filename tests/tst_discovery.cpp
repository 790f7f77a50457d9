#include "server/discovery.h"

#include <QDBusConnectionInterface>
#include <QDBusContext>
#include <QDBusObjectPath>
#include <QProcess>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

enum DaemonState { Registering = 1, Running = 2 };
enum GroupState { Established = 2, Collision = 3, Failure = 4 };

struct Entry
{
    int interface = 0;
    QString name;
    QString type;
    quint16 port = 0;
    QByteArrayList texts;
};

} // namespace

/// What Avahi knows of one client's services.
class EntryGroup : public QObject, protected QDBusContext
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Avahi.EntryGroup")

public:
    QStringList taken;          // names that this machine has given away
    QList<Entry> added;         // not to be seen yet
    QList<Entry> announced;     // to the network
    bool isEstablishing = true; // what is announced is announced at once
    void say(int state) { emit StateChanged(state, QString()); }

public slots:
    void AddService(int interface, int protocol, uint flags, const QString &name, const QString &type,
                    const QString &domain, const QString &host, quint16 port, const QByteArrayList &texts)
    {
        if (protocol != -1 || flags != 0 || !domain.isEmpty() || !host.isEmpty())
            return sendErrorReply(u"org.freedesktop.Avahi.InvalidArgumentError"_s, u"Invalid argument"_s);
        if (taken.contains(name))
            return sendErrorReply(u"org.freedesktop.Avahi.CollisionError"_s, u"Local name collision"_s);
        added.append({interface, name, type, port, texts});
    }
    void Commit()
    {
        announced = added;
        if (isEstablishing)
            say(Established);
    }
    void Reset()
    {
        added.clear();
        announced.clear();
    }
    void Free() { deleteLater(); }

signals:
    void StateChanged(int state, const QString &error);
};

/// Answers for the daemon, as far as Matinee asks it.
class AvahiStandIn : public QObject
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Avahi.Server")

public:
    explicit AvahiStandIn(const QString &bus) : m_connection(QDBusConnection::connectToBus(bus, u"avahi"_s))
    {
        m_connection.registerObject(u"/"_s, this, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        if (!m_connection.registerService(u"org.freedesktop.Avahi"_s))
            qFatal("the stand-in cannot have its name");
    }
    ~AvahiStandIn() override
    {
        m_connection.unregisterService(u"org.freedesktop.Avahi"_s);
        QDBusConnection::disconnectFromBus(u"avahi"_s);
    }

    /// The group that is there; there is never more than one.
    EntryGroup *group() const
    {
        const auto all = findChildren<EntryGroup *>();
        return all.size() == 1 ? all.first() : nullptr;
    }
    bool hasGroups() const { return !findChildren<EntryGroup *>().isEmpty(); }
    void become(DaemonState now)
    {
        state = now;
        emit StateChanged(now, QString());
    }

    int state = Running;
    QStringList taken;
    bool isEstablishing = true;

public slots:
    int GetState() { return state; }
    QDBusObjectPath EntryGroupNew()
    {
        auto *group = new EntryGroup;
        group->setParent(this);
        group->taken = taken;
        group->isEstablishing = isEstablishing;
        const QString path = u"/Client1/EntryGroup%1"_s.arg(++m_groups);
        m_connection.registerObject(path, group, QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
        return QDBusObjectPath(path);
    }
    QString GetAlternativeServiceName(const QString &name) { return name + u" #2"_s; }

signals:
    void StateChanged(int state, const QString &error);

private:
    QDBusConnection m_connection;
    int m_groups = 0;
};

/// On a bus of its own, with a stand-in for Avahi.
class TestDiscovery : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        QVERIFY(m_dir.isValid());
        m_daemon.start(u"dbus-daemon"_s, {u"--session"_s, u"--nofork"_s, u"--nopidfile"_s, u"--print-address"_s,
                                          u"--address=unix:path="_s + m_dir.filePath(u"bus"_s)});
        QVERIFY(m_daemon.waitForReadyRead());
        m_address = QString::fromUtf8(m_daemon.readLine().trimmed());
    }

    void cleanupTestCase()
    {
        m_daemon.terminate();
        QVERIFY(m_daemon.waitForFinished());
    }

    void init()
    {
        m_avahi = std::make_unique<AvahiStandIn>(m_address);
        m_discovery = std::make_unique<Discovery>(QDBusConnection::connectToBus(m_address, u"matinee"_s));
    }

    void cleanup()
    {
        m_discovery.reset();
        m_avahi.reset();
        QDBusConnection::disconnectFromBus(u"matinee"_s);
    }

    void bothServicesAreAnnounced()
    {
        const QSignalSpy changed(m_discovery.get(), &Discovery::nameChanged);
        m_discovery->announce({.name = u"Matinee on studio"_s, .id = u"c0ffee"_s, .port = 8642});
        QTRY_COMPARE(m_discovery->name(), u"Matinee on studio"_s);
        QCOMPARE(changed.size(), 1);
        const QList<Entry> entries = m_avahi->group()->announced;
        QCOMPARE(entries.size(), 2);
        for (const Entry &entry : entries) {
            QCOMPARE(entry.name, u"Matinee on studio"_s);
            QCOMPARE(entry.port, 8642);
            QCOMPARE(entry.interface, -1);
        }
        QCOMPARE(entries[0].type, u"_http._tcp"_s);
        QCOMPARE(entries[0].texts, (QByteArrayList{"v=1", "id=c0ffee", "name=Matinee on studio", "tls=0", "path=/"}));
        QCOMPARE(entries[1].type, u"_matinee._tcp"_s);
        QCOMPARE(entries[1].texts,
                 (QByteArrayList{"v=1", "id=c0ffee", "name=Matinee on studio", "tls=0", "path=/api/v1"}));
    }

    void programsAreSentToTls()
    {
        m_discovery->announce({.name = u"Matinee"_s, .port = 8642, .tlsPort = 8643, .interfaceIndex = 3});
        QTRY_VERIFY(!m_discovery->name().isEmpty());
        const QList<Entry> entries = m_avahi->group()->announced;
        QCOMPARE(entries[0].port, 8642);
        QVERIFY(entries[0].texts.contains("tls=0"));
        QCOMPARE(entries[1].port, 8643);
        QVERIFY(entries[1].texts.contains("tls=1"));
        QCOMPARE(entries[1].interface, 3);
    }

    void whatIsNoLongerThereIsWithdrawn()
    {
        m_discovery->announce({.name = u"One"_s, .port = 1});
        QTRY_COMPARE(m_discovery->name(), u"One"_s);
        m_discovery->announce({.name = u"One"_s, .port = 2});
        QTRY_VERIFY(m_avahi->group() && !m_avahi->group()->announced.isEmpty() &&
                    m_avahi->group()->announced[0].port == 2);
        m_discovery->withdraw();
        QCOMPARE(m_discovery->name(), QString());
        QTRY_VERIFY(!m_avahi->hasGroups());
    }

    void whoIsTooFastLeavesNothingBehind()
    {
        for (quint16 port = 1; port <= 5; ++port)
            m_discovery->announce({.name = u"One"_s, .port = port});
        QTRY_COMPARE(m_discovery->name(), u"One"_s);
        QTRY_VERIFY(m_avahi->group());
        QCOMPARE(m_avahi->group()->announced[0].port, 5);
        m_discovery->announce({.name = u"Two"_s, .port = 6});
        m_discovery->withdraw();
        QTRY_VERIFY(!m_avahi->hasGroups());
        QCOMPARE(m_discovery->name(), QString());
    }

    void anotherNameIsTakenOnThisMachine()
    {
        m_avahi->taken = QStringList{u"One"_s, u"One #2"_s};
        m_discovery->announce({.name = u"One"_s, .port = 1});
        QTRY_COMPARE(m_discovery->name(), u"One #2 #2"_s);
        QCOMPARE(m_avahi->group()->announced.size(), 2);
        QCOMPARE(m_avahi->group()->announced[1].name, u"One #2 #2"_s);
    }

    void anotherNameIsTakenOnTheNetwork()
    {
        m_avahi->isEstablishing = false;
        m_discovery->announce({.name = u"One"_s, .port = 1});
        QTRY_VERIFY(m_avahi->group() && !m_avahi->group()->announced.isEmpty());
        QCOMPARE(m_discovery->name(), QString());
        m_avahi->group()->say(Collision);
        QTRY_VERIFY(!m_avahi->group()->announced.isEmpty() && m_avahi->group()->announced[0].name == u"One #2"_s);
        m_avahi->group()->say(Established);
        QTRY_COMPARE(m_discovery->name(), u"One #2"_s);
    }

    void aHostThatIsRenamedIsAnnouncedAnew()
    {
        m_avahi->state = Registering;
        m_discovery->announce({.name = u"One"_s, .port = 1});
        m_avahi->become(Running);
        QTRY_COMPARE(m_discovery->name(), u"One"_s);
        m_avahi->become(Registering);
        QTRY_COMPARE(m_discovery->name(), QString());
        m_avahi->become(Running);
        QTRY_COMPARE(m_discovery->name(), u"One"_s);
        QTRY_VERIFY(m_avahi->group());
    }

    void aDaemonThatComesLaterIsTold()
    {
        m_avahi.reset();
        m_discovery->announce({.name = u"One"_s, .port = 1});
        m_avahi = std::make_unique<AvahiStandIn>(m_address);
        QTRY_COMPARE(m_discovery->name(), u"One"_s);
        m_avahi.reset();
        QTRY_COMPARE(m_discovery->name(), QString());
        m_avahi = std::make_unique<AvahiStandIn>(m_address);
        QTRY_COMPARE(m_discovery->name(), u"One"_s);
    }

    void afterAFailureNothingIsThere()
    {
        m_discovery->announce({.name = u"One"_s, .port = 1});
        QTRY_COMPARE(m_discovery->name(), u"One"_s);
        m_avahi->group()->say(Failure);
        QTRY_COMPARE(m_discovery->name(), QString());
        QTRY_VERIFY(!m_avahi->hasGroups());
    }

    void withoutABusNothingHappens()
    {
        Discovery alone(QDBusConnection(u"nowhere"_s));
        alone.announce({.name = u"One"_s, .port = 1});
        QCoreApplication::processEvents();
        QCOMPARE(alone.name(), QString());
        alone.withdraw();
    }

    void aLongNameIsCutToALabel()
    {
        m_discovery->announce({.name = u"映画館"_s.repeated(30), .port = 1});
        QTRY_COMPARE(m_discovery->name(), u"映画館"_s.repeated(7));
    }

    void anInstallationHasAnIdOfItsOwn()
    {
        const QString id = installationId(u"/home/ann/matinee"_s);
        QCOMPARE(id.size(), 16);
        QCOMPARE(installationId(u"/home/ann/matinee"_s), id);
        QVERIFY(installationId(u"/home/bob/matinee"_s) != id);
        QVERIFY(!QString::fromLatin1(QSysInfo::machineUniqueId()).contains(id));
    }

private:
    QTemporaryDir m_dir;
    QProcess m_daemon;
    QString m_address;
    std::unique_ptr<AvahiStandIn> m_avahi;
    std::unique_ptr<Discovery> m_discovery;
};

QTEST_GUILESS_MAIN(TestDiscovery)
#include "tst_discovery.moc"
