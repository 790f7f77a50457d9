#pragma once

#include <QCache>
#include <QHash>
#include <QObject>
#include <QPixmap>
#include <QSet>
#include <QThreadPool>
#include <QTimer>

/// Pictures from files, decoded away from the GUI thread and kept up to a bound.
class PosterCache : public QObject
{
    Q_OBJECT

public:
    explicit PosterCache(QObject *parent = nullptr);
    ~PosterCache() override;

    /// The picture if it is there; else a null one, and loaded() follows when it is. `size` in device pixels: the
    /// picture covers it.
    QPixmap picture(const QString &file, QSize size);
    /// The file is another one now, or is there at last.
    void forget(const QString &file);

signals:
    void loaded();

private:
    struct Picture
    {
        QString key;
        QString file;
        QSize size;
        quint64 number = 0; // of this reading
    };

    void load(Picture picture);
    void loadNext();
    void take(const Picture &picture, const QImage &image);

    QCache<QString, QPixmap> m_pictures;
    QHash<QString, quint64> m_loading; // keys, and the reading that is waited for
    quint64 m_asked = 0;
    QList<Picture> m_waiting; // the latest last, which is the first to be loaded
    bool m_busy = false;
    QTimer m_news;           // one repaint for pictures that come one after another
    QSet<QString> m_missing; // tried in vain
    QThreadPool m_pool;
};
