#include "models/accounts/pairing.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QLatin1String letters("BCDFGHJKLMNPQRSTVWXZ");

bool isBetween(QChar c)
{
    return c.isSpace() || c == u'-' || c == u'\u2010' || c == u'\u2011' || c == u'\u2013';
}

} // namespace

QString nameOf(PairingState state)
{
    switch (state) {
    case PairingState::Pending: return u"pending"_s;
    case PairingState::Approved: return u"approved"_s;
    case PairingState::Denied: return u"denied"_s;
    }
    Q_UNREACHABLE();
}

QString PairingCode::newCode()
{
    QString code;
    for (int i = 0; i < length; ++i)
        code += QChar(letters[QRandomGenerator::system()->bounded(int(letters.size()))]);
    return code.insert(length / 2, u'-');
}

std::optional<QString> PairingCode::parse(const QString &typed)
{
    QString code = typed.toUpper();
    code.removeIf(isBetween);
    const bool isCode =
        code.size() == length && std::all_of(code.cbegin(), code.cend(), [](QChar c) { return letters.contains(c); });
    return isCode ? std::optional(code) : std::nullopt;
}
