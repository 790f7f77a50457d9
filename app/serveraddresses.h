#pragma once

#include <QHostAddress>
#include <QStringList>

bool isEveryInterface(const QHostAddress &address);

/// The address under which others on the network reach a server that listens on all of them.
QHostAddress reachableAddress();

/// "http://192.168.1.20:8642". An IPv6 address has its brackets.
QString webAddress(const QString &scheme, const QHostAddress &host, quint16 port);

/// Where a server that listens at `address` answers: this one alone, or all lasting addresses of this computer, those
/// of IPv4 first.
QList<QHostAddress> answeringAddresses(const QHostAddress &address);

/// The index of the network interface that has this address; 0 when none has, as with that for all of them.
int interfaceOf(const QHostAddress &address);
