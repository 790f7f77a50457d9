#include "ui/admin/curlcommand.h"

#include "models/core/requestlog.h"

using namespace Qt::Literals::StringLiterals;

namespace {

/// Within double quotes, where a shell reads $, `, \ and " as signs of its own.
QString quoted(const QString &text)
{
    QString safe;
    for (const QChar c : text) {
        if (c == u'"' || c == u'\\' || c == u'$' || c == u'`')
            safe += u'\\';
        safe += c;
    }
    return u'"' + safe.replace(u"REDACTED"_s, u"$TOKEN"_s) + u'"';
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
    if (entry.accountId != 0 && !entry.target.contains("REDACTED"))
        words += {u"-H"_s, u"\"Authorization: Bearer $TOKEN\""_s};
    words.append(quoted(base + QString::fromUtf8(entry.target)));
    return words.join(u' ');
}
