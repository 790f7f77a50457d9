#include "models/accounts/accountrules.h"

#include <QRandomGenerator>
#include <QRegularExpression>
#include <QUrl>

#include <unicode/unorm2.h>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxNameCharacters = 150;
constexpr qsizetype maxAddressCharacters = 2000;
constexpr qsizetype maxEmailCharacters = 254; // what fits a path of RFC 5321

bool isText(const QString &text, qsizetype maxCharacters)
{
    const auto isControl = [](QChar c) {
        return c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator;
    };
    return text.isValidUtf16() && text.toUcs4().size() <= maxCharacters &&
           std::none_of(text.begin(), text.end(), isControl);
}

/// The addresses that mail is sent to in practice: no quoted local parts, no literal IP addresses, a domain with a dot.
bool isEmail(const QString &text)
{
    static const QRegularExpression pattern(uR"(\A[^\s@"(),:;<>\[\\\].]+(\.[^\s@"(),:;<>\[\\\].]+)*@)"
                                            uR"(([\p{L}\p{N}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\.)+)"
                                            uR"([\p{L}]([\p{L}\p{M}\p{N}-]*[\p{L}\p{M}\p{N}])?\z)"_s,
                                            QRegularExpression::UseUnicodePropertiesOption);
    return isText(text, maxEmailCharacters) && pattern.match(text).hasMatch();
}

} // namespace

Result<Account> checkedAccount(const QString &username, const QString &email, const QString &name, Role role)
{
    const Account account{
        .username = username.trimmed(), .email = email.trimmed(), .name = name.trimmed(), .role = role};
    const bool isBlank = !username.isEmpty() && account.username.isEmpty();
    const bool isNobody = account.username.isEmpty() && account.email.isEmpty();
    const bool isInvisible = !account.username.isEmpty() && foldedName(account.username).isEmpty();
    if (isBlank || isNobody || isInvisible || !isText(account.username, maxNameCharacters))
        return fail(Fault::Invalid, u"username"_s);
    if (!account.email.isEmpty() && !isEmail(account.email))
        return fail(Fault::Invalid, u"email"_s);
    if (!isText(account.name, maxNameCharacters))
        return fail(Fault::Invalid, u"name"_s);
    return account;
}

QString usernameFrom(const QString &email, int attempt)
{
    constexpr qsizetype maxCharacters = 100; // which leaves room for a number
    constexpr int maxInOrder = 9;
    static const QRegularExpression others(uR"([^\w.+-])"_s, QRegularExpression::UseUnicodePropertiesOption);
    QString name = email.left(email.indexOf(u'@')).remove(others).left(maxCharacters);
    if (name.isEmpty() || name.back().isHighSurrogate())
        name = u"user"_s;
    if (attempt == 0)
        return name;
    const quint32 number = attempt < maxInOrder ? quint32(attempt) + 1 : QRandomGenerator::global()->generate();
    return name + QString::number(number);
}

bool isWebAddress(const QString &text)
{
    const QUrl url(text, QUrl::StrictMode);
    return isText(text, maxAddressCharacters) && url.isValid() && !url.host().isEmpty() &&
           (url.scheme() == u"http"_s || url.scheme() == u"https"_s);
}

QString foldedName(const QString &nameOrEmail)
{
    const QString name = nameOrEmail.trimmed();
    if (!isText(name, maxEmailCharacters))
        return {};
    UErrorCode status = U_ZERO_ERROR;
    const UNormalizer2 *folding = unorm2_getNFKCCasefoldInstance(&status);
    // No character becomes more than 18, says the standard of its normalization forms.
    QString folded(name.size() * 18, Qt::Uninitialized);
    const auto *from = reinterpret_cast<const UChar *>(name.utf16());
    auto *to = reinterpret_cast<UChar *>(folded.data());
    const int32_t length = unorm2_normalize(folding, from, int32_t(name.size()), to, int32_t(folded.size()), &status);
    return U_SUCCESS(status) ? folded.left(length).trimmed() : QString();
}
