#pragma once

#include <QtGlobal>

#include <span>
#include <vector>

/// The level of some samples in decibels over one step of a 16-bit sample.
float levelOf(std::span<const qint16> samples);

/// How loud each 10 ms of some 16 kHz sound are, and which of them are quiet: near to silence, or near to the
/// background of a sound whose loud parts stand far above it.
class Loudness
{
public:
    static constexpr std::size_t frameSamples = 160;
    static constexpr qint64 frameMs = 10;

    explicit Loudness(std::span<const qint16> samples);

    std::size_t frames() const { return m_levels.size(); }
    bool isQuiet(std::size_t frame) const { return m_levels[frame] < m_quietBelow; }
    /// How many frames between two times are not quiet; what is outside the sound is.
    int loudFrames(qint64 fromMs, qint64 toMs) const;
    /// The frame from `first` (which is one) on at which a cut does least harm: in the middle of the longest quiet
    /// stretch, else the least loud.
    std::size_t bestCut(std::size_t first) const;

private:
    std::vector<float> m_levels;
    float m_quietBelow = 0;
};
