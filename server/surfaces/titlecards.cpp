#include "server/surfaces/titlecards.h"

#include "models/media/slides.h"
#include "server/http/range.h"

#include <QBuffer>
#include <QCryptographicHash>

namespace {

constexpr QSize cardSize(480, 270);
constexpr int cardQuality = 85;

QByteArray etagOf(const Video &video)
{
    QByteArray text = video.title.toUtf8() + '\n' + video.seriesName.toUtf8() + '\n' + QByteArray::number(video.id);
    return '"' + QCryptographicHash::hash(text, QCryptographicHash::Sha256).toHex().left(32) + '"';
}

} // namespace

Response TitleCards::card(const Video &video, const Request &request)
{
    const QByteArray etag = etagOf(video);
    return bytesResponse(request, painted(video, etag),
                         {.type = "image/jpeg",
                          .etag = etag,
                          .lastModified = video.updatedAt,
                          .downloadName = video.title + QStringLiteral(".jpg")});
}

QByteArray TitleCards::painted(const Video &video, const QByteArray &etag)
{
    {
        const std::lock_guard lock(m_mutex);
        if (const QByteArray *known = m_cards.object(etag))
            return *known;
    }
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    // The id gives each its own figure; a slide with the number 0 would be the title of a film.
    const PaintedSlide slide{.title = video.title, .source = video.seriesName, .number = int(video.id)};
    paintSlide(slide, cardSize).save(&buffer, "JPEG", cardQuality);
    const std::lock_guard lock(m_mutex);
    m_cards.insert(etag, new QByteArray(buffer.data()), buffer.data().size());
    return buffer.data();
}
