#include "ui/player/spritesheet.h"

#include "models/library/mediastore.h"
#include "models/library/subtitles.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

SpriteSheet SpriteSheet::read(const MediaStore &store, const Video &video)
{
    SpriteSheet sheet;
    QFile index(store.spritesIndexFile(video));
    if (!video.isStored() || !index.open(QIODevice::ReadOnly))
        return sheet;
    sheet.m_sheet = QImage(store.spritesFile(video));
    static const QRegularExpression part(u"#xywh=(\\d+),(\\d+),(\\d+),(\\d+)$"_s);
    for (const SubtitleLine &cue : parseSubtitles(index.readAll())) {
        const QRegularExpressionMatch match = part.match(cue.text);
        const QRect place(match.captured(1).toInt(), match.captured(2).toInt(), match.captured(3).toInt(),
                          match.captured(4).toInt());
        if (match.hasMatch() && sheet.m_sheet.rect().contains(place))
            sheet.m_pictures.append({.startMs = cue.startMs, .place = place});
    }
    return sheet;
}

QImage SpriteSheet::at(qint64 positionMs) const
{
    const auto after =
        std::upper_bound(m_pictures.begin(), m_pictures.end(), positionMs,
                         [](qint64 position, const Picture &picture) { return position < picture.startMs; });
    return after == m_pictures.begin() ? QImage() : m_sheet.copy(std::prev(after)->place);
}
