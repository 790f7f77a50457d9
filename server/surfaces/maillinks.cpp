#include "server/surfaces/maillinks.h"

#include "models/core/settings.h"
#include "server/surfaces/language.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxDigits = 18; // of what fits 64 bits

bool isId(const QByteArray &text)
{
    return !text.isEmpty() && text.size() <= maxDigits &&
           std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

MailWishes mailWishes(const Settings &settings, const Request &request)
{
    QString base = settings.value(setting::mailLinkBase);
    if (base.isEmpty())
        base = request.origin();
    while (base.endsWith(u'/'))
        base.chop(1);
    return {.linkBase = base, .language = languageOf(request)};
}

qint64 accountIdFrom(const QString &uid)
{
    const QByteArray text = uid.toLatin1();
    if (isId(text))
        return text.toLongLong();
    // Digits begin with a letter in base64, so neither form can be taken for the other.
    const auto decoded = QByteArray::fromBase64Encoding(
        text, QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals | QByteArray::AbortOnBase64DecodingErrors);
    return decoded && isId(*decoded) ? (*decoded).toLongLong() : 0;
}
