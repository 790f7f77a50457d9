#pragma once

#include <QByteArray>
#include <QHostAddress>
#include <QMutex>
#include <QSet>
#include <QString>
#include <QStringList>

#include <chrono>
#include <optional>

/// `name`, `name:port`, `[v6]` or `[v6]:port`, taken apart: the name in lower case and without a last dot, an address
/// as Qt spells it. nullopt when it is none of them.
std::optional<QString> hostOf(const QByteArray &authority);

/// What this machine is called on its network, and all of its addresses. Looked up at most every few seconds, because
/// both change while the program runs. Thread-safe.
class MachineNames
{
public:
    bool contains(const QString &host) const;
    /// Those that stay for a while, names first: without the addresses that change each day for privacy's sake.
    static QStringList lasting();

private:
    mutable QMutex m_mutex;
    mutable QSet<QString> m_known;
    mutable std::chrono::steady_clock::time_point m_lookedUpAt;
};
