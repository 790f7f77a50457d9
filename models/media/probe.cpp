#include "models/media/probe.h"

#include "models/media/avfile.h"

#include <QFile>

#include <algorithm>
#include <array>
#include <cmath>

extern "C" {
#include <libavutil/display.h>
}

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto timeLimit = std::chrono::seconds(10);
constexpr int packetsUntilMedia = 2'000; // before a file that shows no media counts as a header alone
constexpr qsizetype maxTagLength = 500;

QString tag(const AVDictionary *metadata, const char *key)
{
    const AVDictionaryEntry *entry = av_dict_get(metadata, key, nullptr, 0);
    return entry ? QString::fromUtf8(entry->value).remove(QChar::Null).simplified().left(maxTagLength) : QString();
}

MediaTrack track(const AVStream *stream)
{
    return {.streamIndex = stream->index,
            .language = tag(stream->metadata, "language"),
            .title = tag(stream->metadata, "title"),
            .codec = QString::fromUtf8(avcodec_get_name(stream->codecpar->codec_id))};
}

bool isText(const AVCodecParameters *codec)
{
    const AVCodecDescriptor *descriptor = avcodec_descriptor_get(codec->codec_id);
    return descriptor && (descriptor->props & AV_CODEC_PROP_TEXT_SUB);
}

/// As shown: with square pixels and upright.
QSize shownSize(AVFormatContext *format, AVStream *stream)
{
    const AVRational shape = av_guess_sample_aspect_ratio(format, stream, nullptr);
    const double stretch = shape.num > 0 && shape.den > 0 ? av_q2d(shape) : 1;
    const double width = std::clamp(std::round(stream->codecpar->width * stretch), 1., 65'535.);
    const QSize size(int(width), stream->codecpar->height);
    const uint8_t *matrix = av_stream_get_side_data(stream, AV_PKT_DATA_DISPLAYMATRIX, nullptr);
    const double angle = matrix ? av_display_rotation_get(reinterpret_cast<const int32_t *>(matrix)) : 0;
    return std::abs(std::abs(angle) - 90) < 45 ? size.transposed() : size;
}

void addStream(MediaInfo &info, AVFormatContext *format, AVStream *stream)
{
    const AVCodecParameters *codec = stream->codecpar;
    if (codec->codec_type == AVMEDIA_TYPE_VIDEO && (stream->disposition & AV_DISPOSITION_ATTACHED_PIC)) {
        info.hasCover = true;
    } else if (codec->codec_type == AVMEDIA_TYPE_VIDEO && codec->width > 0 && codec->height > 0 && !info.hasVideo) {
        info.hasVideo = true;
        info.size = shownSize(format, stream);
    } else if (codec->codec_type == AVMEDIA_TYPE_AUDIO && codec->sample_rate > 0 && codec->ch_layout.nb_channels > 0) {
        info.hasAudio = true;
        info.audioTracks.append(track(stream));
    } else if (codec->codec_type == AVMEDIA_TYPE_SUBTITLE && isText(codec)) {
        info.textTracks.append(track(stream));
    }
}

/// Whether packets of sound or pictures really follow the header.
bool holdsMedia(const AvFile &file)
{
    const AvPointer<AVPacket> packet = makePacket();
    bool found = false;
    for (int i = 0; i < packetsUntilMedia && !found && file.read(packet.get()); ++i) {
        const AVStream *stream = file.stream(packet->stream_index);
        const AVMediaType type = stream->codecpar->codec_type;
        const bool isCover = stream->disposition & AV_DISPOSITION_ATTACHED_PIC;
        found = packet->size > 0 && !isCover && (type == AVMEDIA_TYPE_VIDEO || type == AVMEDIA_TYPE_AUDIO);
        av_packet_unref(packet.get());
    }
    return found;
}

/// The end of the last packet, for containers that were written live and never told their length.
qint64 measuredDurationMs(const AvFile &file)
{
    const AvPointer<AVPacket> packet = makePacket();
    qint64 end = 0;
    while (file.read(packet.get())) {
        if (packet->pts != AV_NOPTS_VALUE)
            end = std::max(end, file.toMs(file.stream(packet->stream_index), packet->pts + packet->duration));
        av_packet_unref(packet.get());
    }
    return end;
}

void nameContainer(MediaInfo &info, const AvFile &file, const QString &path)
{
    info.container = QString::fromLatin1(file.kind().name);
    info.mimeType = QString::fromLatin1(info.hasVideo ? file.kind().videoMime : file.kind().audioMime);
    const QString brand = tag(file.format()->metadata, "major_brand");
    if (info.container == u"mp4" && brand == u"qt") {
        info.container = u"mov"_s;
        info.mimeType = u"video/quicktime"_s;
    } else if (info.container == u"mp4" && brand.startsWith(u"3gp")) {
        info.container = u"3gp"_s;
        info.mimeType = info.hasVideo ? u"video/3gpp"_s : u"audio/3gpp"_s;
    } else if (info.container == u"matroska") {
        QFile bytes(path); // libav does not tell the two apart; the EBML header does
        if (bytes.open(QFile::ReadOnly) && bytes.read(64).contains("webm")) {
            info.container = u"webm"_s;
            info.mimeType = info.hasVideo ? u"video/webm"_s : u"audio/webm"_s;
        }
    }
}

} // namespace

QString suffixOf(const MediaInfo &info)
{
    struct Suffix
    {
        const char *container;
        const char *video;
        const char *audio;
    };
    // Only where it is not the container's name.
    static constexpr auto suffixes = std::to_array<Suffix>({{"mp4", "mp4", "m4a"},
                                                            {"matroska", "mkv", "mka"},
                                                            {"ogg", "ogv", "ogg"},
                                                            {"mpegts", "ts", "ts"},
                                                            {"mpeg", "mpg", "mpg"},
                                                            {"asf", "wmv", "wma"},
                                                            {"wavpack", "wv", "wv"}});
    const auto known = std::find_if(suffixes.begin(), suffixes.end(), [&](const Suffix &suffix) {
        return info.container == QLatin1String(suffix.container);
    });
    if (known == suffixes.end())
        return info.container;
    return QLatin1String(info.hasVideo ? known->video : known->audio);
}

Result<MediaInfo> probe(const QString &path)
{
    const Result<AvFile> file = AvFile::open(path, {}, timeLimit);
    if (!file)
        return tl::make_unexpected(file.error());
    MediaInfo info;
    for (unsigned i = 0; i < file->format()->nb_streams; ++i)
        addStream(info, file->format(), file->format()->streams[i]);
    if ((!info.hasVideo && !info.hasAudio) || !holdsMedia(*file))
        return fail(Fault::Unsupported, {}, u"no sound and no moving pictures"_s);
    info.durationMs = file->durationMs() > 0 ? file->durationMs() : measuredDurationMs(*file);
    info.title = tag(file->format()->metadata, "title");
    nameContainer(info, *file, path);
    return info;
}
