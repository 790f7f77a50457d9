#pragma once

#include "models/library/video.h"

#include <QImage>
#include <QList>

class MediaStore;

/// The small pictures that a film's seek bar shows: see writeSprites().
class SpriteSheet
{
public:
    SpriteSheet() = default;
    /// None where there is no sheet yet. Blocking: reads the disk.
    static SpriteSheet read(const MediaStore &store, const Video &video);

    bool isEmpty() const { return m_pictures.isEmpty(); }
    /// The picture of a moment; null where there is none.
    QImage at(qint64 positionMs) const;

private:
    struct Picture
    {
        qint64 startMs = 0;
        QRect place;
    };

    QImage m_sheet;
    QList<Picture> m_pictures; // by start
};
