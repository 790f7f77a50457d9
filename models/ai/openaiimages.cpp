#include "models/ai/openaiimages.h"

#include "models/ai/remotejson.h"

#include <QBuffer>
#include <QImageReader>
#include <QJsonArray>

#include <chrono>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestSide = 4'096;
constexpr auto patience = std::chrono::minutes(4); // a picture may take two
constexpr qsizetype longestDescription = 4'000;    // characters
constexpr double wide = 1.25;                      // from this shape on a wide picture is nearer than a square

QString sizeFor(const QString &model, QSize size)
{
    const double shape = size.isEmpty() ? 1 : double(size.width()) / size.height();
    if ((shape < wide && shape > 1 / wide) || model.startsWith(u"dall-e-2"_s))
        return u"1024x1024"_s;
    const QString longSide = model.startsWith(u"dall-e-3"_s) ? u"1792"_s : u"1536"_s;
    return shape >= wide ? longSide + u"x1024"_s : u"1024x"_s + longSide;
}

QJsonObject bodyFor(const QString &model, const QString &description, QSize size)
{
    QJsonObject body{{u"model"_s, model},
                     {u"prompt"_s, description.left(longestDescription)},
                     {u"n"_s, 1},
                     {u"size"_s, sizeFor(model, size)}};
    if (!model.startsWith(u"gpt-image"_s)) // which knows only this and refuses the word
        body[u"response_format"_s] = u"b64_json"_s;
    return body;
}

/// The header says how large the picture will be, before memory is taken for it.
Result<QImage> decode(QByteArray bytes)
{
    QBuffer buffer(&bytes);
    QImageReader reader(&buffer);
    reader.setDecideFormatFromContent(true);
    const QSize size = reader.size();
    const QByteArrayList formats{"png", "jpeg", "jpg"};
    if (!formats.contains(reader.format()) || size.isEmpty() || size.width() > longestSide ||
        size.height() > longestSide)
        return wrongReply(u"no picture"_s);
    const QImage image = reader.read();
    return image.isNull() ? wrongReply(reader.errorString()) : Result<QImage>(image);
}

} // namespace

Result<QImage> OpenAiImages::picture(const QString &description, QSize size, const Progress &progress) const
{
    HttpRequest request =
        jsonRequest(m_api.url(u"images/generations"_s), bodyFor(m_model, description.simplified(), size));
    request.silenceTimeout = patience;
    const Result<QJsonObject> reply = m_api.call(request, progress).and_then(replyObject);
    if (!reply)
        return tl::make_unexpected(reply.error());
    const QString base64 = (*reply)[u"data"_s][0][u"b64_json"_s].toString();
    const auto bytes = QByteArray::fromBase64Encoding(base64.toLatin1(), QByteArray::AbortOnBase64DecodingErrors);
    return decode(bytes.decoded);
}
