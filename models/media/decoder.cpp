#include "models/media/decoder.h"

#include "models/media/avfile.h"
#include "models/media/pictures.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>
#include <new>
#include <vector>

extern "C" {
#include <libswresample/swresample.h>
}

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 smallestGapMs = 100; // below, timestamps are only rounded
constexpr qint64 longestFilledMs = 24LL * 3600 * 1000;
constexpr qsizetype maxTextLines = 200'000;

struct SwrDeleter
{
    void operator()(SwrContext *context) const { swr_free(&context); }
};

/// Resamples what a decoder gives and lays it on the time line.
class SampleWriter
{
public:
    SampleWriter(const AvFile &file, const AVStream *stream, const AudioRequest &request, const SampleSink &sink)
        : m_file(file), m_stream(stream), m_request(request), m_sink(sink)
    {}

    bool wantsMore() const { return m_wantsMore; }

    /// False when the sound cannot be converted.
    bool write(const AVFrame *frame)
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

    /// What the resampler still holds.
    void drain()
    {
        if (m_resampler)
            convert(nullptr, 0);
    }

private:
    bool matches(const AVFrame *frame) const
    {
        return m_resampler && m_rate == frame->sample_rate && m_format == frame->format &&
               m_channels == frame->ch_layout.nb_channels;
    }

    bool setUp(const AVFrame *frame)
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
    void placeAt(qint64 ms)
    {
        const qint64 held = swr_get_delay(m_resampler.get(), m_request.rate);
        const qint64 expected = ms * m_request.rate / 1000;
        const qint64 actual = m_written - m_toSkip + held;
        if (m_written == 0 && expected < 0)
            m_toSkip = -expected + held;
        else if (const qint64 gapMs = (expected - actual) * 1000 / m_request.rate;
                 gapMs >= smallestGapMs && gapMs <= longestFilledMs)
            silence(expected - actual);
    }

    void silence(qint64 count)
    {
        static constexpr std::array<qint16, 4096> zeros{};
        for (; count > 0 && m_wantsMore; count -= qint64(zeros.size()))
            deliver({zeros.data(), size_t(std::min(count, qint64(zeros.size())))});
    }

    void convert(const uint8_t **data, int count)
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

    void deliver(std::span<const qint16> samples)
    {
        m_written += qint64(samples.size());
        if (m_wantsMore)
            m_wantsMore = m_sink(samples);
    }

    const AvFile &m_file;
    const AVStream *m_stream;
    const AudioRequest m_request;
    const SampleSink &m_sink;
    std::unique_ptr<SwrContext, SwrDeleter> m_resampler;
    std::vector<qint16> m_samples;
    int m_rate = 0;
    int m_format = -1;
    int m_channels = 0;
    qint64 m_written = 0;
    qint64 m_toSkip = 0;
    bool m_wantsMore = true;
};

/// Decodes the packets of one stream from where the file stands; `take` returns false to stop. Broken packets are left
/// out.
void decodeStream(const AvFile &file, AVStream *stream, AVCodecContext *decoder,
                  const std::function<bool(const AVFrame *)> &take, const Progress &progress)
{
    const AvPointer<AVPacket> packet = makePacket();
    const AvPointer<AVFrame> frame = makeFrame();
    const double durationMs = double(std::max<qint64>(file.durationMs(), 1));
    bool atEnd = false;
    while (!atEnd && !progress.cancelled()) {
        atEnd = !file.read(packet.get());
        if (!atEnd && packet->stream_index != stream->index) {
            av_packet_unref(packet.get());
            continue;
        }
        if (!atEnd && packet->pts != AV_NOPTS_VALUE)
            progress.report(std::clamp(double(file.toMs(stream, packet->pts)) / durationMs, 0., 1.));
        avcodec_send_packet(decoder, atEnd ? nullptr : packet.get());
        av_packet_unref(packet.get());
        while (avcodec_receive_frame(decoder, frame.get()) >= 0) {
            if (!take(frame.get()))
                return;
        }
    }
}

/// Text of one event of a script, whose fields before the ninth are not said.
QString spokenText(const char *event)
{
    static const QRegularExpression overrides(uR"(\{[^{}]*\})"_s);
    QString text = QString::fromUtf8(event).section(u',', 8);
    if (text.contains(uR"(\p1)"_s)) // a drawing
        return {};
    text.remove(QChar::Null).remove(overrides);
    return text.replace(uR"(\N)"_s, u" "_s).replace(uR"(\n)"_s, u" "_s).replace(uR"(\h)"_s, u" "_s).simplified();
}

