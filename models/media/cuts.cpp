#include "models/media/cuts.h"

#include "models/media/avfile.h"

#include <algorithm>
#include <vector>

extern "C" {
#include <libswscale/swscale.h>
}

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 reportEachMs = 2'000; // of film
constexpr qint64 keepEachMs = 60'000;
constexpr qint64 longFilmMs = 20 * 60'000;
constexpr unsigned maxChapters = 1'000;
constexpr qsizetype maxTitleLength = 255;

struct ScalerDeleter
{
    void operator()(SwsContext *context) const { sws_freeContext(context); }
};

/// One pass over the pictures of a film.
class FilmScan
{
public:
    FilmScan(const AvFile &file, AVStream *stream, AVCodecContext *decoder)
        : m_file(file), m_stream(stream), m_decoder(decoder)
    {}

    /// Hands over every picture with its time until the end, or until `take` returns false.
    void run(const std::function<bool(qint64 ms, const AVFrame *frame)> &take);
    /// Nothing when the picture cannot be converted.
    std::optional<PictureHistogram> histogramOf(const AVFrame *frame);

private:
    const AvFile &m_file;
    AVStream *m_stream;
    AVCodecContext *m_decoder;
    std::unique_ptr<SwsContext, ScalerDeleter> m_scaler;
    std::vector<uchar> m_rgb = std::vector<uchar>(size_t(PictureHistogram::width) * PictureHistogram::height * 3);
    qint64 m_lastMs = 0;
};

void FilmScan::run(const std::function<bool(qint64 ms, const AVFrame *frame)> &take)
{
    const AvPointer<AVPacket> packet = makePacket();
    const AvPointer<AVFrame> frame = makeFrame();
    for (bool atEnd = false; !atEnd;) {
        atEnd = !m_file.read(packet.get());
        if (atEnd || packet->stream_index == m_stream->index)
            avcodec_send_packet(m_decoder, atEnd ? nullptr : packet.get());
        av_packet_unref(packet.get());
        while (avcodec_receive_frame(m_decoder, frame.get()) >= 0) {
            if (frame->best_effort_timestamp != AV_NOPTS_VALUE)
                m_lastMs = m_file.toMs(m_stream, frame->best_effort_timestamp);
            if (!take(m_lastMs, frame.get()))
                return;
        }
    }
}

std::optional<PictureHistogram> FilmScan::histogramOf(const AVFrame *frame)
{
    m_scaler.reset(sws_getCachedContext(m_scaler.release(), frame->width, frame->height, AVPixelFormat(frame->format),
                                        PictureHistogram::width, PictureHistogram::height, AV_PIX_FMT_RGB24,
                                        SWS_FAST_BILINEAR, nullptr, nullptr, nullptr));
    if (!m_scaler)
        return std::nullopt;
    uint8_t *planes[4] = {m_rgb.data()};
    const int strides[4] = {PictureHistogram::width * 3};
    sws_scale(m_scaler.get(), frame->data, frame->linesize, 0, frame->height, planes, strides);
    return PictureHistogram(m_rgb);
}

QString titleOf(const AVChapter *chapter)
{
    const AVDictionaryEntry *entry = av_dict_get(chapter->metadata, "title", nullptr, 0);
    return entry ? QString::fromUtf8(entry->value).simplified().left(maxTitleLength) : QString();
}

} // namespace

Result<CutSearch> findCuts(const QString &path, CutSearch search, const CutKeeper &keep, const Progress &progress)
{
    const Result<AvFile> file = AvFile::open(path, progress);
    if (!file)
        return tl::make_unexpected(file.error());
    AVStream *stream = file->stream(file->bestStream(AVMEDIA_TYPE_VIDEO));
    if (!stream)
        return fail(Fault::Unsupported, {}, u"no pictures"_s);
    const Result<AvPointer<AVCodecContext>> decoder = file->decoder(stream);
    if (!decoder)
        return tl::make_unexpected(decoder.error());
    if (file->durationMs() > longFilmMs)
        (*decoder)->skip_frame = AVDISCARD_NONREF;
    if (search.seenMs() > 0)
        av_seek_frame(file->format(), stream->index, file->toTimestamp(stream, search.seenMs()), AVSEEK_FLAG_BACKWARD);

    const double durationMs = double(std::max<qint64>(file->durationMs(), 1));
    qint64 keptMs = std::max<qint64>(search.seenMs(), 0);
    qint64 reportedMs = keptMs;
    FilmScan scan(*file, stream, decoder->get());
    scan.run([&](qint64 ms, const AVFrame *frame) {
        const std::optional<PictureHistogram> picture = scan.histogramOf(frame);
        if (!picture)
            return !progress.cancelled();
        search.add(ms, *picture);
        if (ms - reportedMs >= reportEachMs) {
            reportedMs = ms;
            progress.report(std::clamp(double(ms) / durationMs, 0.0, 1.0));
        }
        if (ms - keptMs >= keepEachMs) {
            keptMs = ms;
            keep(search);
        }
        return !progress.cancelled();
    });
    if (progress.cancelled())
        return fail(Fault::Cancelled);
    return search;
}

Result<QList<Chapter>> readChapters(const QString &path, const Progress &progress)
{
    const Result<AvFile> file = AvFile::open(path, progress);
    if (!file)
        return tl::make_unexpected(file.error());
    QList<Chapter> chapters;
    for (unsigned i = 0; i < std::min(file->format()->nb_chapters, maxChapters); ++i) {
        const AVChapter *chapter = file->format()->chapters[i];
        const qint64 startMs = av_rescale_q(chapter->start, chapter->time_base, {1, 1000});
        const qint64 endMs = av_rescale_q(chapter->end, chapter->time_base, {1, 1000});
        if (startMs >= 0 && endMs > startMs)
            chapters.append({.startMs = startMs, .endMs = endMs, .title = titleOf(chapter)});
    }
    std::stable_sort(chapters.begin(), chapters.end(),
                     [](const Chapter &a, const Chapter &b) { return a.startMs < b.startMs; });
    return chapters;
}
