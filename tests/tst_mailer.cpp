#include "models/core/paths.h"
#include "models/core/secrets.h"
#include "models/core/settings.h"
#include "models/mail/mailer.h"
#include "models/mail/outbox.h"
#include "models/mail/smtp.h"
#include "tests/smtpserver.h"

#include <QDir>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Letter letter{.to = u"ann@example.org"_s, .subject = u"Hello"_s, .text = u"A line"_s, .html = u"<p>A line</p>"_s};

/// A mailer on a data folder of its own.
struct MailWorld
{
    void set(const QString &key, const QString &value)
    {
        if (!settings.overrideForThisRun(key, value))
            qFatal("no such setting");
    }
    void use(const SmtpServerProcess &server, const QString &scheme, const QString &user = {})
    {
        set(u"mail/smtpUrl"_s, u"%1://%2%3:%4"_s.arg(scheme, user, u"127.0.0.1"_s, QString::number(server.port())));
        set(u"mail/from"_s, u"Films <films@example.org>"_s);
        set(u"mail/caFile"_s, server.certificate());
    }

    QTemporaryDir dir;
    Paths paths = *Paths::open(dir.path());
    Settings settings{paths.settingsFile()};
    Secrets secrets{paths};
    Mailer mailer{settings, secrets, paths};
};

const QStringList signedIn{u"--user"_s, u"ann@mail.test"_s, u"--password"_s, u"hünter2"_s};
const QString ann = u"ann%40mail.test@"_s;

} // namespace