void appendLines(QList<SubtitleLine> &lines, const AVSubtitle &subtitle, qint64 startMs, qint64 lengthMs)
{
    const qint64 from = std::max<qint64>(0, startMs + subtitle.start_display_time);
    const bool hasEnd = subtitle.end_display_time > 0 && subtitle.end_display_time != UINT32_MAX;
    const qint64 to = hasEnd ? startMs + subtitle.end_display_time : startMs + lengthMs;
    for (unsigned i = 0; i < subtitle.num_rects; ++i) {
        const AVSubtitleRect *rect = subtitle.rects[i];
        const QString text = rect->ass ? spokenText(rect->ass) : QString::fromUtf8(rect->text).simplified();
        if (!text.isEmpty())
            lines.append({.startMs = from, .endMs = std::max(from, to), .text = text});
    }
}

} // namespace

Result<void> decodeAudio(const QString &path, const AudioRequest &request, const SampleSink &sink,
                         const Progress &progress)
{
    const Result<AvFile> file = AvFile::open(path, progress);
    if (!file)
        return tl::make_unexpected(file.error());
    AVStream *stream = file->stream(file->bestStream(AVMEDIA_TYPE_AUDIO));
    if (!stream)
        return fail(Fault::Unsupported, {}, u"no sound"_s);
    const Result<AvPointer<AVCodecContext>> decoder = file->decoder(stream);
    if (!decoder)
        return tl::make_unexpected(decoder.error());
    if (request.fromMs > 0) // else from the start: what comes before is skipped
        av_seek_frame(file->format(), stream->index, file->toTimestamp(stream, request.fromMs), AVSEEK_FLAG_BACKWARD);
    SampleWriter writer(*file, stream, request, sink);
    bool isConvertible = true;
    decodeStream(
        *file, stream, decoder->get(),
        [&](const AVFrame *frame) {
            isConvertible = writer.write(frame);
            return isConvertible && writer.wantsMore();
        },
        progress);
    if (progress.cancelled())
        return fail(Fault::Cancelled);
    if (!isConvertible)
        return fail(Fault::Unsupported, {}, u"the sound cannot be converted"_s);
    writer.drain();
    return {};
}

Result<QImage> frameAt(const QString &path, qint64 ms, QSize maxSize, const Progress &progress)
{
    Result<PictureReader> reader = PictureReader::open(path, progress);
    if (!reader)
        return tl::make_unexpected(reader.error());
    return reader->pictureAt(ms, maxSize);
}

Result<QImage> coverArt(const QString &path)
{
    const Result<AvFile> file = AvFile::open(path, {});
    if (!file)
        return tl::make_unexpected(file.error());
    for (unsigned i = 0; i < file->format()->nb_streams; ++i) {
        const AVStream *stream = file->format()->streams[i];
        if (!(stream->disposition & AV_DISPOSITION_ATTACHED_PIC))
            continue;
        const QImage image = QImage::fromData(stream->attached_pic.data, stream->attached_pic.size);
        if (!image.isNull())
            return image;
    }
    return fail(Fault::NotFound);
}

Result<QList<SubtitleLine>> readTextTrack(const QString &path, int streamIndex, const Progress &progress)
{
    const Result<AvFile> file = AvFile::open(path, progress);
    if (!file)
        return tl::make_unexpected(file.error());
    AVStream *stream = file->stream(streamIndex);
    if (!stream || stream->codecpar->codec_type != AVMEDIA_TYPE_SUBTITLE)
        return fail(Fault::Unsupported, {}, u"no such text track"_s);
    const Result<AvPointer<AVCodecContext>> decoder = file->decoder(stream);
    if (!decoder)
        return tl::make_unexpected(decoder.error());
    QList<SubtitleLine> lines;
    const AvPointer<AVPacket> packet = makePacket();
    while (lines.size() < maxTextLines && file->read(packet.get())) {
        AVSubtitle subtitle{};
        int isWhole = 0;
        if (packet->stream_index == streamIndex && packet->pts != AV_NOPTS_VALUE &&
            avcodec_decode_subtitle2(decoder->get(), &subtitle, &isWhole, packet.get()) >= 0 && isWhole) {
            const qint64 lengthMs = av_rescale_q(packet->duration, stream->time_base, {1, 1000});
            appendLines(lines, subtitle, file->toMs(stream, packet->pts), lengthMs);
            avsubtitle_free(&subtitle);
        }
        av_packet_unref(packet.get());
    }
    if (progress.cancelled())
        return fail(Fault::Cancelled);
    std::stable_sort(lines.begin(), lines.end(), [](const auto &a, const auto &b) { return a.startMs < b.startMs; });
    return lines;
}
