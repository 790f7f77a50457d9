#include "models/ai/soundpieces.h"

#include <algorithm>

namespace {

constexpr std::size_t leastFrames = 100; // a piece of a second

} // namespace

SoundPieces::SoundPieces(qint64 longestMs, Take take)
    : m_take(std::move(take)),
      m_longest(std::max(std::size_t(longestMs / Loudness::frameMs), leastFrames) * Loudness::frameSamples)
{}

void SoundPieces::push(std::span<const qint16> samples)
{
    while (!samples.empty()) {
        const auto part = samples.first(std::min(m_longest - m_samples.size(), samples.size()));
        m_samples.insert(m_samples.end(), part.begin(), part.end());
        samples = samples.subspan(part.size());
        if (m_samples.size() == m_longest) {
            const Loudness loudness(m_samples);
            cutAt(loudness.bestCut(loudness.frames() * 2 / 3) * Loudness::frameSamples);
        }
    }
}

void SoundPieces::cutAt(std::size_t sample)
{
    const auto end = m_samples.begin() + qsizetype(sample);
    std::vector<qint16> rest(end, m_samples.end());
    m_samples.erase(end, m_samples.end());
    m_take(std::exchange(m_samples, std::move(rest)), m_first);
    m_first += qint64(sample);
}

void SoundPieces::finish()
{
    if (!m_samples.empty())
        cutAt(m_samples.size());
}
