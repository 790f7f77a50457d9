#pragma once

#include "models/ai/loudness.h"

#include <functional>

/// Cuts a stream of 16 kHz sound into pieces of a limited length, at its pauses. Nothing is left out: the pieces joined
/// are the stream. The same stream from the start of any piece is cut at the same places.
class SoundPieces
{
public:
    /// `firstSample` counts from the first sample that was pushed.
    using Take = std::function<void(std::vector<qint16> samples, qint64 firstSample)>;

    /// Pieces are at most `longestMs` long and, but for the last, at least two thirds of that.
    SoundPieces(qint64 longestMs, Take take);

    void push(std::span<const qint16> samples);
    /// Hands over what is left.
    void finish();

private:
    void cutAt(std::size_t sample);

    Take m_take;
    std::size_t m_longest; // in samples, whole frames
    std::vector<qint16> m_samples;
    qint64 m_first = 0; // the position of m_samples
};
