#pragma once

#include "models/library/video.h"
#include "server/http/message.h"

#include <QCache>

#include <mutex>

/// Thumbnails of videos that are elsewhere, painted from their titles and kept while there is room. Thread-safe; needs
/// a QGuiApplication.
class TitleCards
{
public:
    TitleCards() : m_cards(maxBytes) {}

    /// A JPEG of 480 x 270; conditional requests and ranges are answered.
    Response card(const Video &video, const Request &request);

private:
    static constexpr qsizetype maxBytes = 4 * 1024 * 1024;

    QByteArray painted(const Video &video, const QByteArray &etag);

    std::mutex m_mutex;
    QCache<QByteArray, QByteArray> m_cards;
};
