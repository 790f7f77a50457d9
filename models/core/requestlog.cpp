#include "models/core/requestlog.h"

#include <algorithm>
#include <array>

namespace {

constexpr qsizetype longestTarget = 500;
constexpr qsizetype leastSecret = 20;

bool isWordOfSecrets(const QByteArray &name)
{
    constexpr std::array words{"token", "pass",    "pwd", "secret", "key",    "code",
                               "auth",  "session", "sig", "jwt",    "cookie", "credential"};
    const QByteArray lower = QByteArray::fromPercentEncoding(name).toLower();
    return std::any_of(words.begin(), words.end(), [&](const char *word) { return lower.contains(word); });
}

bool isOfToken(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' || c == '_';
}

/// Long, of the letters of base64 or hex with digits between them, and so random rather than a word or a name. A JWT
/// has three such parts.
bool looksRandom(const QByteArray &text)
{
    const QByteArray first = text.left(text.indexOf('.'));
    const QByteArray part = text.count('.') == 2 ? first : text;
    const auto digits = std::count_if(part.begin(), part.end(), [](char c) { return c >= '0' && c <= '9'; });
    const auto letters = std::count_if(part.begin(), part.end(), [](char c) { return c >= 'A'; });
    return text.size() >= leastSecret && std::all_of(part.begin(), part.end(), isOfToken) &&
           (part.startsWith("eyJ") || part.startsWith("mk_") || (digits >= 2 && letters >= 2));
}

bool carriesSecret(const QByteArray &segmentBefore)
{
    return segmentBefore == "shared" || segmentBefore == "pairing";
}

QByteArray clearedPath(const QByteArray &path)
{
    QByteArrayList segments = path.split('/');
    for (qsizetype i = 0; i < segments.size(); ++i) {
        const QByteArray plain = QByteArray::fromPercentEncoding(segments[i]);
        const bool isKnown = i > 0 && carriesSecret(QByteArray::fromPercentEncoding(segments[i - 1])) &&
                             !plain.isEmpty() && plain != "token";
        if (isKnown || looksRandom(plain))
            segments[i] = "REDACTED";
    }
    return segments.join('/');
}

QByteArray clearedItem(const QByteArray &item)
{
    const qsizetype equals = item.indexOf('=');
    const QByteArray name = equals < 0 ? QByteArray() : item.left(equals);
    const QByteArray value = QByteArray::fromPercentEncoding(item.mid(equals + 1));
    if (!value.isEmpty() && (isWordOfSecrets(name) || looksRandom(value)))
        return equals < 0 ? QByteArray("REDACTED") : name + "=REDACTED";
    return item;
}

} // namespace

QByteArray withoutSecrets(const QByteArray &target)
{
    const qsizetype question = target.indexOf('?');
    const QByteArray path = clearedPath(question < 0 ? target : target.left(question));
    if (question < 0)
        return path;
    QByteArrayList items = target.mid(question + 1).split('&');
    std::transform(items.begin(), items.end(), items.begin(), clearedItem);
    return path + '?' + items.join('&');
}

void RequestLog::add(RequestEntry entry)
{
    entry.target = withoutSecrets(entry.target).left(longestTarget);
    {
        const std::lock_guard lock(m_mutex);
        entry.serial = ++m_latest;
        const std::size_t place = (entry.serial - 1) % m_kept;
        if (place < m_entries.size())
            m_entries[place] = std::move(entry);
        else
            m_entries.push_back(std::move(entry));
    }
    if (!m_isAnnounced.exchange(true))
        emit grew();
}

QList<RequestEntry> RequestLog::newerThan(quint64 serial)
{
    m_isAnnounced = false; // before it is read: what comes meanwhile is announced
    const std::lock_guard lock(m_mutex);
    QList<RequestEntry> entries;
    const quint64 oldest = m_latest - m_entries.size();
    for (quint64 before = std::max({serial, m_cleared, oldest}); before < m_latest; ++before)
        entries.append(m_entries[before % m_kept]);
    return entries;
}

void RequestLog::clear()
{
    const std::lock_guard lock(m_mutex);
    m_cleared = m_latest;
}
