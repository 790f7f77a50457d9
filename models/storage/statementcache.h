#pragma once

#include <QHash>
#include <QSqlQuery>

#include <map>

/// A prepared statement and the places of its columns, which QSqlQuery would search for anew each time.
struct Statement
{
    QSqlQuery query;
    QHash<QString, int> columns = {};
};

/// The prepared statements of one connection that nobody uses at the moment, by their text.
using StatementCache = std::map<QString, Statement>;

/// This thread's cache for a connection of Database; null for another connection.
StatementCache *statementsOf(const QString &connectionName);
