#include "server/http/hostname.h"

#include <QHostInfo>
#include <QNetworkInterface>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto lookUpPause = std::chrono::seconds(5);

bool isPort(const QByteArray &text)
{
    bool isNumber = false;
    const int port = text.toInt(&isNumber);
    return isNumber && text.size() <= 5 && port > 0 && port <= 65535 &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

bool isName(const QString &text)
{
    return !text.isEmpty() && text.size() <= 253 && !text.startsWith(u'.') && !text.contains(u".."_s) &&
           std::all_of(text.begin(), text.end(), [](QChar c) {
               return (c >= u'a' && c <= u'z') || (c >= u'0' && c <= u'9') || c == u'-' || c == u'.' || c == u'_';
           });
}

/// A name, or an address as IPv4 is written in four parts. Others, such as 2130706433, are refused: whoever writes
/// those has something in mind.
std::optional<QString> plainHost(QByteArray text)
{
    if (text.endsWith('.'))
        text.chop(1);
    const QString host = QString::fromLatin1(text).toLower();
    if (!isName(host))
        return std::nullopt;
    const bool looksNumeric = host.back().isDigit() && host.section(u'.', -1).toInt() >= 0 &&
                              std::all_of(host.begin(), host.end(), [](QChar c) { return c.isDigit() || c == u'.'; });
    if (!looksNumeric)
        return host;
    const QHostAddress address(host);
    return address.toString() == host ? std::optional(host) : std::nullopt;
}

QSet<QString> ownNames()
{
    QSet<QString> known;
    const QString name = QHostInfo::localHostName().toLower();
    const QString domain = QHostInfo::localDomainName().toLower();
    const QString shortName = name.section(u'.', 0, 0);
    if (isName(name))
        known += {name, shortName, shortName + u".local"_s};
    if (isName(name) && isName(domain))
        known += shortName + u'.' + domain;
    return known;
}

} // namespace

std::optional<QString> hostOf(const QByteArray &authority)
{
    const bool isV6 = authority.startsWith('[');
    const qsizetype end = isV6 ? authority.indexOf(']') + 1 : authority.indexOf(':');
    const qsizetype hostEnd = end < 0 ? authority.size() : end;
    const QByteArray rest = authority.sliced(hostEnd);
    if (!rest.isEmpty() && (!rest.startsWith(':') || !isPort(rest.sliced(1))))
        return std::nullopt;
    if (!isV6)
        return plainHost(authority.first(hostEnd));
    const QHostAddress address(QString::fromLatin1(authority.mid(1, hostEnd - 2)));
    const bool isAddress = hostEnd > 2 && address.protocol() == QAbstractSocket::IPv6Protocol;
    return isAddress ? std::optional(address.toString()) : std::nullopt;
}

bool MachineNames::contains(const QString &host) const
{
    const QHostAddress address(host);
    if (host == u"localhost"_s || host.endsWith(u".localhost"_s) || address.isLoopback())
        return true;
    const QMutexLocker lock(&m_mutex);
    const auto now = std::chrono::steady_clock::now();
    if (!m_known.contains(host) && (m_known.isEmpty() || now - m_lookedUpAt > lookUpPause)) {
        m_known = ownNames();
        for (QHostAddress own : QNetworkInterface::allAddresses()) {
            own.setScopeId({});
            m_known += own.toString();
        }
        m_lookedUpAt = now;
    }
    return m_known.contains(host);
}

QStringList MachineNames::lasting()
{
    const QSet<QString> known = ownNames();
    QStringList hosts(known.begin(), known.end());
    hosts.append(u"localhost"_s);
    QStringList addresses{u"127.0.0.1"_s, u"::1"_s};
    for (const QNetworkInterface &interface : QNetworkInterface::allInterfaces()) {
        for (const QNetworkAddressEntry &entry : interface.addressEntries()) {
            if (entry.isTemporary() || entry.ip().isLinkLocal())
                continue;
            addresses.append(entry.ip().toString());
        }
    }
    addresses.removeDuplicates();
    hosts.removeDuplicates();
    return hosts + addresses;
}
