#pragma once

#include "models/core/result.h"

#include <QByteArray>
#include <QSemaphore>

#include <optional>

/// Passwords as bcrypt hashes ("$2b$", Provos and Mazières 1999). Both calls block for about a quarter second of CPU at
/// the cost of 12, and leave one core free: further ones wait their turn. Thread-safe.
class Passwords
{
public:
    static constexpr int defaultCost = 12;

    /// The cost is a power of two, 4 to 31.
    explicit Passwords(int cost = defaultCost);

    /// Invalid "password" when it is empty, holds a NUL or has more than the 72 bytes of UTF-8 that bcrypt looks at.
    Result<QString> hash(const QString &password) const;
    /// What hash() refuses is wrong here. Without a hash the answer is no, in the time that a hash of this cost takes.
    bool verify(const QString &password, const std::optional<QString> &hash) const;
    /// The check of hash(), without the work.
    static Result<void> check(const QString &password);

private:
    QByteArray crypt(const QByteArray &password, const QByteArray &setting) const;
    QByteArray newSetting() const;

    int m_cost;
    QByteArray m_nobody; // a salt that nobody's password was hashed with
    mutable QSemaphore m_turns;
};
