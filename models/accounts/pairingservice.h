#pragma once

#include "models/accounts/accountrepository.h"
#include "models/accounts/auditlog.h"
#include "models/accounts/pairingrepository.h"
#include "models/accounts/signins.h"
#include "models/core/ratelimiter.h"

class Settings;

/// What a device is told that asks to be paired. Both secrets are shown this once.
struct OpenedPairing
{
    Pairing pairing;
    QString code;      // for people
    QString pollToken; // for the device, to collect its sign-in with
};

/// Signing in a device that has no keyboard (RFC 8628): it shows a code, somebody who is signed in elsewhere types it
/// there and approves, and the device, which asks now and then, is handed a sign-in of its own. Blocking and
/// thread-safe.
class PairingService
{
public:
    PairingService(const Database &database, const Tokens &tokens, const Settings &settings, Clock clock = systemClock);

    /// Invalid "device_name" when it is empty, longer than 100 characters or not plain text; TooMany when this address
    /// asks too often or too many devices wait. `client.name` is the device's.
    Result<OpenedPairing> open(const SignInClient &client) const;
    /// What waits under a code, for whoever may approve it. NotFound also when another has decided on it; TooMany when
    /// this address or this account has tried too many codes.
    Result<Pairing> find(const Actor &who, const QString &code) const;
    /// Lets the device in as `who`. As find(), and NotFound for one that was turned away; of two accounts at once, one
    /// approves.
    Result<Pairing> approve(const Actor &who, const QString &code) const;
    /// Turns the device away; also one that `who` has approved, until it has collected. As find().
    Result<Pairing> deny(const Actor &who, const QString &code) const;
    /// The sign-in of a device that was approved, once. NotAllowed with one of RFC 8628's words as its field:
    /// "authorization_pending", "slow_down" (it asked too soon, and is to wait for 5 seconds more from now on),
    /// "access_denied", "expired_token", and "invalid_grant" for a token that is none.
    Result<SignInGrant> collect(const QString &pollToken, const SignInClient &client, const SignInTerms &terms) const;

private:
    Result<void> limit(const QString &key) const;
    Result<void> admitTyping(const Actor &who) const;
    Result<Pairing> decide(const Actor &who, const QString &code, PairingState state) const;
    Result<Pairing> visible(const Actor &who, const QString &code) const;
    Result<SignInGrant> signIn(const Pairing &pairing, SignInClient client, const SignInTerms &terms) const;
    QString hashOf(const QString &code) const;

    Database m_database;
    PairingRepository m_pairings;
    AccountRepository m_accounts;
    SignIns m_signIns;
    AuditLog m_log;
    const Tokens &m_tokens;
    const Settings &m_settings;
    Clock m_clock;
    mutable RateLimiter m_limiter;
};
