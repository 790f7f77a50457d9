#pragma once

#include <QObject>

#include <memory>

class MiniPlayer;
class Playback;
class QKeyEvent;
class Theme;
class VideoSurface;

/// Whether what plays is seen in the mini player, which is made when it is first wanted.
class MiniMode : public QObject
{
    Q_OBJECT

public:
    /// Poster and subtitles are those of `original`.
    MiniMode(Playback &playback, const VideoSurface &original, const Theme &theme);
    ~MiniMode() override;
    Q_DISABLE_COPY_MOVE(MiniMode)

    bool isShown() const;
    void showBeside(const QWidget &window);
    void hide();

signals:
    void returnAsked();
    void closeAsked();
    void keyPressed(const QKeyEvent &event);

private:
    Playback &m_playback;
    const VideoSurface &m_original;
    const Theme &m_theme;
    std::unique_ptr<MiniPlayer> m_player;
};
