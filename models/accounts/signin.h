#pragma once

#include "models/accounts/account.h"
#include "models/accounts/apikey.h"

#include <chrono>
#include <optional>

/// How long what a sign-in hands out is good for. Its access tokens end with it, whatever they say themselves.
struct SignInTerms
{
    std::chrono::seconds access = {};
    std::optional<std::chrono::seconds> refresh = {}; // without: the sign-in ends with its access token
    bool rotates = false;                             // a refresh token is good once; a second use ends the sign-in
    bool slides = false;                              // a session: each use puts its end off to `access` from then
};

/// Somebody, and the sign-in that says so, or the key.
struct SignedIn
{
    Account account; // without the scope of an admin, as any user's
    qint64 signInId = 0;
    qint64 apiKeyId = 0;
    Scopes scopes = {Scope::Read | Scope::Write | Scope::Chat | Scope::Admin}; // a person's are all
};

/// A sign-in as the list of an account's devices shows it.
struct Device
{
    qint64 signInId = 0;
    QString name; // what the device calls itself; empty: it has not said
    QString agent;
    QString address;
    QDateTime createdAt;
    QDateTime usedAt;
    QDateTime expiresAt;

    bool operator==(const Device &) const = default;
};

/// What a playback token opens, and for whom.
struct PlaybackGrant
{
    qint64 videoId = 0;
    std::optional<Account> bearer; // none: whoever has it
};

/// What a successful sign-in, or its refreshing, hands out.
struct SignInGrant
{
    Account account;
    qint64 signInId = 0;
    QString accessToken;
    QString refreshToken; // empty without SignInTerms::refresh
    QString sessionToken; // the value of the session's cookie; empty without SignInTerms::slides
    QDateTime expiresAt;  // of the access token, and of a session that nobody uses
    QDateTime refreshExpiresAt;
};
