#include "models/media/pictures.h"

#include <QTransform>

#include <cmath>

extern "C" {
#include <libavutil/display.h>
#include <libswscale/swscale.h>
}

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int64_t mostDecodedMs = 3'000; // to go on without a seek
constexpr int maxFramesToDecode = 3'000; // to reach a moment: a minute and a half without a key picture

double clockwiseRotation(const AVStream *stream)
{
    const uint8_t *matrix = av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr);
    const double angle = matrix ? -av_display_rotation_get(reinterpret_cast<const int32_t *>(matrix)) : 0;
    return std::isfinite(angle) ? std::round(angle / 90) * 90 : 0;
}

struct SwsDeleter
{
    void operator()(SwsContext *context) const { sws_freeContext(context); }
};

} // namespace

PictureReader::PictureReader(AvFile file, AVStream *stream, AvPointer<AVCodecContext> decoder)
    : m_file(std::move(file)), m_stream(stream), m_decoder(std::move(decoder))
{}

Result<PictureReader> PictureReader::open(const QString &path, const Progress &progress)
{
    Result<AvFile> file = AvFile::open(path, progress);
    if (!file)
        return tl::make_unexpected(file.error());
    AVStream *stream = file->stream(file->bestStream(AVMEDIA_TYPE_VIDEO));
    if (!stream)
        return fail(Fault::Unsupported, {}, u"no pictures"_s);
    Result<AvPointer<AVCodecContext>> decoder = file->decoder(stream);
    if (!decoder)
        return tl::make_unexpected(decoder.error());
    return PictureReader(std::move(*file), stream, std::move(*decoder));
}

Result<QImage> PictureReader::pictureAt(qint64 ms, QSize maxSize)
{
    return read(ms, maxSize, true);
}

Result<QImage> PictureReader::keyPictureAt(qint64 ms, QSize maxSize)
{
    return read(ms, maxSize, false);
}

Result<QImage> PictureReader::read(qint64 ms, QSize maxSize, bool isExact)
{
    const qint64 wanted = m_file.toTimestamp(m_stream, std::max<qint64>(ms, 0));
    if (!isExact || !isShortlyBefore(wanted))
        seek(wanted);
    for (int i = 0; i < maxFramesToDecode && (m_frame->width > 0 || nextFrame()); ++i) {
        const bool isLater =
            m_frame->best_effort_timestamp != AV_NOPTS_VALUE && m_frame->best_effort_timestamp > wanted;
        if (isLater && m_shown->width > 0)
            break;
        av_frame_unref(m_shown.get());
        av_frame_move_ref(m_shown.get(), m_frame.get());
        if (!isExact || isLater)
            break;
    }
    if (m_file.wasCancelled())
        return fail(Fault::Cancelled);
    if (m_shown->width <= 0)
        return fail(Fault::Unsupported, {}, u"no picture can be decoded"_s);
    return converted(m_shown.get(), maxSize);
}

/// Whether decoding on from where the file stands is the shortest way there.
bool PictureReader::isShortlyBefore(qint64 timestamp) const
{
    const qint64 at = m_shown->best_effort_timestamp;
    return m_shown->width > 0 && at != AV_NOPTS_VALUE && at <= timestamp &&
           av_compare_ts(timestamp - at, m_stream->time_base, mostDecodedMs, {1, 1000}) < 0;
}

void PictureReader::seek(qint64 timestamp)
{
    av_seek_frame(m_file.format(), m_stream->index, timestamp, AVSEEK_FLAG_BACKWARD);
    avcodec_flush_buffers(m_decoder.get());
    av_frame_unref(m_shown.get());
    av_frame_unref(m_frame.get());
    m_atEnd = false;
}

bool PictureReader::nextFrame()
{
    int code = avcodec_receive_frame(m_decoder.get(), m_frame.get());
    while (code < 0 && !m_atEnd) {
        m_atEnd = !m_file.read(m_packet.get());
        if (m_atEnd || m_packet->stream_index == m_stream->index)
            avcodec_send_packet(m_decoder.get(), m_atEnd ? nullptr : m_packet.get());
        av_packet_unref(m_packet.get());
        code = avcodec_receive_frame(m_decoder.get(), m_frame.get());
    }
    return code >= 0;
}

Result<QImage> PictureReader::converted(AVFrame *frame, QSize maxSize) const
{
    const AVRational shape = av_guess_sample_aspect_ratio(m_file.format(), m_stream, frame);
    const double stretch = shape.num > 0 && shape.den > 0 ? av_q2d(shape) : 1;
    const double angle = clockwiseRotation(m_stream);
    const bool isTurned = std::fmod(std::abs(angle), 180) == 90;
    const QSizeF whole(frame->width * stretch, frame->height);
    const QSizeF fitting = whole.scaled(isTurned ? maxSize.transposed() : maxSize, Qt::KeepAspectRatio);
    const QSize size =
        (fitting.width() < whole.width() ? fitting : whole).toSize().expandedTo({1, 1}).boundedTo({16'384, 16'384});

    const std::unique_ptr<SwsContext, SwsDeleter> scaler(
        sws_getContext(frame->width, frame->height, AVPixelFormat(frame->format), size.width(), size.height(),
                       AV_PIX_FMT_BGRA, SWS_AREA, nullptr, nullptr, nullptr));
    QImage image(size, QImage::Format_RGB32);
    if (!scaler || image.isNull())
        return fail(Fault::Unsupported, {}, u"the picture cannot be converted"_s);
    uint8_t *planes[4] = {image.bits()};
    const int strides[4] = {int(image.bytesPerLine())};
    sws_scale(scaler.get(), frame->data, frame->linesize, 0, frame->height, planes, strides);
    return angle == 0 ? image : image.transformed(QTransform().rotate(angle));
}
