#include "server/http/tls.h"

#include "server/http/certificate.h"

#include <QFile>
#include <QHostAddress>
#include <QSaveFile>
#include <QSet>
#include <QSslCertificate>
#include <QSslKey>
#include <QSslSocket>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 maxPemBytes = 1 << 20;
constexpr int validDays = 397; // the most that browsers take
constexpr int renewDays = 30;
constexpr QFile::Permissions onlyOwner = QFile::ReadOwner | QFile::WriteOwner;

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.read(maxPemBytes) : QByteArray();
}

QSslKey keyFrom(const QByteArray &pem)
{
    for (const QSsl::KeyAlgorithm algorithm : {QSsl::Ec, QSsl::Rsa}) {
        if (const QSslKey key(pem, algorithm); !key.isNull())
            return key;
    }
    return {};
}

Result<QSslConfiguration> configured(const QByteArray &certificates, const QByteArray &keyPem)
{
    if (!QSslSocket::supportsSsl())
        return fail(Fault::Internal, u"tls"_s, u"no TLS library"_s);
    const QList<QSslCertificate> chain = QSslCertificate::fromData(certificates, QSsl::Pem);
    if (chain.isEmpty() || chain.constFirst().isNull())
        return fail(Fault::Invalid, u"tls-cert"_s);
    const QSslKey key = keyFrom(keyPem);
    if (key.isNull() || !isKeyOf(keyPem, certificates))
        return fail(Fault::Invalid, u"tls-key"_s);
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setLocalCertificateChain(chain);
    tls.setPrivateKey(key);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    tls.setProtocol(QSsl::TlsV1_2OrLater);
    return tls;
}

bool names(const QSslCertificate &certificate, const QStringList &hosts)
{
    const auto alternatives = certificate.subjectAlternativeNames();
    QSet<QString> known;
    for (const QString &name : alternatives.values())
        known += QHostAddress(name).isNull() ? name : QHostAddress(name).toString();
    return known.contains(QSet<QString>(hosts.begin(), hosts.end()));
}

bool isGood(const QByteArray &pem, const QStringList &hosts, const QDateTime &now)
{
    const QSslCertificate certificate(pem, QSsl::Pem);
    return !certificate.isNull() && certificate.effectiveDate() <= now &&
           certificate.expiryDate() > now.addDays(renewDays) && names(certificate, hosts);
}

bool store(const QString &path, const QByteArray &pem)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.setPermissions(onlyOwner) && file.write(pem) == pem.size() &&
           file.commit();
}

} // namespace

Result<QSslConfiguration> tlsFromFiles(const QString &certificate, const QString &key)
{
    return configured(contentOf(certificate), contentOf(key));
}

Result<QSslConfiguration> selfMadeTls(const QString &secrets, const QStringList &hosts, const QDateTime &now)
{
    // Both in one file, which is there as a whole or not at all.
    const QString path = secrets + u"/tls.pem"_s;
    const QByteArray known = contentOf(path);
    if (isGood(known, hosts, now)) {
        if (Result<QSslConfiguration> tls = configured(known, known))
            return tls;
    }
    const QByteArray made = makeCertificate(hosts, now.addDays(-1), now.addDays(validDays));
    if (made.isEmpty() || !store(path, made))
        return fail(Fault::Internal, u"tls"_s, path);
    return configured(made, made);
}
