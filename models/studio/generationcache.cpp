#include "models/studio/generationcache.h"

#include "models/storage/query.h"

#include <QCryptographicHash>
#include <QDir>
#include <QFileInfo>
#include <QJsonDocument>

#include <filesystem>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr auto lookEvery = std::chrono::milliseconds(50); // for a cancellation, while another asker makes it

/// Puts the file `from` at `to` as well, replacing what is there: by a link, where the disk has them.
Result<void> linkFile(const QString &from, const QString &to)
{
    namespace fs = std::filesystem;
    const fs::path source(from.toStdU16String());
    const fs::path target(to.toStdU16String());
    const fs::path part(to.toStdU16String() + u".part");
    std::error_code error;
    fs::remove(part, error);
    fs::create_hard_link(source, part, error);
    if (error)
        fs::copy_file(source, part, error);
    if (!error)
        fs::rename(part, target, error); // of two names of one file, it would leave both
    if (!error)
        return {};
    const bool isFull = error == std::errc::no_space_on_device;
    fs::remove(part, error);
    return fail(isFull ? Fault::NoSpace : Fault::Internal, {}, u"cannot link "_s + from);
}

QString textOf(const QJsonObject &object)
{
    return QString::fromUtf8(QJsonDocument(object).toJson(QJsonDocument::Compact));
}

} // namespace

QString GenerationKey::hash() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QByteArray &part : {kind.toUtf8(), engine.toUtf8(), input}) {
        hash.addData(QByteArray::number(part.size()) + ':'); // so that no two keys run together to the same bytes
        hash.addData(part);
    }
    return QString::fromLatin1(hash.result().toHex());
}

/// The right to make one thing, which one asker has at a time.
class GenerationCache::Turn
{
public:
    Turn(GenerationCache &cache, QString hash, const Progress &progress) : m_cache(cache), m_hash(std::move(hash))
    {
        std::unique_lock lock(m_cache.m_mutex);
        while (m_cache.m_beingMade.contains(m_hash)) {
            m_cache.m_made.wait_for(lock, lookEvery);
            if (progress.cancelled())
                return;
        }
        m_cache.m_beingMade.insert(m_hash);
        m_isMine = true;
    }
    ~Turn()
    {
        if (!m_isMine)
            return;
        const std::lock_guard lock(m_cache.m_mutex);
        m_cache.m_beingMade.remove(m_hash);
        m_cache.m_made.notify_all();
    }
    Q_DISABLE_COPY_MOVE(Turn)

    bool isMine() const { return m_isMine; }

private:
    GenerationCache &m_cache;
    QString m_hash;
    bool m_isMine = false;
};

GenerationCache::GenerationCache(const Database &database, QString folder, qint64 mostBytes, Clock clock)
    : m_database(database), m_folder(std::move(folder)), m_mostBytes(mostBytes), m_clock(std::move(clock))
{
    QDir().mkpath(m_folder);
}

Result<QJsonObject> GenerationCache::fetch(const GenerationKey &key, const QString &file, const Make &make,
                                           const Progress &progress)
{
    const QString hash = key.hash();
    const Turn turn(*this, hash, progress);
    if (!turn.isMine() || progress.cancelled())
        return fail(Fault::Cancelled);
    if (const std::optional<QJsonObject> found = find(hash, file))
        return *found;
    if (!file.isEmpty())
        QFile::remove(file); // it may be another name of what is kept for another key
    Result<QJsonObject> made = make();
    if (!made)
        return made;
    if (const Result<void> kept = keep(key, *made, file); !kept)
        return tl::make_unexpected(kept.error());
    makeRoom();
    return made;
}

std::optional<QJsonObject> GenerationCache::find(const QString &hash, const QString &file) const
{
    Query query(m_database.connection(), u"SELECT value FROM generation_cache WHERE cache_key = :key"_s);
    if (!query.bind(u":key"_s, hash).exec().next())
        return std::nullopt;
    const QString value = query.value<QString>(u"value"_s);
    if (!file.isEmpty() && !linkFile(pathOf(hash), file)) {
        forget(hash); // somebody cleared the folder
        return std::nullopt;
    }
    Query(m_database.connection(), u"UPDATE generation_cache SET used_at = :now WHERE cache_key = :key"_s)
        .bind(u":now"_s, toColumn(m_clock()))
        .bind(u":key"_s, hash)
        .exec();
    return QJsonDocument::fromJson(value.toUtf8()).object();
}

Result<void> GenerationCache::keep(const GenerationKey &key, const QJsonObject &value, const QString &file) const
{
    const QString hash = key.hash();
    const QString text = textOf(value);
    qint64 bytes = text.size();
    if (!file.isEmpty()) {
        if (const Result<void> linked = linkFile(file, pathOf(hash)); !linked)
            return linked;
        bytes += QFileInfo(file).size();
    }
    Query(m_database.connection(),
          u"INSERT INTO generation_cache (cache_key, kind, engine, value, size_bytes, created_at, used_at)"
          " VALUES (:key, :kind, :engine, :value, :bytes, :now, :now) ON CONFLICT (cache_key) DO UPDATE"
          " SET value = excluded.value, size_bytes = excluded.size_bytes, used_at = excluded.used_at"_s)
        .bind(u":key"_s, hash)
        .bind(u":kind"_s, key.kind)
        .bind(u":engine"_s, key.engine)
        .bind(u":value"_s, text)
        .bind(u":bytes"_s, bytes)
        .bind(u":now"_s, toColumn(m_clock()))
        .exec();
    return {};
}

qint64 GenerationCache::bytes() const
{
    Query query(m_database.connection(),
                u"SELECT CAST(COALESCE(SUM(size_bytes), 0) AS BIGINT) AS bytes FROM generation_cache"_s);
    query.exec().next();
    return query.value<qint64>(u"bytes"_s);
}

void GenerationCache::makeRoom() const
{
    qint64 held = bytes();
    if (held <= m_mostBytes)
        return;
    QList<std::pair<QString, qint64>> oldest;
    {
        Query query(m_database.connection(),
                    u"SELECT cache_key, size_bytes FROM generation_cache ORDER BY used_at, cache_key"_s);
        for (query.exec(); held > m_mostBytes && query.next();) {
            oldest.append({query.value<QString>(u"cache_key"_s), query.value<qint64>(u"size_bytes"_s)});
            held -= oldest.last().second;
        }
    }
    for (const auto &[hash, size] : oldest)
        forget(hash);
}

/// The file first: a row without one is seen and mended, a file without a row would stay.
void GenerationCache::forget(const QString &hash) const
{
    QFile::remove(pathOf(hash));
    Query(m_database.connection(), u"DELETE FROM generation_cache WHERE cache_key = :key"_s)
        .bind(u":key"_s, hash)
        .exec();
}

void GenerationCache::sweep() const
{
    QSet<QString> known;
    Query query(m_database.connection(), u"SELECT cache_key FROM generation_cache"_s);
    for (query.exec(); query.next();)
        known.insert(query.value<QString>(u"cache_key"_s));
    for (const QString &name : QDir(m_folder).entryList(QDir::Files | QDir::Hidden)) {
        if (!known.contains(name))
            QFile::remove(pathOf(name));
    }
}
