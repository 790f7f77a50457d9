#include "ui/widgets/postercache.h"

#include <QImageReader>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 48 * 1024 * 1024;

QImage decode(const QString &file, QSize size)
{
    QImageReader reader(file);
    const QSize full = reader.size();
    if (full.isValid())
        reader.setScaledSize(full.scaled(size, Qt::KeepAspectRatioByExpanding));
    return reader.read();
}

QString keyOf(const QString &file, QSize size)
{
    return u"%1x%2:%3"_s.arg(size.width()).arg(size.height()).arg(file);
}

} // namespace

PosterCache::PosterCache(QObject *parent) : QObject(parent), m_pictures(mostBytes)
{
    m_pool.setMaxThreadCount(1);
}

PosterCache::~PosterCache()
{
    m_pool.clear();
    m_pool.waitForDone();
}

QPixmap PosterCache::picture(const QString &file, QSize size)
{
    if (file.isEmpty() || size.isEmpty())
        return {};
    const QString key = keyOf(file, size);
    if (const QPixmap *found = m_pictures.object(key))
        return *found;
    if (!m_loading.contains(key) && !m_missing.contains(key))
        load(key, file, size);
    return {};
}

void PosterCache::forget(const QString &file)
{
    const QString ending = u':' + file;
    m_missing.removeIf([&ending](const QString &key) { return key.endsWith(ending); });
    for (const QString &key : m_pictures.keys()) {
        if (key.endsWith(ending))
            m_pictures.remove(key);
    }
}

void PosterCache::load(const QString &key, const QString &file, QSize size)
{
    m_loading.insert(key);
    // The destructor waits for the pool, so `this` lives while a picture is decoded.
    m_pool.start([this, key, file, size] {
        const QImage image = decode(file, size);
        QMetaObject::invokeMethod(
            this, [this, key, image] { take(key, image); }, Qt::QueuedConnection);
    });
}

void PosterCache::take(const QString &key, const QImage &image)
{
    m_loading.remove(key);
    if (image.isNull()) {
        m_missing.insert(key);
        return;
    }
    m_pictures.insert(key, new QPixmap(QPixmap::fromImage(image)), image.sizeInBytes());
    emit loaded();
}
