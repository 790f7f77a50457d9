#pragma once

#include <QDir>
#include <QRegularExpression>
#include <QString>
#include <QUrl>
#include <QUrlQuery>

/// A mail as somebody reads it who found it in the outbox.
struct ReceivedMail
{
    QString to;
    QString subject; // as it is on the wire
    QString text;
    QUrl link;

    qint64 uid() const { return QUrlQuery(link).queryItemValue(QStringLiteral("uid")).toLongLong(); }
    QString token() const { return QUrlQuery(link).queryItemValue(QStringLiteral("token")); }
};

inline ReceivedMail readMail(const QByteArray &message)
{
    const auto header = [&](const char *name) {
        const qsizetype at = message.indexOf(QByteArray("\r\n") + name + ": ") + qsizetype(qstrlen(name)) + 4;
        return QString::fromUtf8(message.mid(at, message.indexOf("\r\n", at) - at));
    };
    const qsizetype part = message.indexOf("\r\n\r\n", message.indexOf("Content-Type: text/plain")) + 4;
    ReceivedMail mail{.to = header("To"), .subject = header("Subject")};
    mail.text = QString::fromUtf8(QByteArray::fromBase64(message.mid(part, message.indexOf("--", part) - part)));
    static const QRegularExpression link(QStringLiteral("https?:\\S+"));
    mail.link = QUrl(link.match(mail.text).captured());
    return mail;
}

/// The mails of an outbox, oldest first.
inline QList<ReceivedMail> mailsIn(const QString &outbox)
{
    QList<ReceivedMail> mails;
    const QDir dir(outbox);
    for (const QString &name : dir.entryList({QStringLiteral("*.eml")}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            mails.append(readMail(file.readAll()));
    }
    return mails;
}
