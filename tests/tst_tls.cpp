#include "server/http/certificate.h"
#include "server/http/tls.h"

#include <QFile>
#include <QFileInfo>
#include <QHostAddress>
#include <QSslCertificate>
#include <QSslKey>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// The certificate a server shows: somebody's, or one of its own making.
class tst_Tls : public QObject
{
    Q_OBJECT

private slots:
    void makesItsOwnAndKeepsIt();
    void makesItsOwnAgain_data();
    void makesItsOwnAgain();
    void takesFilesThatBelongTogether();
    void refusesFilesThatDoNot_data();
    void refusesFilesThatDoNot();
    void cannotKeepItWhereNothingCanBeWritten();

private:
    QString file(const QString &name) const { return m_dir.filePath(name); }
    QByteArray contentOf(const QString &name) const
    {
        QFile content(file(name));
        return content.open(QIODevice::ReadOnly) ? content.readAll() : QByteArray();
    }
    void write(const QString &name, const QByteArray &bytes) const
    {
        QFile content(file(name));
        QVERIFY(content.open(QIODevice::WriteOnly));
        QCOMPARE(content.write(bytes), bytes.size());
    }

    const QStringList m_hosts{u"films.local"_s, u"localhost"_s, u"192.0.2.7"_s, u"2001:db8::7"_s};
    const QDateTime m_now = QDateTime::currentDateTimeUtc();
    QTemporaryDir m_dir;
};

void tst_Tls::makesItsOwnAndKeepsIt()
{
    const Result<QSslConfiguration> tls = selfMadeTls(m_dir.path(), m_hosts, m_now);
    QVERIFY(tls);
    const QSslCertificate certificate = tls->localCertificate();
    const auto names = certificate.subjectAlternativeNames();
    QCOMPARE(QSet<QString>(names.cbegin(), names.cend()), QSet<QString>(m_hosts.begin(), m_hosts.end()));
    QVERIFY(certificate.isSelfSigned());
    QCOMPARE(certificate.publicKey().algorithm(), QSsl::Ec);
    QVERIFY(certificate.effectiveDate() < m_now && certificate.expiryDate() > m_now.addDays(300));
    QCOMPARE(tls->protocol(), QSsl::TlsV1_2OrLater);
    const QFile::Permissions others = QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther;
    QVERIFY(!(QFileInfo(file(u"tls.pem"_s)).permissions() & others));

    const Result<QSslConfiguration> again = selfMadeTls(m_dir.path(), m_hosts.mid(1), m_now.addDays(30));
    QVERIFY(again);
    QCOMPARE(again->localCertificate(), certificate);
}

void tst_Tls::makesItsOwnAgain_data()
{
    QTest::addColumn<QStringList>("hosts");
    QTest::addColumn<int>("days");
    QTest::addColumn<bool>("isDamaged");
    QTest::newRow("a new name") << (m_hosts + QStringList(u"new.local"_s)) << 0 << false;
    QTest::newRow("a new address") << (m_hosts + QStringList(u"192.0.2.8"_s)) << 0 << false;
    QTest::newRow("the last month") << m_hosts << 370 << false;
    QTest::newRow("long after its end") << m_hosts << 1000 << false;
    QTest::newRow("a clock that was set back") << m_hosts << -3 << false;
    QTest::newRow("a damaged file") << m_hosts << 0 << true;
}

void tst_Tls::makesItsOwnAgain()
{
    QFETCH(QStringList, hosts);
    QFETCH(int, days);
    QFETCH(bool, isDamaged);
    const Result<QSslConfiguration> first = selfMadeTls(m_dir.path(), m_hosts, m_now);
    QVERIFY(first);
    if (isDamaged)
        write(u"tls.pem"_s, contentOf(u"tls.pem"_s).chopped(60));
    const QDateTime later = m_now.addDays(days);
    const Result<QSslConfiguration> second = selfMadeTls(m_dir.path(), hosts, later);
    QVERIFY(second);
    QVERIFY(second->localCertificate() != first->localCertificate());
    QVERIFY(second->localCertificate().expiryDate() > later.addDays(300));
    QFile::remove(file(u"tls.pem"_s));
}

void tst_Tls::takesFilesThatBelongTogether()
{
    const QByteArray pem = makeCertificate(m_hosts, m_now, m_now.addDays(1));
    const qsizetype key = pem.indexOf("-----BEGIN PRIVATE KEY");
    write(u"cert.pem"_s, pem.left(key));
    write(u"key.pem"_s, pem.mid(key));
    const Result<QSslConfiguration> tls = tlsFromFiles(file(u"cert.pem"_s), file(u"key.pem"_s));
    QVERIFY(tls);
    QCOMPARE(tls->localCertificate(), QSslCertificate(pem));
    QVERIFY(!tls->privateKey().isNull());
}

void tst_Tls::refusesFilesThatDoNot_data()
{
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("field");
    QTest::newRow("no certificate") << u"none"_s << u"a"_s << u"tls-cert"_s;
    QTest::newRow("no key") << u"a"_s << u"none"_s << u"tls-key"_s;
    QTest::newRow("the key of another certificate") << u"a"_s << u"b"_s << u"tls-key"_s;
    QTest::newRow("no certificate in the file") << u"text"_s << u"a"_s << u"tls-cert"_s;
    QTest::newRow("no key in the file") << u"a"_s << u"text"_s << u"tls-key"_s;
}

void tst_Tls::refusesFilesThatDoNot()
{
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    write(u"a"_s, makeCertificate(m_hosts, m_now, m_now.addDays(1)));
    write(u"b"_s, makeCertificate(m_hosts, m_now, m_now.addDays(1)));
    write(u"text"_s, "-----BEGIN CERTIFICATE-----\nno\n");
    const Result<QSslConfiguration> tls = tlsFromFiles(file(certificate), file(key));
    QVERIFY(!tls);
    QCOMPARE(tls.error().fault, Fault::Invalid);
    QTEST(tls.error().field, "field");
}

void tst_Tls::cannotKeepItWhereNothingCanBeWritten()
{
    const Result<QSslConfiguration> tls = selfMadeTls(file(u"no/such/folder"_s), m_hosts, m_now);
    QVERIFY(!tls);
    QCOMPARE(tls.error().field, u"tls"_s);
}

QTEST_GUILESS_MAIN(tst_Tls)
#include "tst_tls.moc"
