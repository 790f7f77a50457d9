#include "models/accounts/accountrow.h"

#include "models/storage/query.h"

using namespace Qt::Literals::StringLiterals;

QString accountColumns()
{
    return u" a.id, a.username, a.email, a.name, a.role, a.active, a.verified, a.quota_bytes, a.avatar_url, a.created_at "_s;
}

Account accountFrom(const Query &row)
{
    return {.id = row.value<qint64>(u"id"_s),
            .username = row.value<QString>(u"username"_s),
            .email = row.value<QString>(u"email"_s),
            .name = row.value<QString>(u"name"_s),
            .role = row.value<QString>(u"role"_s) == u"admin"_s ? Role::Admin : Role::User,
            .active = row.value<bool>(u"active"_s),
            .verified = row.value<bool>(u"verified"_s),
            .quotaBytes =
                row.isNull(u"quota_bytes"_s) ? std::nullopt : std::optional(row.value<qint64>(u"quota_bytes"_s)),
            .avatarUrl = row.value<QString>(u"avatar_url"_s),
            .createdAt = row.time(u"created_at"_s)};
}
