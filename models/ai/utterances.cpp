#include "models/ai/utterances.h"

#include "models/ai/loudness.h"

#include <algorithm>

namespace {

constexpr size_t frameSamples = 160; // 10 ms
constexpr size_t marginFrames = 25;  // kept before and after speech
constexpr size_t pauseFrames = 45;   // ends an utterance that is long enough
constexpr size_t longPauseFrames = 100;
constexpr size_t shortestFrames = 300;
constexpr size_t longestFrames = 2'000;
constexpr size_t cutSearchFrames = 600; // where, before the end, a too long utterance may be cut
constexpr size_t leastSpeechFrames = 8; // less is a click
constexpr float speechAboveFloor = 9;   // dB
constexpr float quietestSpeech = 25;    // dB over one step of a 16-bit sample
constexpr float floorRise = 0.03F;      // dB a frame: how fast the background is believed to have grown

} // namespace

void UtteranceSplitter::push(std::span<const qint16> samples)
{
    while (!samples.empty()) {
        const size_t missing = (m_frames.size() + 1) * frameSamples - m_samples.size();
        const std::span<const qint16> part = samples.first(std::min(missing, samples.size()));
        m_samples.insert(m_samples.end(), part.begin(), part.end());
        samples = samples.subspan(part.size());
        if (part.size() == missing)
            addFrame();
    }
}

void UtteranceSplitter::addFrame()
{
    const float level = levelOf(std::span(m_samples).last(frameSamples));
    m_floor = m_hasFloor ? std::min(level, m_floor + floorRise) : std::min(level, quietestSpeech);
    m_hasFloor = true;
    const bool isSpeech = level > m_floor + speechAboveFloor && level > quietestSpeech;
    m_frames.push_back({level, isSpeech});
    m_silentFrames = isSpeech ? 0 : m_silentFrames + 1;
    m_speechFrames += isSpeech;

    const size_t count = m_frames.size();
    if (m_speechFrames == 0) {
        if (count > 4 * marginFrames)
            drop(count - marginFrames);
    } else if (m_silentFrames >= longPauseFrames || (m_silentFrames >= pauseFrames && count >= shortestFrames)) {
        cutAt(count - m_silentFrames + marginFrames - 1);
    } else if (count >= longestFrames) {
        cutAt(quietestFrame());
    }
}

size_t UtteranceSplitter::quietestFrame() const
{
    const auto quietest = std::min_element(m_frames.end() - cutSearchFrames, m_frames.end() - marginFrames,
                                           [](const Frame &a, const Frame &b) { return a.level < b.level; });
    return size_t(quietest - m_frames.begin());
}

void UtteranceSplitter::cutAt(size_t frame)
{
    if (m_speechFrames >= leastSpeechFrames)
        m_take(std::span(m_samples).first(frame * frameSamples), m_first);
    drop(frame);
}

void UtteranceSplitter::drop(size_t frames)
{
    m_samples.erase(m_samples.begin(), m_samples.begin() + qint64(frames * frameSamples));
    m_frames.erase(m_frames.begin(), m_frames.begin() + qint64(frames));
    m_first += qint64(frames * frameSamples);
    m_speechFrames =
        size_t(std::count_if(m_frames.begin(), m_frames.end(), [](const Frame &frame) { return frame.isSpeech; }));
    m_silentFrames = std::min(m_silentFrames, m_frames.size());
}

void UtteranceSplitter::finish()
{
    if (m_speechFrames >= leastSpeechFrames)
        m_take(m_samples, m_first);
    m_first += qint64(m_samples.size());
    m_samples.clear();
    m_frames.clear();
    m_speechFrames = m_silentFrames = 0;
}
