#pragma once

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

/// tests/smtpserver.py while it lives, with a certificate of its own where it speaks TLS.
class SmtpServerProcess
{
public:
    explicit SmtpServerProcess(QStringList options = {})
    {
        if (options.contains(QStringLiteral("--starttls")) || options.contains(QStringLiteral("--smtps")))
            options += {QStringLiteral("--certificate"), makeCertificate()};
        options.prepend(QStringLiteral("%1/../smtpserver.py").arg(qEnvironmentVariable("MATINEE_TEST_DATA")));
        m_process.setProcessChannelMode(QProcess::SeparateChannels);
        m_process.start(QStringLiteral("/usr/bin/python3"), options);
        m_port = next()[u"port"].toInt();
        if (m_port == 0)
            qFatal("no SMTP server: %s", m_process.readAllStandardError().constData());
    }
    ~SmtpServerProcess()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
    }
    Q_DISABLE_COPY_MOVE(SmtpServerProcess)

    int port() const { return m_port; }
    QString certificate() const { return m_dir.filePath(QStringLiteral("mail.pem")); }

    /// What happens next; empty when nothing does before the server is given up.
    QJsonObject next()
    {
        while (!m_process.canReadLine()) {
            if (!m_process.waitForReadyRead(60'000))
                return {};
        }
        return QJsonDocument::fromJson(m_process.readLine()).object();
    }
    /// What has happened, once the server has ended.
    QByteArray rest()
    {
        m_process.closeWriteChannel();
        m_process.waitForFinished();
        return m_process.readAllStandardOutput();
    }

private:
    QString makeCertificate() const
    {
        QProcess openssl;
        openssl.start(QStringLiteral("openssl"),
                      {QStringLiteral("req"), QStringLiteral("-x509"), QStringLiteral("-newkey"), QStringLiteral("ec"),
                       QStringLiteral("-pkeyopt"), QStringLiteral("ec_paramgen_curve:P-256"), QStringLiteral("-nodes"),
                       QStringLiteral("-subj"), QStringLiteral("/CN=mail.test"), QStringLiteral("-addext"),
                       QStringLiteral("subjectAltName=IP:127.0.0.1"), QStringLiteral("-keyout"),
                       m_dir.filePath(QStringLiteral("key.pem")), QStringLiteral("-out"),
                       m_dir.filePath(QStringLiteral("cert.pem"))});
        if (!openssl.waitForFinished() || openssl.exitCode() != 0)
            qFatal("no certificate: %s", openssl.readAllStandardError().constData());
        QFile both(certificate());
        if (!both.open(QIODevice::WriteOnly))
            qFatal("no certificate");
        for (const QString &name : {QStringLiteral("cert.pem"), QStringLiteral("key.pem")}) {
            QFile file(m_dir.filePath(name));
            if (!file.open(QIODevice::ReadOnly))
                qFatal("no certificate");
            both.write(file.readAll());
        }
        return certificate();
    }

    QTemporaryDir m_dir;
    QProcess m_process;
    int m_port = 0;
};
