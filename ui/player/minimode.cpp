#include "ui/player/minimode.h"

#include "ui/player/miniplayer.h"

MiniMode::MiniMode(Playback &playback, const VideoSurface &original, const Theme &theme)
    : m_playback(playback), m_original(original), m_theme(theme)
{}

MiniMode::~MiniMode() = default;

bool MiniMode::isShown() const
{
    return m_player && !m_player->isHidden();
}

void MiniMode::showBeside(const QWidget &window)
{
    if (!m_player) {
        m_player = std::make_unique<MiniPlayer>(m_playback, m_original, m_theme);
        connect(m_player.get(), &MiniPlayer::returnAsked, this, &MiniMode::returnAsked);
        connect(m_player.get(), &MiniPlayer::closeAsked, this, &MiniMode::closeAsked);
        connect(m_player.get(), &MiniPlayer::keyPressed, this, &MiniMode::keyPressed);
    }
    m_player->showBeside(window);
}

void MiniMode::hide()
{
    if (m_player)
        m_player->hide();
}
