#include "models/ai/loudness.h"

#include <algorithm>
#include <cmath>

namespace {

constexpr float silence = 25;        // dB: no speech is as low
constexpr float aboveBackground = 6; // dB: still background
constexpr float leastContrast = 15;  // dB between background and what is loud, else all of it may be speech

/// The level that `share` of the frames are below.
float percentile(std::vector<float> levels, double share)
{
    const auto at = levels.begin() + qsizetype(share * double(levels.size() - 1));
    std::nth_element(levels.begin(), at, levels.end());
    return *at;
}

} // namespace

float levelOf(std::span<const qint16> samples)
{
    double sum = 1;
    for (const qint16 sample : samples)
        sum += double(sample) * sample;
    return float(10 * std::log10(sum / double(samples.size())));
}

Loudness::Loudness(std::span<const qint16> samples) : m_quietBelow(silence)
{
    for (; !samples.empty(); samples = samples.subspan(std::min(frameSamples, samples.size())))
        m_levels.push_back(levelOf(samples.first(std::min(frameSamples, samples.size()))));
    if (m_levels.empty())
        return;
    const float background = percentile(m_levels, 0.05);
    if (percentile(m_levels, 0.95) - background >= leastContrast)
        m_quietBelow = std::max(silence, background + aboveBackground);
}

int Loudness::loudFrames(qint64 fromMs, qint64 toMs) const
{
    const auto frameAt = [&](qint64 ms) { return std::clamp<qint64>(ms / frameMs, 0, qint64(frames())); };
    const auto first = m_levels.begin() + frameAt(fromMs);
    const auto last = m_levels.begin() + frameAt(toMs + frameMs - 1);
    return first < last ? int(std::count_if(first, last, [&](float level) { return level >= m_quietBelow; })) : 0;
}

std::size_t Loudness::bestCut(std::size_t first) const
{
    std::size_t best = 0;
    std::size_t middle = 0;
    std::size_t run = 0;
    for (std::size_t frame = first; frame < frames(); ++frame) {
        run = isQuiet(frame) ? run + 1 : 0;
        if (run > best) {
            best = run;
            middle = frame - run / 2;
        }
    }
    return best > 0
               ? middle
               : std::size_t(std::min_element(m_levels.begin() + qsizetype(first), m_levels.end()) - m_levels.begin());
}
