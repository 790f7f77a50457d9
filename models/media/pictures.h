#pragma once

#include "models/media/avfile.h"

#include <QImage>

/// Takes pictures out of an open film, one after another. Going on by a few seconds costs no more than decoding them.
class PictureReader
{
public:
    /// NotFound, Unsupported (no pictures), Cancelled.
    static Result<PictureReader> open(const QString &path, const Progress &progress);

    /// The picture shown at `ms`, upright, with square pixels, scaled down to fit into `maxSize`. After the end: the
    /// last one.
    Result<QImage> pictureAt(qint64 ms, QSize maxSize);
    /// The same, but of the nearest picture before that stands alone, which is far cheaper.
    Result<QImage> keyPictureAt(qint64 ms, QSize maxSize);

private:
    PictureReader(AvFile file, AVStream *stream, AvPointer<AVCodecContext> decoder);

    Result<QImage> read(qint64 ms, QSize maxSize, bool isExact);
    bool isShortlyBefore(qint64 timestamp) const;
    void seek(qint64 timestamp);
    bool nextFrame();
    Result<QImage> converted(AVFrame *frame, QSize maxSize) const;

    AvFile m_file;
    AVStream *m_stream;
    AvPointer<AVCodecContext> m_decoder;
    AvPointer<AVPacket> m_packet = makePacket();
    AvPointer<AVFrame> m_shown = makeFrame(); // the last one that began by the moment that was asked for
    AvPointer<AVFrame> m_frame = makeFrame(); // behind that one, when it is decoded already
    bool m_atEnd = false;
};
