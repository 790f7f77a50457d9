#include "ui/admin/curlcommand.h"

#include "models/core/requestlog.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Within single quotes, where a shell reads nothing; $TOKEN stands outside them.
QString quoted(const QString &text)
{
    QStringList parts = text.split(u"REDACTED"_s);
    for (QString &part : parts) {
        if (!part.isEmpty())
            part = u'\'' + part.replace(u"'"_s, uR"('\'')"_s) + u'\'';
    }
    return parts.join(u"\"$TOKEN\""_s);
}

bool mayHaveBody(const QString &method)
{
    return method == u"POST"_s || method == u"PUT"_s || method == u"PATCH"_s;
}

} // namespace

QString curlCommand(const RequestEntry &entry, const QString &base)
{
    QStringList words{u"curl"_s};
    const QString method = QString::fromLatin1(entry.method);
    if (method == u"HEAD"_s)
        words.append(u"--head"_s);
    else if (method != u"GET"_s)
        words += {u"-X"_s, method};
    if (entry.accountId != 0)
        words += {u"-H"_s, quoted(u"Authorization: Bearer REDACTED"_s)};
    if (mayHaveBody(method))
        words += {u"-H"_s, u"'Content-Type: application/json'"_s, u"--data"_s, u"'{…}'"_s};
    words.append(quoted(base + QString::fromUtf8(entry.target)));
    return words.join(u' ');
}
