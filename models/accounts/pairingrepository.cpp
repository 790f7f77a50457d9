#include "models/accounts/pairingrepository.h"

#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

namespace {

PairingState stateNamed(const QString &name)
{
    for (const PairingState state : {PairingState::Pending, PairingState::Approved, PairingState::Denied}) {
        if (nameOf(state) == name)
            return state;
    }
    throw StorageError("unknown state in pairings: " + name.toStdString());
}

std::optional<Pairing> pairingFrom(Query &query)
{
    if (!query.exec().next())
        return std::nullopt;
    return Pairing{.id = query.value<qint64>(u"id"_s),
                   .name = query.value<QString>(u"name"_s),
                   .address = query.value<QString>(u"address"_s),
                   .state = stateNamed(query.value<QString>(u"state"_s)),
                   .accountId = query.value<qint64>(u"account_id"_s),
                   .polledAt = query.time(u"polled_at"_s),
                   .pauseMs = query.value<qint64>(u"pause_ms"_s),
                   .createdAt = query.time(u"created_at"_s),
                   .expiresAt = query.time(u"expires_at"_s)};
}

} // namespace

qint64 PairingRepository::insert(const Pairing &pairing, const PairingKeys &keys) const
{
    Query query(m_database.connection(),
                u"INSERT INTO pairings (code_hash, poll_hash, name, address, network, pause_ms, created_at, expires_at)"
                " VALUES (:code, :poll, :name, :address, :network, :pause, :now, :expires) RETURNING id"_s);
    query.bind(u":code"_s, keys.codeHash)
        .bind(u":poll"_s, keys.pollHash)
        .bind(u":name"_s, pairing.name)
        .bind(u":address"_s, pairing.address)
        .bind(u":network"_s, keys.network)
        .bind(u":pause"_s, pairing.pauseMs)
        .bind(u":now"_s, toColumn(pairing.createdAt))
        .bind(u":expires"_s, toColumn(pairing.expiresAt))
        .exec()
        .next();
    return query.value<qint64>(u"id"_s);
}

std::optional<Pairing> PairingRepository::findByCode(const QString &codeHash, const QDateTime &now) const
{
    Query query(m_database.connection(), u"SELECT * FROM pairings WHERE code_hash = :code AND expires_at > :now"_s);
    return pairingFrom(query.bind(u":code"_s, codeHash).bind(u":now"_s, toColumn(now)));
}

std::optional<Pairing> PairingRepository::findByPoll(const QString &pollHash) const
{
    Query query(m_database.connection(), u"SELECT * FROM pairings WHERE poll_hash = :poll"_s);
    return pairingFrom(query.bind(u":poll"_s, pollHash));
}

WaitingPairings PairingRepository::countWaiting(const QString &network, const QDateTime &now) const
{
    Query query(m_database.connection(),
                u"SELECT COUNT(*) AS waiting, COUNT(CASE WHEN network = :network THEN 1 END) AS of_network "
                "FROM pairings WHERE expires_at > :now"_s);
    query.bind(u":network"_s, network).bind(u":now"_s, toColumn(now)).exec().next();
    return {.all = query.value<int>(u"waiting"_s), .ofNetwork = query.value<int>(u"of_network"_s)};
}

bool PairingRepository::decide(qint64 id, PairingState state, qint64 accountId, const QDateTime &now) const
{
    Query query(m_database.connection(), u"UPDATE pairings SET state = :state, account_id = :account "
                                         "WHERE id = :id AND state = 'pending' AND expires_at > :now"_s);
    query.bind(u":state"_s, nameOf(state)).bind(u":account"_s, accountId).bind(u":id"_s, id);
    return query.bind(u":now"_s, toColumn(now)).exec().affectedRows() == 1;
}

bool PairingRepository::withdraw(qint64 id, qint64 accountId) const
{
    Query query(m_database.connection(), u"UPDATE pairings SET state = 'denied' "
                                         "WHERE id = :id AND state = 'approved' AND account_id = :account"_s);
    return query.bind(u":id"_s, id).bind(u":account"_s, accountId).exec().affectedRows() == 1;
}

void PairingRepository::setPolled(qint64 id, const QDateTime &now, qint64 pauseMs) const
{
    Query(m_database.connection(), u"UPDATE pairings SET polled_at = :now, pause_ms = :pause WHERE id = :id"_s)
        .bind(u":now"_s, toColumn(now))
        .bind(u":pause"_s, pauseMs)
        .bind(u":id"_s, id)
        .exec();
}

bool PairingRepository::take(qint64 id, const QDateTime &now) const
{
    Query query(m_database.connection(),
                u"DELETE FROM pairings WHERE id = :id AND state = 'approved' AND expires_at > :now"_s);
    return query.bind(u":id"_s, id).bind(u":now"_s, toColumn(now)).exec().affectedRows() == 1;
}

void PairingRepository::removeApprovedBy(qint64 accountId) const
{
    Query(m_database.connection(), u"DELETE FROM pairings WHERE account_id = :account AND state = 'approved'"_s)
        .bind(u":account"_s, accountId)
        .exec();
}

void PairingRepository::removeExpired(const QDateTime &before) const
{
    Query(m_database.connection(), u"DELETE FROM pairings WHERE expires_at < :before"_s)
        .bind(u":before"_s, toColumn(before))
        .exec();
}
