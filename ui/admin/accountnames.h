#pragma once

#include <QHash>
#include <QString>

#include <mutex>

class AccountService;

/// How accounts are called, looked up once each. Thread-safe; not for the GUI thread, as it may read.
class AccountNames
{
public:
    explicit AccountNames(const AccountService &accounts) : m_accounts(accounts) {}

    /// Empty for 0; for one that is gone, its number.
    QString of(qint64 accountId);
    void forget(qint64 accountId);

private:
    const AccountService &m_accounts;
    std::mutex m_mutex; // guards what follows
    QHash<qint64, QString> m_names;
};
