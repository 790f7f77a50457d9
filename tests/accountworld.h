#pragma once

#include "models/accounts/accountservice.h"
#include "models/accounts/passwords.h"
#include "models/accounts/tokens.h"
#include "models/core/events.h"
#include "models/core/settings.h"
#include "tests/testdatabase.h"

/// The service with what it stands on: a database and settings of its own, and a clock that is turned by hand.
struct AccountWorld
{
    AccountWorld() { set(QStringLiteral("limits/signIn"), 0); }

    void set(const QString &key, int value)
    {
        if (!settings.overrideForThisRun(key, QString::number(value)))
            qFatal("no such setting");
    }
    void pass(std::chrono::seconds time) { now = now.addSecs(time.count()); }

    void sql(const QString &statement) const { execute(database->connection(), statement); }
    int signInRows() const
    {
        Query query(database->connection(), QStringLiteral("SELECT COUNT(*) AS rows FROM sign_ins"));
        query.exec().next();
        return query.value<int>(QStringLiteral("rows"));
    }

    Account ann() const
    {
        return *service.signUp({.username = QStringLiteral("ann"),
                                .email = QStringLiteral("ann@example.org"),
                                .password = QStringLiteral("secret")},
                               Role::User);
    }
    Result<SignInGrant> tryIn(const QString &name, const QString &password = QStringLiteral("secret"),
                              const QString &address = {}) const
    {
        return tryIn(name, {.access = std::chrono::hours(24)}, password, address);
    }
    Result<SignInGrant> tryIn(const QString &name, const SignInTerms &terms,
                              const QString &password = QStringLiteral("secret"), const QString &address = {}) const
    {
        return service.signIn({.nameOrEmail = name, .password = password, .address = address}, terms);
    }

    QDateTime now = QDateTime::fromSecsSinceEpoch(1'000'000, Qt::UTC);
    TestDatabase database;
    QTemporaryDir folder;
    Passwords passwords{4};
    Tokens tokens{QByteArray(32, 'k'), [this] { return now; }};
    Settings settings{folder.filePath(QStringLiteral("settings.ini"))};
    Events events;
    AccountService service{database, passwords, tokens, settings, events, [this] { return now; }};
};

template <typename T>
Fault faultOf(const Result<T> &result)
{
    return result ? throw std::logic_error("no fault") : result.error().fault;
}
