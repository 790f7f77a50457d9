#include "models/accounts/passwords.h"

#include <QSemaphoreReleaser>
#include <QThread>

#include <crypt.h>
#include <openssl/crypto.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstring>
#include <memory>
#include <stdexcept>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr qsizetype maxBytes = 72;
}

Passwords::Passwords(int cost)
    : m_cost(cost), m_nobody(newSetting()), m_turns(std::max(1, QThread::idealThreadCount() - 1))
{}

Result<void> Passwords::check(const QString &password)
{
    // A lone surrogate has no UTF-8, and would be one with every other such character.
    if (password.isEmpty() || password.contains(QChar::Null) || !password.isValidUtf16() ||
        password.toUtf8().size() > maxBytes)
        return fail(Fault::Invalid, u"password"_s);
    return {};
}

Result<QString> Passwords::hash(const QString &password) const
{
    if (const Result<void> usable = check(password); !usable)
        return tl::make_unexpected(usable.error());
    return QString::fromLatin1(crypt(password.toUtf8(), newSetting()));
}

bool Passwords::verify(const QString &password, const std::optional<QString> &hash) const
{
    if (!check(password))
        return false;
    const QByteArray expected = hash ? hash->toLatin1() : m_nobody;
    const QByteArray actual = crypt(password.toUtf8(), expected);
    return actual.size() == expected.size() &&
           CRYPTO_memcmp(actual.constData(), expected.constData(), std::size_t(actual.size())) == 0;
}

QByteArray Passwords::crypt(const QByteArray &password, const QByteArray &setting) const
{
    const auto data = std::make_unique<crypt_data>(); // 32 KiB, too much for a small stack
    m_turns.acquire();
    const QSemaphoreReleaser turn(m_turns);
    const char *hash = crypt_rn(password.constData(), setting.constData(), data.get(), sizeof *data);
    if (!hash)
        throw std::runtime_error(std::string("bcrypt: ") + std::strerror(errno));
    return hash;
}

QByteArray Passwords::newSetting() const
{
    std::array<char, CRYPT_GENSALT_OUTPUT_SIZE> setting;
    if (!crypt_gensalt_rn("$2b$", static_cast<unsigned long>(m_cost), nullptr, 0, setting.data(), setting.size()))
        throw std::invalid_argument("bcrypt: no such cost");
    return setting.data();
}
