#pragma once

#include "models/search/moment.h"
#include "models/storage/database.h"

#include <QList>

#include <optional>

/// What a kept answer cites, and what was asked.
struct CitedAnswer
{
    QString question;
    QList<Moment> citations;
};

/// What kept answers cite, for the account whose they are. Nothing when it has no such answer.
class CitationRepository
{
public:
    explicit CitationRepository(const Database &database) : m_database(database) {}

    /// Of an answer in one of its conversations.
    std::optional<CitedAnswer> ofMessage(qint64 accountId, qint64 messageId) const;
    /// Of an answer that is logged as its own.
    std::optional<CitedAnswer> ofLog(qint64 accountId, qint64 logId) const;

private:
    std::optional<CitedAnswer> read(const QString &sql, qint64 accountId, qint64 id) const;

    Database m_database;
};
