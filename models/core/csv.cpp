#include "models/core/csv.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

/// What begins with one of these signs, blanks before it or not, is a formula to a spreadsheet.
bool isFormula(const QString &text)
{
    static const QString signs = u"=+-@\t\r\n＝＋－＠"_s;
    const QString trimmed = text.trimmed();
    return (!text.isEmpty() && signs.contains(text.front())) || (!trimmed.isEmpty() && signs.contains(trimmed.front()));
}

} // namespace

QByteArray csvCell(QString text)
{
    if (isFormula(text))
        text.prepend(u'\'');
    const bool needsQuotes = std::any_of(text.begin(), text.end(), [](QChar c) { return u",\"\r\n"_s.contains(c); });
    return needsQuotes ? '"' + text.replace(u'"', u"\"\""_s).toUtf8() + '"' : text.toUtf8();
}
