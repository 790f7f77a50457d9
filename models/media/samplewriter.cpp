#include "models/media/samplewriter.h"

#include <algorithm>
#include <array>

namespace {

constexpr qint64 smallestGapMs = 100; // below, timestamps are only rounded
constexpr qint64 longestFilledMs = 24LL * 3600 * 1000;

} // namespace

bool SampleWriter::write(const AVFrame *frame)
{
    if (!matches(frame)) {
        drain();
        if (!setUp(frame))
            return false;
    }
    if (frame->best_effort_timestamp != AV_NOPTS_VALUE)
        placeAt(m_file.toMs(m_stream, frame->best_effort_timestamp) - m_request.fromMs);
    convert(const_cast<const uint8_t **>(frame->extended_data), frame->nb_samples);
    return true;
}

void SampleWriter::drain()
{
    if (m_resampler)
        convert(nullptr, 0);
}

bool SampleWriter::matches(const AVFrame *frame) const
{
    return m_resampler && m_rate == frame->sample_rate && m_format == frame->format &&
           m_channels == frame->ch_layout.nb_channels;
}

bool SampleWriter::setUp(const AVFrame *frame)
{
    m_rate = frame->sample_rate;
    m_format = frame->format;
    m_channels = frame->ch_layout.nb_channels;
    AVChannelLayout from{};
    if (frame->ch_layout.order == AV_CHANNEL_ORDER_UNSPEC)
        av_channel_layout_default(&from, m_channels);
    else
        av_channel_layout_copy(&from, &frame->ch_layout);
    AVChannelLayout mono{};
    av_channel_layout_default(&mono, 1);
    SwrContext *context = nullptr;
    const int code = swr_alloc_set_opts2(&context, &mono, AV_SAMPLE_FMT_S16, m_request.rate, &from,
                                         AVSampleFormat(m_format), m_rate, 0, nullptr);
    av_channel_layout_uninit(&from);
    m_resampler.reset(context);
    return code >= 0 && swr_init(context) >= 0;
}

/// Fills up to `ms` with silence, or marks what comes as being before the start.
void SampleWriter::placeAt(qint64 ms)
{
    const qint64 held = swr_get_delay(m_resampler.get(), m_request.rate);
    const qint64 expected = ms * m_request.rate / 1000;
    const qint64 actual = m_written - m_toSkip + held;
    if (m_written == 0 && expected < 0)
        m_toSkip = -expected + held;
    else if (const qint64 gapMs = (expected - actual) * 1000 / m_request.rate;
             gapMs >= smallestGapMs && gapMs <= longestFilledMs)
        writeSilence(expected - actual);
}

void SampleWriter::writeSilence(qint64 count)
{
    static constexpr std::array<qint16, 4096> zeros{};
    for (; count > 0 && m_wantsMore; count -= qint64(zeros.size()))
        deliver({zeros.data(), size_t(std::min(count, qint64(zeros.size())))});
}

void SampleWriter::convert(const uint8_t **data, int count)
{
    const int room = swr_get_out_samples(m_resampler.get(), count);
    m_samples.resize(size_t(std::max(room, 0)));
    auto *output = reinterpret_cast<uint8_t *>(m_samples.data());
    const int done = swr_convert(m_resampler.get(), &output, room, data, count);
    const qint64 skipped = std::clamp<qint64>(m_toSkip, 0, std::max(done, 0));
    m_toSkip -= skipped;
    if (done > skipped)
        deliver(std::span(m_samples).first(size_t(done)).subspan(size_t(skipped)));
}

void SampleWriter::deliver(std::span<const qint16> samples)
{
    m_written += qint64(samples.size());
    if (m_wantsMore)
        m_wantsMore = m_sink(samples);
}
