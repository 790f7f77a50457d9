#include "models/media/loudness.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>

namespace {

constexpr double offset = -0.691;
constexpr double absoluteGate = -70;
constexpr double relativeGate = -10;
constexpr std::size_t stepsABlock = 4;

double loudness(double energy)
{
    return energy > 0 ? offset + 10 * std::log10(energy) : -std::numeric_limits<double>::infinity();
}

/// The mean of the blocks that are louder than `gate`; 0 when there are none.
double gatedMean(const std::vector<double> &blocks, double gate)
{
    double sum = 0;
    std::size_t count = 0;
    for (const double block : blocks) {
        if (loudness(block) > gate) {
            sum += block;
            ++count;
        }
    }
    return count > 0 ? sum / double(count) : 0;
}

} // namespace

double LoudnessMeter::Biquad::filter(double x)
{
    const double y = b[0] * x + state[0];
    state[0] = b[1] * x - a[0] * y + state[1];
    state[1] = b[2] * x - a[1] * y;
    return y;
}

// The two stages of the K weighting for any rate: their analogue forms, as the coefficients of BS.1770 for 48 kHz give
// them, through the bilinear transform.
LoudnessMeter::Biquad LoudnessMeter::shelf(int rate)
{
    constexpr double frequency = 1681.974450955533, gain = 3.999843853973347, q = 0.7071752369554196;
    const double k = std::tan(std::numbers::pi * frequency / rate);
    const double high = std::pow(10., gain / 20);
    const double band = std::pow(high, 0.4996667741545416);
    const double norm = 1 + k / q + k * k;
    return {{(high + band * k / q + k * k) / norm, 2 * (k * k - high) / norm, (high - band * k / q + k * k) / norm},
            {2 * (k * k - 1) / norm, (1 - k / q + k * k) / norm}};
}

LoudnessMeter::Biquad LoudnessMeter::highPass(int rate)
{
    constexpr double frequency = 38.13547087602444, q = 0.5003270373238773;
    const double k = std::tan(std::numbers::pi * frequency / rate);
    const double norm = 1 + k / q + k * k;
    return {{1, -2, 1}, {2 * (k * k - 1) / norm, (1 - k / q + k * k) / norm}};
}

LoudnessMeter::LoudnessMeter(int rate)
    : m_shelf(shelf(std::max(1, rate))),
      m_highPass(highPass(std::max(1, rate))),
      m_stepSamples(std::size_t(std::max(1, rate / 10)))
{}

void LoudnessMeter::push(std::span<const qint16> samples)
{
    for (const qint16 sample : samples) {
        const double y = m_highPass.filter(m_shelf.filter(sample / 32768.));
        m_energy += y * y;
        if (++m_inStep == m_stepSamples) {
            m_steps.push_back(m_energy / double(m_stepSamples));
            m_energy = 0;
            m_inStep = 0;
        }
    }
}

double LoudnessMeter::integrated() const
{
    std::vector<double> blocks;
    for (std::size_t i = 0; i + stepsABlock <= m_steps.size(); ++i)
        blocks.push_back((m_steps[i] + m_steps[i + 1] + m_steps[i + 2] + m_steps[i + 3]) / stepsABlock);
    const double gate = loudness(gatedMean(blocks, absoluteGate)) + relativeGate;
    return loudness(gatedMean(blocks, std::max(gate, absoluteGate)));
}
