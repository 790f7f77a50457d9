#include "models/media/sprites.h"

#include "models/core/writefile.h"
#include "models/library/subtitles.h"
#include "models/media/jpeg.h"
#include "models/media/pictures.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QPainter>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int columns = 12;
constexpr QSize largest(160, 90); // of one picture
constexpr int sheetQuality = 75;
constexpr qint64 shortestMs = 1'000; // that a picture stands for
/// Up to here, which is five minutes of film, each moment gets the very picture that is shown then,
constexpr qint64 exactUpToMs = 2'000;
/// as long as decoding everything in between takes no longer than this.
constexpr auto exactFor = std::chrono::seconds(60);

/// Which moments the pictures of a film are of.
struct Grid
{
    explicit Grid(qint64 durationMs)
        : lengthMs(std::max<qint64>(durationMs, 1)),
          stepMs(std::max(shortestMs, (lengthMs + maxSprites - 1) / maxSprites)),
          count(int((lengthMs + stepMs - 1) / stepMs))
    {}

    qint64 startMs(int index) const { return index * stepMs; }
    qint64 endMs(int index) const { return std::min((index + 1) * stepMs, lengthMs); }

    qint64 lengthMs;
    qint64 stepMs;
    int count;
};

QRect placeOf(int index, QSize tile)
{
    return {QPoint(index % columns * tile.width(), index / columns * tile.height()), tile};
}

/// The pictures side by side. One that cannot be decoded looks like the one before it.
Result<QImage> paintSheet(PictureReader &reader, const Grid &grid, QSize &tile, const Progress &progress)
{
    QImage sheet;
    QImage shown;
    const QDeadlineTimer exactUntil(grid.stepMs <= exactUpToMs ? exactFor : exactFor.zero());
    for (int index = 0; index < grid.count; ++index) {
        const qint64 ms = (grid.startMs(index) + grid.endMs(index)) / 2;
        const Result<QImage> picture =
            exactUntil.hasExpired() ? reader.keyPictureAt(ms, largest) : reader.pictureAt(ms, largest);
        if (progress.cancelled())
            return fail(Fault::Cancelled);
        shown = picture.value_or(shown);
        if (sheet.isNull() && !shown.isNull()) {
            tile = shown.size();
            const int rows = (grid.count + columns - 1) / columns;
            sheet = QImage(tile.width() * std::min(columns, grid.count), tile.height() * rows, QImage::Format_RGB32);
            sheet.fill(Qt::black);
        }
        if (!sheet.isNull())
            QPainter(&sheet).drawImage(placeOf(index, tile), shown);
        progress.report(double(index + 1) / grid.count);
    }
    return sheet.isNull() ? Result<QImage>(fail(Fault::Unsupported, {}, u"no picture can be decoded"_s)) : sheet;
}

QByteArray indexOf(const Grid &grid, QSize tile, const QString &sheetName)
{
    QList<SubtitleLine> cues;
    for (int index = 0; index < grid.count; ++index) {
        const QRect place = placeOf(index, tile);
        const QString part =
            u"%1#xywh=%2,%3,%4,%5"_s.arg(sheetName).arg(place.x()).arg(place.y()).arg(tile.width()).arg(tile.height());
        cues.append({.startMs = grid.startMs(index), .endMs = grid.endMs(index), .text = part});
    }
    return toVtt(cues);
}

} // namespace

Result<void> writeSprites(const QString &mediaPath, qint64 durationMs, const SpriteFiles &out, const Progress &progress)
{
    Result<PictureReader> reader = PictureReader::open(mediaPath, progress);
    if (!reader)
        return tl::make_unexpected(reader.error());
    const Grid grid(durationMs);
    QSize tile;
    const Result<QImage> sheet = paintSheet(*reader, grid, tile, progress);
    if (!sheet)
        return tl::make_unexpected(sheet.error());
    return saveJpeg(*sheet, out.sheet, sheetQuality).and_then([&] {
        return writeFile(out.index, indexOf(grid, tile, QFileInfo(out.sheet).fileName()));
    });
}
