#include "models/jobs/jobnode.h"

#include "models/storage/query.h"

#include <QRandomGenerator>

#include <algorithm>
#include <limits>

using namespace Qt::Literals::StringLiterals;

namespace {

/// Tells our locks from those of others: "MATJ".
constexpr int lockSpace = 0x4d41544a;

bool tryLock(const QSqlDatabase &db, qint64 node)
{
    Query lock(db, u"SELECT pg_try_advisory_lock(:space, :node) AS got"_s);
    lock.bind(u":space"_s, lockSpace).bind(u":node"_s, node).exec().next();
    return lock.value<bool>(u"got"_s);
}

} // namespace

JobNode::JobNode(const Database &database)
    : m_database(database), m_number(QRandomGenerator::system()->bounded(1, std::numeric_limits<int>::max()))
{}

void JobNode::hold()
{
    if (m_database.isSqlite())
        return;
    const QSqlDatabase db = m_database.connection();
    Query backend(db, u"SELECT pg_backend_pid() AS pid"_s);
    backend.exec().next();
    const int pid = backend.value<int>(u"pid"_s);
    if (pid != m_backend && tryLock(db, m_number))
        m_backend = pid;
}

QList<qint64> JobNode::goneOf(const QList<qint64> &nodes) const
{
    QList<qint64> gone;
    std::copy_if(nodes.begin(), nodes.end(), std::back_inserter(gone), [this](qint64 node) { return isGone(node); });
    return gone;
}

bool JobNode::isGone(qint64 node) const
{
    if (m_database.isSqlite() || node == 0)
        return true;
    const QSqlDatabase db = m_database.connection();
    if (!tryLock(db, node))
        return false;
    Query unlock(db, u"SELECT pg_advisory_unlock(:space, :node) AS freed"_s);
    unlock.bind(u":space"_s, lockSpace).bind(u":node"_s, node).exec();
    return true;
}
