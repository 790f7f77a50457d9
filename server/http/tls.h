#pragma once

#include "models/core/result.h"

#include <QDateTime>
#include <QSslConfiguration>
#include <QStringList>

/// The second port of a server, over TLS.
struct TlsPort
{
    quint16 number = 0; // 0: any that is free
    QSslConfiguration configuration;
};

/// A certificate (with its chain) and its key from PEM files, for TLS 1.2 and newer. Invalid "tls-cert" or "tls-key"
/// when a file cannot be read or the two do not belong together, Internal "tls" when this machine has no TLS.
Result<QSslConfiguration> tlsFromFiles(const QString &certificate, const QString &key);

/// The self-made certificate in the folder `secrets`, for clients that are told to trust it. Made new when there is
/// none, when it does not name all of `hosts` (names and addresses), and in its last month. Internal "tls" when it
/// cannot be made or kept.
Result<QSslConfiguration> selfMadeTls(const QString &secrets, const QStringList &hosts, const QDateTime &now);
