#pragma once

#include "server/http/message.h"

#include <QElapsedTimer>

#include <functional>
#include <mutex>

/// Answers to questions that many ask, or one asks often, for as long as nothing they hang on has changed: until the
/// next write, and no longer than a second, as tokens expire without one. Bounded. Thread-safe.
class ReplyCache
{
public:
    using Version = std::function<std::optional<quint64>()>;

    /// `version` changes with whatever the answers are made from; none: nothing is kept.
    explicit ReplyCache(Version version) : m_version(std::move(version)) {}

    /// The answer to this request by this client, from memory or by `make`. Only small, successful ones are kept.
    Response answer(const Request &request, const std::function<Response()> &make);
    /// The answer that is in memory, in microseconds.
    std::optional<Response> find(const Request &request);

private:
    struct Reply
    {
        Response response;
        qint64 callerId = 0;
        QElapsedTimer age;
    };

    std::optional<Response> find(const Request &request, const QByteArray &key, quint64 version);
    void keep(const Request &request, const QByteArray &key, quint64 version, const Response &response);

    Version m_version;
    std::mutex m_mutex; // guards what follows
    QHash<QByteArray, Reply> m_replies;
    quint64 m_keptVersion = 0; // of all replies
    qsizetype m_bytes = 0;
};
