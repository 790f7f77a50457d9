#include "models/accounts/apikeyservice.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype maxNameLength = 100;
constexpr int maxDays = 3650;

bool isName(const QString &name)
{
    return !name.isEmpty() && name.isValidUtf16() && name.toUcs4().size() <= maxNameLength &&
           std::all_of(name.begin(), name.end(), [](QChar c) { return c.category() != QChar::Other_Control; });
}

} // namespace

ApiKeyService::ApiKeyService(const Database &database, const AuditLog &log, Clock clock)
    : m_keys(database), m_log(log), m_clock(std::move(clock))
{}

Result<MadeApiKey> ApiKeyService::create(const Actor &owner, const NewApiKey &wanted) const
{
    const QDateTime now = m_clock();
    const std::optional<Scopes> scopes = scopesNamed(wanted.scopes);
    ApiKey key{.name = wanted.name.trimmed(), .scopes = scopes.value_or(Scopes()), .createdAt = now};
    if (!isName(key.name))
        return fail(Fault::Invalid, u"name"_s);
    if (!key.scopes)
        return fail(Fault::Invalid, u"scopes"_s);
    if (key.scopes.testFlag(Scope::Admin) && !owner.account.isAdmin())
        return fail(Fault::NotAllowed, u"scopes"_s);
    if (wanted.days && (*wanted.days < 1 || *wanted.days > maxDays))
        return fail(Fault::Invalid, u"days"_s);
    if (wanted.days)
        key.expiresAt = now.addDays(*wanted.days);
    const QByteArray secret = ApiKeyText::newSecret();
    const std::optional<qint64> id = m_keys.insert(owner.account.id, key, ApiKeyText::hashOf(secret), maxKeys);
    if (!id)
        return fail(Fault::Conflict, u"name"_s);
    key.id = *id;
    m_log.write(audit::keyCreated, owner, {.subjectId = *id, .subjectName = key.name});
    return MadeApiKey{.key = key, .text = ApiKeyText{.id = *id, .secret = secret}.text()};
}

Result<void> ApiKeyService::remove(const Actor &owner, qint64 id) const
{
    if (!m_keys.remove(owner.account.id, id))
        return fail(Fault::NotFound);
    m_log.write(audit::keyDeleted, owner, {.subjectId = id});
    return {};
}
