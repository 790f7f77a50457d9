#pragma once

#include "server/http/chunkeddecoder.h"

#include <QIODevice>

struct RequestHead;

/// Takes the body of one request from a socket, counted or chunked, and not a byte more.
class BodyReader
{
public:
    BodyReader() = default;
    explicit BodyReader(const RequestHead &head);

    /// What has arrived, about `most` bytes of it; empty when nothing has.
    QByteArray read(QIODevice &source, qint64 most);

    bool isDone() const { return m_isChunked ? m_chunks.isDone() : m_left == 0; }
    bool isBroken() const { return m_chunks.isBroken(); }
    /// What is certain to come: the rest of a counted body, or of the chunk that was announced last.
    qint64 announced() const { return m_isChunked ? m_chunks.announced() : m_left; }

private:
    bool m_isChunked = false;
    qint64 m_left = 0;
    ChunkedDecoder m_chunks;
};
