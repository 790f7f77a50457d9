#include "server/http/utf8.h"

#include <QStringDecoder>

std::optional<QString> fromUtf8Strictly(const QByteArray &bytes)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    const QString text = utf8(bytes);
    return utf8.hasError() ? std::nullopt : std::optional(text);
}
