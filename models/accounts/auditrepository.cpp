#include "models/accounts/auditrepository.h"

#include "models/storage/query.h"
#include "models/storage/sorting.h"

using namespace Qt::Literals::StringLiterals;

namespace {

QString conditionOf(const AuditFilter &filter)
{
    QString condition = u" FROM audit_entries WHERE TRUE"_s;
    if (!filter.act.isEmpty())
        condition += u" AND act = :act"_s;
    if (filter.accountId != 0)
        condition += u" AND (account_id = :account OR subject_id = :account)"_s;
    return condition;
}

QString orderOf(const AuditFilter &filter)
{
    const auto columns = [](AuditOrder order) -> QStringList {
        switch (order) {
        case AuditOrder::Who: return {u"LOWER(account_name)"_s};
        case AuditOrder::Subject: return {u"LOWER(subject_name)"_s};
        case AuditOrder::Address: return {u"address"_s};
        case AuditOrder::When: break;
        }
        return {};
    };
    return filter.order ? sortedBy(columns(*filter.order) + QStringList{u"id"_s}, filter.backwards) : u"id DESC"_s;
}

AuditEntry entryFrom(const Query &row)
{
    return {.id = row.value<qint64>(u"id"_s),
            .at = row.time(u"at"_s),
            .act = row.value<QString>(u"act"_s),
            .accountId = row.value<qint64>(u"account_id"_s),
            .accountName = row.value<QString>(u"account_name"_s),
            .subjectId = row.value<qint64>(u"subject_id"_s),
            .subjectName = row.value<QString>(u"subject_name"_s),
            .address = row.value<QString>(u"address"_s),
            .agent = row.value<QString>(u"agent"_s),
            .detail = row.value<QString>(u"detail"_s)};
}

} // namespace

void AuditRepository::insert(const AuditEntry &entry) const
{
    Query(m_database.connection(),
          u"INSERT INTO audit_entries (at, act, account_id, account_name, subject_id, subject_name, address, agent, "
          "detail) VALUES (:at, :act, :account, :accountName, :subject, :subjectName, :address, :agent, :detail)"_s)
        .bind(u":at"_s, toColumn(entry.at))
        .bind(u":act"_s, entry.act)
        .bind(u":account"_s, nullIfZero(entry.accountId))
        .bind(u":accountName"_s, entry.accountName)
        .bind(u":subject"_s, nullIfZero(entry.subjectId))
        .bind(u":subjectName"_s, entry.subjectName)
        .bind(u":address"_s, entry.address)
        .bind(u":agent"_s, entry.agent)
        .bind(u":detail"_s, entry.detail)
        .exec();
}

Page<AuditEntry> AuditRepository::list(const AuditFilter &filter) const
{
    const QSqlDatabase db = m_database.connection();
    const QString from = conditionOf(filter);
    const auto bound = [&](Query &query) -> Query & {
        if (!filter.act.isEmpty())
            query.bind(u":act"_s, filter.act);
        if (filter.accountId != 0)
            query.bind(u":account"_s, filter.accountId);
        return query.exec();
    };
    Page<AuditEntry> page;
    Query count(db, u"SELECT COUNT(*) AS total"_s + from);
    if (bound(count).next())
        page.total = count.value<int>(u"total"_s);
    Query query(db, u"SELECT *"_s + from + u" ORDER BY "_s + orderOf(filter) +
                        u" LIMIT %1 OFFSET %2"_s.arg(filter.limit).arg(filter.offset));
    for (bound(query); query.next();)
        page.items.append(entryFrom(query));
    return page;
}

void AuditRepository::keepLatest(qint64 count) const
{
    Query(m_database.connection(),
          u"DELETE FROM audit_entries WHERE id <= (SELECT MAX(id) FROM audit_entries) - :count"_s)
        .bind(u":count"_s, count)
        .exec();
}
