#pragma once

#include "tests/uiworld.h"
#include "ui/library/videoactions.h"
#include "ui/player/playerpage.h"
#include "ui/player/videosurface.h"

#include <QKeyEvent>
#include <QSignalSpy>
#include <QTest>

/// A page in a world with a film of 20 seconds, which says a line every two.
struct PlayerScreen
{
    explicit PlayerScreen(const QString &film, qint64 durationMs = 20'000)
    {
        id = world.addFilm(QStringLiteral("Film"), film, durationMs,
                           {QStringLiteral("one"), QStringLiteral("two"), QStringLiteral("three"),
                            QStringLiteral("four"), QStringLiteral("five"), QStringLiteral("six")});
        page.resize(800, 700);
        page.show();
    }
    /// Opens it and waits for pictures that move.
    void start(qint64 positionMs)
    {
        page.open(id, positionMs);
        QTRY_VERIFY_WITH_TIMEOUT(page.findChild<VideoSurface *>()->hasFrame(), 20'000);
        QSignalSpy moved(&page.playback(), &Playback::positionChanged);
        QTRY_VERIFY_WITH_TIMEOUT(moved.size() >= 3, 20'000);
    }
    bool press(const QString &text, int key = 0, Qt::KeyboardModifiers modifiers = {})
    {
        return page.handleKey(QKeyEvent(QEvent::KeyPress, key, modifiers, text));
    }

    UiWorld world;
    QWidget window;
    VideoActions actions{world.services(), &window};
    PlayerPage page{world.services(), actions};
    qint64 id = 0;
};
