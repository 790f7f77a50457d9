#pragma once

#include "models/media/avfile.h"

#include <QImage>

/// Takes pictures out of an open film, one after another.
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
    bool nextFrame();
    Result<QImage> converted(QSize maxSize) const;

    AvFile m_file;
    AVStream *m_stream;
    AvPointer<AVCodecContext> m_decoder;
    AvPointer<AVPacket> m_packet = makePacket();
    AvPointer<AVFrame> m_frame = makeFrame();
    bool m_atEnd = false;
};
