#pragma once

#include "models/media/avfile.h"
#include "models/media/decoder.h"

#include <vector>

extern "C" {
#include <libswresample/swresample.h>
}

/// Resamples what a decoder gives and lays it on the time line of the file.
class SampleWriter
{
public:
    /// All must outlive the writer.
    SampleWriter(const AvFile &file, const AVStream *stream, const AudioRequest &request, const SampleSink &sink)
        : m_file(file), m_stream(stream), m_request(request), m_sink(sink)
    {}

    bool wantsMore() const { return m_wantsMore; }
    /// False when the sound cannot be converted.
    bool write(const AVFrame *frame);
    /// Hands over what the resampler still holds.
    void drain();

private:
    struct Deleter
    {
        void operator()(SwrContext *context) const { swr_free(&context); }
    };

    bool matches(const AVFrame *frame) const;
    bool setUp(const AVFrame *frame);
    void placeAt(qint64 ms);
    void writeSilence(qint64 count);
    void convert(const uint8_t **data, int count);
    void deliver(std::span<const qint16> samples);

    const AvFile &m_file;
    const AVStream *m_stream;
    const AudioRequest &m_request;
    const SampleSink &m_sink;
    std::unique_ptr<SwrContext, Deleter> m_resampler;
    std::vector<qint16> m_samples;
    int m_rate = 0;
    int m_format = -1;
    int m_channels = 0;
    qint64 m_written = 0;
    qint64 m_toSkip = 0; // of what comes before the start that was asked for
    bool m_wantsMore = true;
};
