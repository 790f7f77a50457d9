#pragma once

#include "server/http/limits.h"

#include <QByteArray>
#include <QHash>
#include <QIODevice>

#include <tl/expected.hpp>

/// The first lines of a request, checked against a grammar that is stricter than RFC 9112: whatever two servers could
/// read in two ways is refused.
struct RequestHead
{
    QByteArray method;
    QByteArray target;
    QHash<QByteArray, QByteArray> headers; // lower-case names, without those that only frame the message
    qint64 contentLength = 0;
    int minorVersion = 1;
    bool isChunked = false;
    bool expectsContinue = false;
    bool keepsAlive = true;

    /// The whole request as text that every server reads in one way.
    QByteArray canonical(const QByteArray &body) const;
    bool hasBody() const { return isChunked || contentLength > 0; }
};

/// `text` ends with its empty line. On failure the status to refuse with: 400, 417, 431, 501 or 505.
tl::expected<RequestHead, int> parseRequestHead(const QByteArray &text, const HttpLimits &limits);

/// Collects a head from a socket, line by line, and never takes a byte of what follows it.
class HeadReader
{
public:
    explicit HeadReader(const HttpLimits &limits) : m_limits(limits) {}

    enum class Step { NeedMore, Done, Refused };
    Step read(QIODevice &source);

    bool hasBegun() const { return m_hasBegun; }
    int status() const { return m_status; } // after Refused
    /// After Done. The reader is then ready for the next head.
    RequestHead take();

private:
    Step finish();
    Step refuse(int status);
    /// Some more than is allowed, to notice what is too long; QIODevice reads lines of at least two bytes.
    qint64 roomLeft() const { return m_limits.headBytes + 2 - m_text.size(); }

    const HttpLimits &m_limits;
    QByteArray m_text;
    RequestHead m_head;
    int m_status = 0;
    bool m_hasBegun = false;
};
