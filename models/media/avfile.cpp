#include "models/media/avfile.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <new>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 maxPixels = 64'000'000; // a little over 8K
constexpr AVRational milliseconds{1, 1000};

constexpr std::array formats = {
    MediaFormat{"mov", "mp4", "video/mp4", "audio/mp4"},
    MediaFormat{"matroska", "matroska", "video/x-matroska", "audio/x-matroska"},
    MediaFormat{"avi", "avi", "video/x-msvideo", "audio/x-msvideo"},
    MediaFormat{"ogg", "ogg", "video/ogg", "audio/ogg"},
    MediaFormat{"flv", "flv", "video/x-flv", "audio/x-flv"},
    MediaFormat{"mpegts", "mpegts", "video/mp2t", "audio/mp2t"},
    MediaFormat{"mpeg", "mpeg", "video/mpeg", "audio/mpeg"},
    MediaFormat{"asf", "asf", "video/x-ms-wmv", "audio/x-ms-wma"},
    MediaFormat{"mxf", "mxf", "application/mxf", "application/mxf"},
    MediaFormat{"nut", "nut", "video/x-nut", "audio/x-nut"},
    MediaFormat{"dv", "dv", "video/x-dv", "video/x-dv"},
    MediaFormat{"rm", "rm", "application/vnd.rn-realmedia", "audio/vnd.rn-realaudio"},
    MediaFormat{"flac", "flac", "audio/flac", "audio/flac"},
    MediaFormat{"mp3", "mp3", "audio/mpeg", "audio/mpeg"},
    MediaFormat{"wav", "wav", "audio/wav", "audio/wav"},
    MediaFormat{"w64", "w64", "audio/x-w64", "audio/x-w64"},
    MediaFormat{"aac", "aac", "audio/aac", "audio/aac"},
    MediaFormat{"aiff", "aiff", "audio/aiff", "audio/aiff"},
    MediaFormat{"au", "au", "audio/basic", "audio/basic"},
    MediaFormat{"caf", "caf", "audio/x-caf", "audio/x-caf"},
    MediaFormat{"amr", "amr", "audio/amr", "audio/amr"},
    MediaFormat{"ape", "ape", "audio/x-ape", "audio/x-ape"},
    MediaFormat{"wv", "wavpack", "audio/x-wavpack", "audio/x-wavpack"},
    MediaFormat{"tta", "tta", "audio/x-tta", "audio/x-tta"},
    MediaFormat{"ac3", "ac3", "audio/ac3", "audio/ac3"},
    MediaFormat{"eac3", "eac3", "audio/eac3", "audio/eac3"},
    MediaFormat{"dts", "dts", "audio/vnd.dts", "audio/vnd.dts"},
};

const QByteArray &formatNames()
{
    static const QByteArray names = [] {
        QByteArray list;
        for (const MediaFormat &format : formats)
            list += QByteArray(format.demuxer) + ',';
        list.chop(1);
        return list;
    }();
    return names;
}

const MediaFormat *findFormat(const char *demuxerNames)
{
    const QList<QByteArray> names = QByteArray(demuxerNames).split(',');
    const auto found = std::find_if(formats.begin(), formats.end(),
                                    [&](const MediaFormat &format) { return names.contains(format.demuxer); });
    return found == formats.end() ? nullptr : &*found;
}

} // namespace

int AvFile::Guard::isOver(void *guard)
{
    const auto *self = static_cast<const Guard *>(guard);
    return self->progress.cancelled() || std::chrono::steady_clock::now() > self->deadline;
}

