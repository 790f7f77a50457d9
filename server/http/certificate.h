#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QStringList>

/// A new P-256 key and a certificate signed with it for these names and addresses, both in PEM, the certificate first.
/// Empty when OpenSSL refuses.
QByteArray makeCertificate(const QStringList &hosts, const QDateTime &from, const QDateTime &until);

/// Whether the private key is the one that the first certificate is for.
bool isKeyOf(const QByteArray &keyPem, const QByteArray &certificatePem);
