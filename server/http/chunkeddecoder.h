#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

/// Takes the chunked transfer coding apart (RFC 9112, section 7.1), strictly: lines end in CRLF, sizes are 1 to 15
/// hexadecimal digits. Extensions and trailers are dropped.
class ChunkedDecoder
{
public:
    struct Piece
    {
        qsizetype consumed = 0; // of the input; less than all of it only at the end or on an error
        QByteArray data;
    };

    /// Never consumes what comes after the body.
    Piece decode(QByteArrayView input);

    bool isDone() const { return m_state == State::Done; }
    bool isBroken() const { return m_state == State::Broken; }
    /// What is still to come of the chunk that was announced last.
    qint64 announced() const { return m_left; }

private:
    enum class State { Size, Data, DataEnd, Trailer, Done, Broken };

    qsizetype takeData(QByteArrayView input, QByteArray &data);
    qsizetype takeLine(QByteArrayView input);
    void endLine();
    State afterSize();

    State m_state = State::Size;
    QByteArray m_line;
    qint64 m_left = 0;
    int m_trailers = 0;
};
