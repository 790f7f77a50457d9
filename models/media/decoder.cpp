#include "models/media/decoder.h"

#include "models/media/avfile.h"
#include "models/media/pictures.h"
#include "models/media/samplewriter.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxTextLines = 200'000;

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
