#pragma once

#include "models/core/page.h"
#include "models/storage/database.h"

#include <QDateTime>
#include <QString>

#include <optional>

/// Who did what to whom, from where. Names are as they were then, as an entry outlives the accounts.
struct AuditEntry
{
    qint64 id = 0;
    QDateTime at = {};
    QString act;          // "sign-in", see audit in auditlog.h
    qint64 accountId = 0; // who did it; 0: nobody known
    QString accountName = {};
    qint64 subjectId = 0; // to whom or what; 0: to themselves
    QString subjectName = {};
    QString address = {};
    QString agent = {};
    QString detail = {};

    bool operator==(const AuditEntry &) const = default;
};

enum class AuditOrder { When, Who, Subject, Address };

struct AuditFilter
{
    QString act;                          // exact; empty: any
    qint64 accountId = 0;                 // who did it or whom it was done to; 0: anybody
    std::optional<AuditOrder> order = {}; // nothing: latest first
    bool backwards = false;               // the order
    int limit = 100;
    int offset = 0;
};

/// The table `audit_entries`.
class AuditRepository
{
public:
    explicit AuditRepository(const Database &database) : m_database(database) {}

    void insert(const AuditEntry &entry) const;
    Page<AuditEntry> list(const AuditFilter &filter) const;
    /// Deletes all but the latest.
    void keepLatest(qint64 count) const;

private:
    Database m_database;
};
