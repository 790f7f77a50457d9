#pragma once

#include "ui/player/videoloading.h"
#include "ui/serialqueue.h"
#include "ui/services.h"

#include <QObject>

/// Reads what the player needs away from the GUI thread; what was overtaken meanwhile is dropped.
class VideoOpener : public QObject
{
    Q_OBJECT

public:
    explicit VideoOpener(const UiServices &services, QObject *parent = nullptr) : QObject(parent), m_services(services)
    {}

    /// A negative `positionMs` goes on where the owner left; a cited one may begin a little earlier: see cleanStart().
    void open(qint64 videoId, qint64 positionMs, bool isCited);
    /// Drops whatever is being read.
    void cancel() { ++m_asked; }
    void reload(qint64 videoId);
    void loadExtras(const Video &video);

signals:
    void opened(const LoadedVideo &loaded);
    void failed(const Error &error);
    void reloaded(const Video &video, const VideoContents &contents);
    void extrasLoaded(const VideoExtras &extras);

private:
    UiServices m_services;
    quint64 m_asked = 0;
    SerialQueue m_reloading;
};
