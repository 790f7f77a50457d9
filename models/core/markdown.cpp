#include "models/core/markdown.h"

using namespace Qt::Literals::StringLiterals;

QString markdownLiteral(const QString &text)
{
    QString out;
    for (const QChar letter : text) {
        if (u"\\`*_{}<>#|~!&"_s.contains(letter))
            out += u'\\';
        out += letter;
    }
    return out.replace(u"]("_s, u"]\\("_s);
}
