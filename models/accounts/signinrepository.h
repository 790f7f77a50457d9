#pragma once

#include "models/accounts/signin.h"
#include "models/storage/database.h"

#include <QList>

#include <optional>

struct NewSignIn
{
    qint64 accountId = 0;
    QString name;
    QString agent;
    QString address;
    QDateTime createdAt;
    QDateTime expiresAt;
    SignInTerms terms = {};
};

/// A sign-in that has neither ended nor expired, of an account that may sign in.
struct LivingSignIn
{
    Account account;
    qint64 id = 0;
    SignInTerms terms;
    qint64 generation = 0; // of the refresh token that is good now
    QDateTime usedAt;
    QDateTime expiresAt;
};

struct EndedSignIn
{
    qint64 accountId = 0;
    QString address;
    QString agent;
};

/// What came of a refresh token.
struct RefreshedSignIn
{
    std::optional<LivingSignIn> signIn = {}; // nothing: refused
    std::optional<EndedSignIn> reused = {};  // refused because it was used before, and that ended its sign-in
};

/// The table `sign_ins`.
class SignInRepository
{
public:
    explicit SignInRepository(const Database &database) : m_database(database) {}

    /// Inserts and returns the id; nothing unless the account may sign in and still has this hash.
    std::optional<qint64> insert(const NewSignIn &signIn, const QString &passwordHash) const;
    std::optional<LivingSignIn> find(qint64 id, qint64 accountId, const QDateTime &now) const;
    /// Puts the end off, and where refresh tokens rotate makes the next one the good one. Refused when the sign-in is
    /// over or has no such tokens; with a token that was used before it is over from now on.
    RefreshedSignIn refresh(qint64 id, qint64 accountId, qint64 generation, const QDateTime &now) const;
    /// Puts the end off, unless it is over meanwhile.
    void slide(qint64 id, const QDateTime &now, const QDateTime &expiresAt) const;
    void touch(qint64 id, const QDateTime &now) const;
    /// What has ended, and whose it was; nothing when it was over before.
    std::optional<EndedSignIn> end(qint64 id, const QDateTime &now) const;
    /// The same, if it is this account's.
    std::optional<EndedSignIn> end(qint64 id, qint64 accountId, const QDateTime &now) const;
    /// What has neither ended nor expired, latest used first.
    QList<Device> list(qint64 accountId, const QDateTime &now, int limit) const;
    void endAll(qint64 accountId, const QDateTime &now) const;
    void removeExpired(const QDateTime &before) const;

private:
    void rotate(LivingSignIn &signIn, const QDateTime &now) const;

    Database m_database;
};
