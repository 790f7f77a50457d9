#include "server/http/bodyreader.h"

#include "server/http/requesthead.h"

#include <algorithm>

BodyReader::BodyReader(const RequestHead &head) : m_isChunked(head.isChunked), m_left(head.contentLength) {}

QByteArray BodyReader::read(QIODevice &source, qint64 most)
{
    if (!m_isChunked) {
        QByteArray data = source.read(std::min(most, m_left));
        m_left -= data.size();
        return data;
    }
    ChunkedDecoder::Piece piece = m_chunks.decode(source.peek(most));
    source.skip(piece.consumed);
    return piece.data;
}
