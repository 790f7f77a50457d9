#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QString>

#include <chrono>
#include <memory>

extern "C" {
#include <libavcodec/avcodec.h>
#include <libavformat/avformat.h>
}

/// Frees what libav allocated.
struct AvDeleter
{
    void operator()(AVFormatContext *format) const { avformat_close_input(&format); }
    void operator()(AVCodecContext *codec) const { avcodec_free_context(&codec); }
    void operator()(AVPacket *packet) const { av_packet_free(&packet); }
    void operator()(AVFrame *frame) const { av_frame_free(&frame); }
};
template <typename T>
using AvPointer = std::unique_ptr<T, AvDeleter>;

/// A container format that Matinee reads, and what it is called. Playlists and scripts, which make libav open other
/// files, are none.
struct MediaFormat
{
    const char *demuxer;
    const char *name;
    const char *videoMime;
    const char *audioMime;
};

/// An open media file. Only for models/media: everybody else asks for values.
class AvFile
{
public:
    /// Opens a local file and reads enough of it to know its streams. Reading stops when `progress` is cancelled and,
    /// if there is a time limit, when that has passed. NotFound, Unsupported, Cancelled.
    static Result<AvFile> open(const QString &path, const Progress &progress, std::chrono::milliseconds timeLimit = {});

    AVFormatContext *format() const { return m_format.get(); }
    const MediaFormat &kind() const { return *m_kind; }
    AVStream *stream(int index) const;
    /// The stream to play, -1 when there is none. A picture that is attached is no video.
    int bestStream(AVMediaType type) const;
    /// When a timestamp of the stream is shown, counted from the file's start.
    qint64 toMs(const AVStream *stream, qint64 timestamp) const;
    /// The opposite of toMs().
    qint64 toTimestamp(const AVStream *stream, qint64 ms) const;
    /// 0 when the container does not say.
    qint64 durationMs() const;

    /// The next packet; false at the end of the file, where it is broken, and when reading was stopped.
    bool read(AVPacket *packet) const { return av_read_frame(m_format.get(), packet) >= 0; }
    bool wasCancelled() const { return m_guard->progress.cancelled(); }

    /// A decoder for the stream. Unsupported.
    Result<AvPointer<AVCodecContext>> decoder(const AVStream *stream) const;

private:
    struct Guard
    {
        Progress progress;
        std::chrono::steady_clock::time_point deadline;

        static int isOver(void *guard);
    };

    AvFile() = default;

    std::unique_ptr<Guard> m_guard; // libav holds its address
    AvPointer<AVFormatContext> m_format;
    const MediaFormat *m_kind = nullptr;
};

AvPointer<AVPacket> makePacket();
AvPointer<AVFrame> makeFrame();
/// libav's words for one of its error codes.
QString avErrorText(int code);
