#pragma once

#include <QtGlobal>

#include <functional>
#include <span>
#include <vector>

/// Cuts a stream of 16 kHz speech at its pauses, so that recognition needs memory for one utterance only. Stretches
/// without speech are left out.
class UtteranceSplitter
{
public:
    /// `firstSample` counts from the first sample that was pushed.
    using Take = std::function<void(std::span<const qint16> samples, qint64 firstSample)>;

    explicit UtteranceSplitter(Take take) : m_take(std::move(take)) {}

    void push(std::span<const qint16> samples);
    /// Hands over what is left.
    void finish();
    /// Everything before this sample has been handed over or left out.
    qint64 doneSamples() const { return m_first; }

private:
    struct Frame
    {
        float level; // decibels
        bool isSpeech;
    };

    void addFrame();
    void cutAt(size_t frame);
    void drop(size_t frames);
    size_t quietestFrame() const;

    Take m_take;
    std::vector<qint16> m_samples; // of the utterance so far, and an incomplete frame
    std::vector<Frame> m_frames;
    qint64 m_first = 0; // the position of m_samples
    float m_floor = 0;  // the level of the background
    bool m_hasFloor = false;
    size_t m_silentFrames = 0; // at the end
    size_t m_speechFrames = 0;
};
