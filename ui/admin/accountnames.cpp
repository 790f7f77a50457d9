#include "ui/admin/accountnames.h"

#include "models/accounts/accountservice.h"
#include "models/accounts/auditlog.h"

using namespace Qt::Literals::StringLiterals;

QString AccountNames::of(qint64 accountId)
{
    if (accountId == 0)
        return {};
    {
        const std::lock_guard lock(m_mutex);
        if (const auto known = m_names.constFind(accountId); known != m_names.cend())
            return *known;
    }
    const std::optional<Account> account = m_accounts.find(accountId);
    const QString name = account ? auditName(*account) : u"#%1"_s.arg(accountId);
    const std::lock_guard lock(m_mutex);
    m_names.insert(accountId, name);
    return name;
}

void AccountNames::forget(qint64 accountId)
{
    const std::lock_guard lock(m_mutex);
    m_names.remove(accountId);
}
