#include "models/media/thumbnails.h"

#include "models/media/backdrop.h"
#include "models/media/decoder.h"
#include "models/media/jpeg.h"
#include "models/media/pictures.h"
#include "models/media/textblock.h"

#include <QImageReader>

#include <array>
#include <cmath>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int bars = 96; // of a waveform
constexpr int waveformRate = 8'000;
constexpr double mostCropped = 0.3; // of a picture's length or height, before it is framed instead

/// How much there is to see: the spread of its brightness, nothing when it is nearly black or white.
double interest(const QImage &picture)
{
    const QImage small = picture.scaled(64, 36, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                             .convertToFormat(QImage::Format_Grayscale8);
    double sum = 0;
    double squares = 0;
    for (int y = 0; y < small.height(); ++y) {
        for (int x = 0; x < small.width(); ++x) {
            const double value = small.constScanLine(y)[x];
            sum += value;
            squares += value * value;
        }
    }
    const double count = double(small.width()) * small.height();
    const double mean = sum / count;
    const double spread = std::sqrt(std::max(0., squares / count - mean * mean));
    return mean < 12 || mean > 244 ? spread / 10 : spread;
}

/// The first picture worth showing, from a tenth of the film on; else the best of all that were looked at.
Result<QImage> tellingPicture(const QString &path, qint64 durationMs, QSize size, const Progress &progress)
{
    constexpr std::array moments = {0.1, 0.15, 0.25, 0.4, 0.6, 0.8, 0.03};
    constexpr double enough = 20;
    Result<PictureReader> reader = PictureReader::open(path, progress);
    if (!reader)
        return tl::make_unexpected(reader.error());
    QImage best;
    double mostInteresting = -1;
    for (const bool isExact : {false, true}) { // in a film with few key pictures, only the exact ones differ
        for (const double moment : moments) {
            const auto ms = qint64(double(durationMs) * moment);
            const Result<QImage> picture =
                isExact ? reader->pictureAt(ms, 2 * size) : reader->keyPictureAt(ms, 2 * size);
            if (progress.cancelled())
                return fail(Fault::Cancelled);
            const double value = picture ? interest(*picture) : -1;
            if (value > mostInteresting) {
                mostInteresting = value;
                best = *picture;
            }
            if (mostInteresting >= enough)
                return best;
        }
    }
    return best.isNull() ? Result<QImage>(fail(Fault::Unsupported)) : best;
}

/// Fills `size`: cropped where little is lost, else whole before a dark, blurred copy of itself.
QImage framed(const QImage &picture, QSize size)
{
    const QSize filling = picture.size().scaled(size, Qt::KeepAspectRatioByExpanding);
    const QImage filled = picture.scaled(filling, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                              .copy((filling.width() - size.width()) / 2, (filling.height() - size.height()) / 2,
                                    size.width(), size.height())
                              .convertToFormat(QImage::Format_RGB32);
    if (filling.width() * (1 - mostCropped) <= size.width() && filling.height() * (1 - mostCropped) <= size.height())
        return filled;
    QImage image = filled.scaled(16, 9, Qt::IgnoreAspectRatio, Qt::SmoothTransformation)
                       .scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
    QPainter painter(&image);
    painter.fillRect(image.rect(), QColor(0, 0, 0, 120));
    const QImage whole = picture.scaled(size, Qt::KeepAspectRatio, Qt::SmoothTransformation);
    painter.drawImage((size.width() - whole.width()) / 2, (size.height() - whole.height()) / 2, whole);
    return image;
}

/// The loudest sample of each part of the sound, 0 to 1, the loudest part being 1.
Result<std::array<double, bars>> waveform(const QString &path, qint64 durationMs, const Progress &progress)
{
    std::array<double, bars> peaks{};
    const qint64 samplesPerBar = std::max<qint64>(1, durationMs * waveformRate / 1000 / bars);
    qint64 position = 0;
    const auto take = [&](std::span<const qint16> samples) {
        for (const qint16 sample : samples) {
            double &peak = peaks[size_t(std::min<qint64>(position++ / samplesPerBar, bars - 1))];
            peak = std::max(peak, std::abs(double(sample)));
        }
        return true;
    };
    const Result<void> decoded = decodeAudio(path, {.rate = waveformRate}, take, progress);
    if (!decoded && decoded.error().fault == Fault::Cancelled)
        return tl::make_unexpected(decoded.error());
    const double loudest = std::max(1., *std::max_element(peaks.begin(), peaks.end()));
    for (double &peak : peaks)
        peak /= loudest;
    return peaks;
}

/// The same for the same title, whatever the machine.
int numberOf(const QString &title)
{
    uint hash = 5381;
    for (const QChar character : title)
        hash = hash * 33 + character.unicode();
    return int(hash % 1'000);
}

QImage paintCard(const QString &title, const std::array<double, bars> &peaks, QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    paintBackdrop(painter, image.rect(), numberOf(title));
    const double width = size.width();
    const double height = size.height();
    const double margin = height * 0.1;

    const TextBlock text(title, QFont::Bold, {width - 2 * margin, height * 0.42}, height * 0.14, height * 0.05);
    painter.setPen(Qt::white);
    text.paint(painter, {margin, margin});

    painter.setPen(Qt::NoPen);
    painter.setBrush(QColor(255, 255, 255, 210));
    const double step = (width - 2 * margin) / bars;
    for (int bar = 0; bar < bars; ++bar) {
        const double length = std::max(step * 0.6, peaks[size_t(bar)] * height * 0.32);
        const QRectF rect(margin + bar * step, height * 0.76 - length / 2, step * 0.6, length);
        painter.drawRoundedRect(rect, step * 0.3, step * 0.3);
    }
    return image;
}

Result<QImage> posterFor(const QString &path, const MediaInfo &info, const QString &title, QSize size,
                         const Progress &progress)
{
    if (info.hasVideo) {
        const Result<QImage> picture = tellingPicture(path, info.durationMs, size, progress);
        if (picture)
            return framed(*picture, size);
        if (picture.error().fault != Fault::Unsupported)
            return picture;
    } else if (info.hasCover) {
        if (const Result<QImage> cover = coverArt(path))
            return framed(*cover, size);
    }
    return waveform(path, info.durationMs, progress).map([&](const auto &peaks) {
        return paintCard(title, peaks, size);
    });
}

} // namespace

Result<void> writePoster(const QString &mediaPath, const MediaInfo &info, const QString &title, const QString &outPath,
                         QSize size, const Progress &progress)
{
    const Result<QImage> poster = posterFor(mediaPath, info, title, size, progress);
    if (!poster)
        return tl::make_unexpected(poster.error());
    return saveJpeg(*poster, outPath);
}

Result<void> writeThumbnail(const QString &posterPath, const QString &outPath, QSize size)
{
    QImageReader reader(posterPath);
    reader.setScaledSize(size);
    const QImage image = reader.read();
    if (image.isNull())
        return fail(Fault::NotFound, {}, posterPath + u": "_s + reader.errorString());
    return saveJpeg(image, outPath);
}
