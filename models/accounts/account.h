#pragma once

#include <QDateTime>
#include <QString>

enum class Role { User, Admin };

/// Somebody who can sign in. The password's hash never leaves the repository and the service.
struct Account
{
    qint64 id = 0;
    QString username; // may be empty
    QString email;    // may be empty
    QString name;     // as shown; may be empty
    Role role = Role::User;
    bool active = true;
    QDateTime createdAt;

    bool isAdmin() const { return role == Role::Admin; }
    bool operator==(const Account &) const = default;
};