/// Conversations with a real SMTP server.
class TestMailer : public QObject
{
    Q_OBJECT

private slots:
    void aLetterIsHandedIn_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<QString>("scheme");
        QTest::addColumn<QString>("user");
        QTest::addColumn<bool>("tls");
        QTest::newRow("to a server of this network") << QStringList() << u"smtp"_s << QString() << false;
        QTest::newRow("with STARTTLS") << QStringList{u"--starttls"_s} << u"smtp"_s << QString() << true;
        QTest::newRow("with STARTTLS, signed in")
            << (QStringList{u"--starttls"_s} << signedIn) << u"smtp"_s << ann << true;
        QTest::newRow("with TLS from the start, signed in")
            << (QStringList{u"--smtps"_s} << signedIn) << u"smtps"_s << ann << true;
    }

    void aLetterIsHandedIn()
    {
        QFETCH(QStringList, options);
        QFETCH(QString, scheme);
        QFETCH(QString, user);
        SmtpServerProcess server(options);
        MailWorld world;
        world.use(server, scheme, user);
        QVERIFY(world.secrets.set(u"smtp-password"_s, u"hünter2"_s));
        const Result<void> sent = world.mailer.send(letter);
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().detail));
        if (!user.isEmpty())
            QCOMPARE(server.next()[u"login"_s].toString(), u"ann@mail.test"_s);
        const QJsonObject message = server.next();
        QCOMPARE(message[u"from"_s].toString(), u"films@example.org"_s);
        QCOMPARE(message[u"to"_s].toArray(), QJsonArray{u"ann@example.org"_s});
        QTEST(message[u"tls"_s].toBool(), "tls");
        QVERIFY(message[u"message"_s].toString().contains(u"\r\nSubject: Hello\r\n"_s));
        QVERIFY(!QDir(world.paths.outbox()).exists());
    }

    void anAddressOfAnotherScriptIsHandedInAsItIs()
    {
        SmtpServerProcess server;
        MailWorld world;
        world.use(server, u"smtp"_s);
        QVERIFY(world.mailer.send({.to = u"鳥@例え.jp"_s}));
        QCOMPARE(server.next()[u"to"_s].toArray(), QJsonArray{u"鳥@xn--r8jz45g.jp"_s});
    }

    void aWrongPasswordIsTriedAgainLater()
    {
        SmtpServerProcess server(QStringList{u"--starttls"_s} << signedIn);
        MailWorld world;
        world.use(server, u"smtp"_s, ann);
        QVERIFY(world.secrets.set(u"smtp-password"_s, u"wrong"_s));
        const Result<void> sent = world.mailer.send(letter);
        QVERIFY(!sent);
        QCOMPARE(sent.error().fault, Fault::EngineFailed);
        QVERIFY(!sent.error().detail.contains(u"wrong"_s));
        QCOMPARE(server.next()[u"login"_s].toString(), u"ann@mail.test"_s);
        QVERIFY(world.secrets.set(u"smtp-password"_s, u"hünter2"_s));
        QVERIFY(world.mailer.send(letter));
    }

    void noPasswordIsSaidWhereAnybodyCouldListen_data()
    {
        QTest::addColumn<QStringList>("options");
        QTest::addColumn<bool>("trusted");
        QTest::newRow("no TLS offered") << QStringList() << true;
        QTest::newRow("a certificate that nobody vouches for") << QStringList{u"--starttls"_s} << false;
    }

    void noPasswordIsSaidWhereAnybodyCouldListen()
    {
        QFETCH(QStringList, options);
        QFETCH(bool, trusted);
        SmtpServerProcess server(options << signedIn);
        MailWorld world;
        world.use(server, u"smtp"_s, ann);
        if (!trusted)
            world.set(u"mail/caFile"_s, u""_s);
        QVERIFY(world.secrets.set(u"smtp-password"_s, u"hünter2"_s));
        const Result<void> sent = world.mailer.send(letter);
        QVERIFY(!sent);
        QCOMPARE(sent.error().fault, Fault::EngineFailed);
        QCOMPARE(server.rest(), QByteArray());
    }

    /// Nothing is lost by it: the same server without TLS would be as good.
    void whoeverVouchesForItTlsIsTakenWhereItIsOffered()
    {
        SmtpServerProcess server({u"--starttls"_s});
        MailWorld world;
        world.use(server, u"smtp"_s);
        world.set(u"mail/caFile"_s, u""_s);
        QVERIFY(world.mailer.send(letter));
        QVERIFY(server.next()[u"tls"_s].toBool());
    }

    void aServerThatSpeaksTlsFromTheStartMustBeTheRightOne()
    {
        SmtpServerProcess server({u"--smtps"_s});
        MailWorld world;
        world.use(server, u"smtps"_s);
        world.set(u"mail/caFile"_s, u""_s);
        QVERIFY(!world.mailer.send(letter));
        QCOMPARE(server.rest(), QByteArray());
    }

    void aRefusalIsForGoodOrForNow_data()
    {
        QTest::addColumn<QString>("code");
        QTest::addColumn<Fault>("fault");
        QTest::newRow("nobody of that name") << u"550"_s << Fault::Unsupported;
        QTest::newRow("come back later") << u"451"_s << Fault::EngineFailed;
    }

    void aRefusalIsForGoodOrForNow()
    {
        QFETCH(QString, code);
        SmtpServerProcess server({u"--refuse"_s, code});
        MailWorld world;
        world.use(server, u"smtp"_s);
        const Result<void> sent = world.mailer.send(letter);
        QVERIFY(!sent);
        QTEST(sent.error().fault, "fault");
        QVERIFY2(sent.error().detail.contains(code), qPrintable(sent.error().detail));
    }

    void aServerThatIsDownMayBeUpLater()
    {
        QTcpServer gone;
        QVERIFY(gone.listen(QHostAddress::LocalHost));
        const quint16 port = gone.serverPort();
        gone.close();
        const Result<void> sent = sendBySmtp({.url = u"smtp://127.0.0.1:%1"_s.arg(port)}, envelope);
        QVERIFY(!sent);
        QCOMPARE(sent.error().fault, Fault::EngineFailed);
    }

    void aServerThatSaysNothingIsGivenUp()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const Result<void> sent =
            sendBySmtp({.url = u"smtp://127.0.0.1:%1"_s.arg(silent.serverPort()), .messageTimeLimit = 1s}, envelope);
        QVERIFY(!sent);
        QCOMPARE(sent.error().fault, Fault::EngineFailed);
    }

    void aServerThatFallsSilentInTheMiddleIsGivenUp()
    {
        QTcpServer server;
        QVERIFY(server.listen(QHostAddress::LocalHost));
        connect(&server, &QTcpServer::newConnection, &server, [&] {
            QTcpSocket *const socket = server.nextPendingConnection();
            socket->write("220 mail.test\r\n");
            connect(socket, &QTcpSocket::readyRead, socket, [socket] {
                const QByteArray line = socket->readAll();
                socket->write(line.startsWith("EHLO") ? "250 mail.test\r\n" : "");
            });
        });
        std::optional<Result<void>> sent;
        const std::unique_ptr<QThread> thread(QThread::create([&] {
            sent = sendBySmtp({.url = u"smtp://127.0.0.1:%1"_s.arg(server.serverPort()), .messageTimeLimit = 1s},
                              envelope);
        }));
        thread->start();
        QTRY_VERIFY(thread->isFinished());
        QCOMPARE(sent->error().fault, Fault::EngineFailed);
    }

    void whoEndsTheProgramNeedNotWait()
    {
        QTcpServer silent;
        QVERIFY(silent.listen(QHostAddress::LocalHost));
        const Result<void> sent =
            sendBySmtp({.url = u"smtp://127.0.0.1:%1"_s.arg(silent.serverPort())}, envelope, [] { return true; });
        QVERIFY(!sent);
        QCOMPARE(sent.error().fault, Fault::Cancelled);
    }

    void withoutAServerTheLetterIsKept()
    {
        MailWorld world;
        QVERIFY(world.mailer.send(letter));
        const QDir outbox(world.paths.outbox());
        const QStringList names = outbox.entryList(QDir::Files);
        QCOMPARE(names.size(), 1);
        QVERIFY(names[0].endsWith(u".eml"_s));
        QFile file(outbox.filePath(names[0]));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().contains("\r\nTo: ann@example.org\r\n"));
        QVERIFY(!(file.permissions() & (QFile::ReadGroup | QFile::ReadOther)));
        QVERIFY(!(QFile::permissions(outbox.path()) & (QFile::ReadGroup | QFile::ReadOther)));
    }

    void theOutboxKeepsTheNewestThousand()
    {
        const QTemporaryDir dir;
        const QDir outbox(dir.path());
        for (int i = 0; i < 1003; ++i) {
            QFile old(outbox.filePath(u"20200101-%1.eml"_s.arg(i, 4, 10, QChar(u'0'))));
            QVERIFY(old.open(QIODevice::WriteOnly));
        }
        QVERIFY(keepInOutbox(dir.path(), "new"));
        const QStringList names = outbox.entryList(QDir::Files, QDir::Name);
        QCOMPARE(names.size(), 1000);
        QCOMPARE(names.first(), u"20200101-0004.eml"_s);
    }

    void anOutboxThatCannotBeIsAFault()
    {
        const QTemporaryDir dir;
        QFile inTheWay(dir.filePath(u"outbox"_s));
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        const Result<void> kept = keepInOutbox(dir.filePath(u"outbox"_s), "new");
        QVERIFY(!kept);
        QCOMPARE(kept.error().fault, Fault::Internal);
    }

    void whatIsNoAddressIsRefused()
    {
        MailWorld world;
        const Result<void> sent = world.mailer.send({.to = u"ann"_s});
        QVERIFY(!sent);
        QCOMPARE(sent.error().fault, Fault::Invalid);
    }

private:
    const Envelope envelope{.sender = "films@example.org", .recipient = "ann@example.org", .message = "Hello\r\n"};
};

QTEST_GUILESS_MAIN(TestMailer)
#include "tst_mailer.moc"
