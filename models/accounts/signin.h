#pragma once

#include "models/accounts/account.h"

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

/// Somebody, and the sign-in that says so.
struct SignedIn
{
    Account account;
    qint64 signInId = 0;
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
