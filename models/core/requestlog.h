#pragma once

#include <QList>
#include <QObject>
#include <QString>

#include <atomic>
#include <mutex>
#include <vector>

/// A request that was answered, without the secrets that came with it.
struct RequestEntry
{
    quint64 serial = 0;   // counts from 1; set by the log
    qint64 startedMs = 0; // since 1970
    QByteArray method;    // empty when its first line could not be read
    QByteArray target;    // path and query
    int status = 0;
    qint64 durationMs = 0; // until the answer began
    qint64 accountId = 0;  // who sent it; 0: nobody was asked for
    QString address = {};

    bool operator==(const RequestEntry &) const = default;
};

/// A path and query in which no secret is left: values of parameters that are named like one, values and segments of
/// the path that look like one, and what a path is known to carry (shared groups, pairing codes) become "REDACTED".
QByteArray withoutSecrets(const QByteArray &target);

/// The latest requests to the server, in memory alone. Thread-safe; to add one takes about a microsecond.
class RequestLog : public QObject
{
    Q_OBJECT

public:
    static constexpr std::size_t defaultKept = 1000;

    explicit RequestLog(std::size_t kept = defaultKept) : m_kept(kept) {}

    /// What is added has its target cleared of secrets, and cut.
    void add(RequestEntry entry);
    /// Those that are newer than one that is known, oldest first. From now on the next one is announced.
    QList<RequestEntry> newerThan(quint64 serial);
    void clear();

signals:
    /// Once, on the thread that adds it; then not before newerThan() has been called.
    void grew();

private:
    const std::size_t m_kept;
    std::mutex m_mutex;                  // guards what follows
    std::vector<RequestEntry> m_entries; // a ring: serial s is at (s - 1) % m_kept
    quint64 m_latest = 0;
    quint64 m_cleared = 0; // up to and with this one
    std::atomic_bool m_isAnnounced = false;
};
