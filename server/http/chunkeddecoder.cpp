#include "server/http/chunkeddecoder.h"

#include <algorithm>
#include <cctype>

namespace {

constexpr int maxLine = 256;
constexpr int maxTrailers = 16;

bool isHex(char c)
{
    return std::isxdigit(static_cast<unsigned char>(c));
}

bool isControl(char c)
{
    return (c >= 0 && c < 0x20 && c != '\t') || c == 0x7f;
}

} // namespace

ChunkedDecoder::Piece ChunkedDecoder::decode(QByteArrayView input)
{
    Piece piece;
    while (piece.consumed < input.size() && !isDone() && !isBroken()) {
        const QByteArrayView rest = input.sliced(piece.consumed);
        piece.consumed += m_state == State::Data ? takeData(rest, piece.data) : takeLine(rest);
    }
    return piece;
}

qsizetype ChunkedDecoder::takeData(QByteArrayView input, QByteArray &data)
{
    const qsizetype taken = qsizetype(std::min<qint64>(m_left, input.size()));
    data.append(input.first(taken));
    m_left -= taken;
    if (m_left == 0)
        m_state = State::DataEnd;
    return taken;
}

qsizetype ChunkedDecoder::takeLine(QByteArrayView input)
{
    const qsizetype end = input.indexOf('\n');
    const qsizetype taken = end < 0 ? input.size() : end + 1;
    m_line.append(input.first(std::min<qsizetype>(taken, maxLine + 1)));
    if (m_line.size() > maxLine)
        m_state = State::Broken;
    else if (end >= 0)
        endLine();
    return taken;
}

void ChunkedDecoder::endLine()
{
    const bool isWhole = m_line.endsWith("\r\n");
    m_line.chop(2);
    if (!isWhole || std::any_of(m_line.begin(), m_line.end(), isControl))
        m_state = State::Broken;
    else if (m_state == State::Size)
        m_state = afterSize();
    else if (m_state == State::DataEnd)
        m_state = m_line.isEmpty() ? State::Size : State::Broken;
    else if (m_line.isEmpty())
        m_state = State::Done;
    else if (++m_trailers > maxTrailers)
        m_state = State::Broken;
    m_line.clear();
}

ChunkedDecoder::State ChunkedDecoder::afterSize()
{
    const QByteArray digits = m_line.split(';').constFirst();
    if (digits.isEmpty() || digits.size() > 15 || !std::all_of(digits.begin(), digits.end(), isHex))
        return State::Broken;
    m_left = digits.toLongLong(nullptr, 16);
    return m_left > 0 ? State::Data : State::Trailer;
}
