#include "ui/widgets/postercache.h"

#include <QImageReader>
#include <QPointer>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype mostBytes = 48 * 1024 * 1024;
constexpr qsizetype mostWaiting = 80; // what was scrolled past long ago is not loaded
constexpr int gatherMs = 40;
constexpr qsizetype mostMissing = 5'000;

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
    m_news.setSingleShot(true);
    m_news.setInterval(gatherMs);
    connect(&m_news, &QTimer::timeout, this, &PosterCache::loaded);
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
        load({key, file, size});
    return {};
}

void PosterCache::forget(const QString &file)
{
    const QString ending = u':' + file;
    const auto isOfFile = [&ending](const QString &key) { return key.endsWith(ending); };
    m_missing.removeIf(isOfFile);
    m_waiting.removeIf([&](const Picture &picture) { return isOfFile(picture.key); });
    m_loading.removeIf([&](auto loading) { return isOfFile(loading.key()); }); // what is being read may be the old one
    for (const QString &key : m_pictures.keys()) {
        if (key.endsWith(ending))
            m_pictures.remove(key);
    }
}

void PosterCache::load(Picture picture)
{
    picture.number = ++m_asked;
    m_loading.insert(picture.key, picture.number);
    m_waiting.append(picture);
    if (m_waiting.size() > mostWaiting)
        m_loading.remove(m_waiting.takeFirst().key);
    loadNext();
}

void PosterCache::loadNext()
{
    if (m_busy || m_waiting.isEmpty())
        return;
    m_busy = true;
    // The destructor waits for the pool, so `this` lives while a picture is decoded.
    m_pool.start([this, picture = m_waiting.takeLast()] {
        const QImage image = decode(picture.file, picture.size);
        QMetaObject::invokeMethod(
            this, [this, picture, image] { take(picture, image); }, Qt::QueuedConnection);
    });
}

void PosterCache::take(const Picture &picture, const QImage &image)
{
    m_busy = false;
    loadNext();
    if (m_loading.value(picture.key) != picture.number)
        return; // forgotten meanwhile
    m_loading.remove(picture.key);
    if (image.isNull()) {
        if (m_missing.size() >= mostMissing)
            m_missing.clear();
        m_missing.insert(picture.key);
        return;
    }
    m_pictures.insert(picture.key, new QPixmap(QPixmap::fromImage(image)), image.sizeInBytes());
    if (!m_news.isActive())
        m_news.start();
}