Result<AvFile> AvFile::open(const QString &path, const Progress &progress, std::chrono::milliseconds timeLimit)
{
    if (const QFileInfo info(path); !info.isFile() || !info.isReadable())
        return fail(Fault::NotFound, {}, path);
    av_log_set_level(AV_LOG_QUIET); // libav writes to stderr else

    AvFile file;
    using Time = std::chrono::steady_clock::time_point;
    const auto deadline = timeLimit.count() > 0 ? std::chrono::steady_clock::now() + timeLimit : Time::max();
    file.m_guard = std::make_unique<Guard>(Guard{progress, deadline});
    AVFormatContext *format = avformat_alloc_context();
    if (!format)
        throw std::bad_alloc();
    format->interrupt_callback = {&Guard::isOver, file.m_guard.get()};
    AVDictionary *options = nullptr;
    av_dict_set(&options, "protocol_whitelist", "file", 0);
    av_dict_set(&options, "format_whitelist", formatNames().constData(), 0);
    int code = avformat_open_input(&format, "file:" + QFile::encodeName(path), nullptr, &options);
    av_dict_free(&options);
    if (code >= 0) {
        file.m_format.reset(format); // on failure libav has freed it
        code = avformat_find_stream_info(format, nullptr);
    }
    if (progress.cancelled())
        return fail(Fault::Cancelled);
    if (code < 0)
        return fail(Fault::Unsupported, {}, avErrorText(code));
    file.m_kind = findFormat(format->iformat->name);
    if (!file.m_kind)
        return fail(Fault::Unsupported, {}, QString::fromUtf8(format->iformat->name));
    return file;
}

AVStream *AvFile::stream(int index) const
{
    return index >= 0 && uint(index) < m_format->nb_streams ? m_format->streams[index] : nullptr;
}

int AvFile::bestStream(AVMediaType type) const
{
    const int best = av_find_best_stream(m_format.get(), type, -1, -1, nullptr, 0);
    return best >= 0 && !(m_format->streams[best]->disposition & AV_DISPOSITION_ATTACHED_PIC) ? best : -1;
}

qint64 AvFile::toMs(const AVStream *stream, qint64 timestamp) const
{
    const qint64 start = m_format->start_time == AV_NOPTS_VALUE ? 0 : m_format->start_time;
    return av_rescale_q(timestamp, stream->time_base, milliseconds) - av_rescale_q(start, AV_TIME_BASE_Q, milliseconds);
}

qint64 AvFile::toTimestamp(const AVStream *stream, qint64 ms) const
{
    const qint64 start = m_format->start_time == AV_NOPTS_VALUE ? 0 : m_format->start_time;
    return av_rescale_q(ms + av_rescale_q(start, AV_TIME_BASE_Q, milliseconds), milliseconds, stream->time_base);
}

qint64 AvFile::durationMs() const
{
    return std::max<qint64>(
        0, av_rescale_q(m_format->duration == AV_NOPTS_VALUE ? 0 : m_format->duration, AV_TIME_BASE_Q, milliseconds));
}

Result<AvPointer<AVCodecContext>> AvFile::decoder(const AVStream *stream) const
{
    const AVCodec *codec = avcodec_find_decoder(stream->codecpar->codec_id);
    if (!codec)
        return fail(Fault::Unsupported, {}, QString::fromUtf8(avcodec_get_name(stream->codecpar->codec_id)));
    AvPointer<AVCodecContext> context(avcodec_alloc_context3(codec));
    if (!context)
        throw std::bad_alloc();
    context->pkt_timebase = stream->time_base;
    context->max_pixels = maxPixels;
    context->thread_count = 0; // as many as there are cores
    int code = avcodec_parameters_to_context(context.get(), stream->codecpar);
    if (code >= 0)
        code = avcodec_open2(context.get(), codec, nullptr);
    if (code < 0)
        return fail(Fault::Unsupported, {}, avErrorText(code));
    return context;
}

AvPointer<AVPacket> makePacket()
{
    AvPointer<AVPacket> packet(av_packet_alloc());
    return packet ? std::move(packet) : throw std::bad_alloc();
}

AvPointer<AVFrame> makeFrame()
{
    AvPointer<AVFrame> frame(av_frame_alloc());
    return frame ? std::move(frame) : throw std::bad_alloc();
}

QString avErrorText(int code)
{
    std::array<char, AV_ERROR_MAX_STRING_SIZE> text{};
    av_strerror(code, text.data(), text.size());
    return QString::fromUtf8(text.data());
}
