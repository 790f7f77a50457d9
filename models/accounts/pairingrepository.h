#pragma once

#include "models/accounts/pairing.h"
#include "models/storage/database.h"

/// What a new row is found by.
struct PairingKeys
{
    QString codeHash;
    QString pollHash;
    QString network; // what counts as one address, see addressGroup()
};

/// How many devices wait.
struct WaitingPairings
{
    int all = 0;
    int ofNetwork = 0;
};

/// The table `pairings`.
class PairingRepository
{
public:
    explicit PairingRepository(const Database &database) : m_database(database) {}

    /// Throws UniqueViolation when the code is another device's.
    qint64 insert(const Pairing &pairing, const PairingKeys &keys) const;
    /// Unless it has expired.
    std::optional<Pairing> findByCode(const QString &codeHash, const QDateTime &now) const;
    /// Also one that expired lately.
    std::optional<Pairing> findByPoll(const QString &pollHash) const;
    WaitingPairings countWaiting(const QString &network, const QDateTime &now) const;

    /// Approves or denies what nobody has decided on and has not expired. False when there is no such thing by now: of
    /// two who decide at once, one does.
    bool decide(qint64 id, PairingState state, qint64 accountId, const QDateTime &now) const;
    /// Denies what this account itself has approved, until it is collected.
    bool withdraw(qint64 id, qint64 accountId) const;
    void setPolled(qint64 id, const QDateTime &now, qint64 pauseMs) const;
    /// Takes away one that is approved and has not expired, and says whether it was there: of two who collect at once,
    /// one does.
    bool take(qint64 id, const QDateTime &now) const;

    void removeApprovedBy(qint64 accountId) const;
    void removeExpired(const QDateTime &before) const;

private:
    Database m_database;
};
