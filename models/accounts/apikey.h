#pragma once

#include <QDateTime>
#include <QFlags>
#include <QString>
#include <QStringList>

#include <optional>

/// What a key may be used for.
enum class Scope {
    Read = 1,
    Write = 2,
    Chat = 4,  // asking questions
    Admin = 8, // the powers of an admin, if its account has them; without it the key is any user's
};
Q_DECLARE_FLAGS(Scopes, Scope)
Q_DECLARE_OPERATORS_FOR_FLAGS(Scopes)

/// A key that a program signs in with in the place of its account.
struct ApiKey
{
    qint64 id = 0;
    QString name;
    Scopes scopes = {};
    QDateTime createdAt;
    QDateTime expiresAt; // invalid: never
    QDateTime usedAt;    // invalid: never

    bool operator==(const ApiKey &) const = default;
};

/// "read", "write", "chat", "admin".
QStringList namesOf(Scopes scopes);
/// Nothing when one of them is no scope.
std::optional<Scopes> scopesNamed(const QStringList &names);

/// A key as it is shown once and sent with requests: "mk_ID_SECRET". The secret is 32 random bytes.
struct ApiKeyText
{
    qint64 id = 0;
    QByteArray secret;

    static QByteArray newSecret();
    /// Nothing for what is not of that form; whether there is such a key is another question.
    static std::optional<ApiKeyText> parse(const QString &text);
    static bool looksLikeOne(const QString &text);

    QString text() const;
    /// What is kept of a secret. It is random, so one round of SHA-256 is as good as many.
    static QByteArray hashOf(const QByteArray &secret);
};
