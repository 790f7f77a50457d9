#include "app/serveraddresses.h"

#include <QNetworkInterface>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isV4(const QHostAddress &address)
{
    return address.protocol() == QAbstractSocket::IPv4Protocol;
}

} // namespace

bool isEveryInterface(const QHostAddress &address)
{
    return address == QHostAddress(QHostAddress::Any) || address == QHostAddress(QHostAddress::AnyIPv4) ||
           address == QHostAddress(QHostAddress::AnyIPv6);
}

QList<QHostAddress> answeringAddresses(const QHostAddress &address)
{
    if (!isEveryInterface(address))
        return {address};
    QList<QHostAddress> all;
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        const auto flags = interface.flags();
        if (!flags.testFlag(QNetworkInterface::IsRunning) || flags.testFlag(QNetworkInterface::IsLoopBack))
            continue;
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            if (!entry.isTemporary() && !entry.ip().isLinkLocal())
                all.append(entry.ip());
        }
    }
    std::stable_partition(all.begin(), all.end(), isV4);
    return all;
}

int interfaceOf(const QHostAddress &address)
{
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            if (entry.ip() == address)
                return interface.index();
        }
    }
    return 0;
}

QHostAddress reachableAddress()
{
    const QList<QHostAddress> all = answeringAddresses(QHostAddress(QHostAddress::Any));
    return !all.isEmpty() && isV4(all.constFirst()) ? all.constFirst() : QHostAddress(QHostAddress::LocalHost);
}

QString webAddress(const QString &scheme, const QHostAddress &host, quint16 port)
{
    const QString name = isV4(host) ? host.toString() : u"[%1]"_s.arg(host.toString());
    return u"%1://%2:%3"_s.arg(scheme, name).arg(port);
}
