#pragma once

#include <QDateTime>
#include <QString>

#include <optional>

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
    bool verified = true;                  // until then it signs in nowhere, as when it is inactive
    std::optional<qint64> quotaBytes = {}; // of what it stores; 0: no limit, none: what the settings say
    QString avatarUrl = {};                // may be empty
    QDateTime createdAt;

    bool isAdmin() const { return role == Role::Admin; }
    bool maySignIn() const { return active && verified; }
    bool operator==(const Account &) const = default;
};
