#include "ui/player/miniplayer.h"

#include "ui/player/playback.h"
#include "ui/player/seekbar.h"
#include "ui/player/videosurface.h"
#include "ui/widgets/controls.h"

#include <QCloseEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QScreen>
#include <QSizeGrip>
#include <QWindow>

#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {
constexpr QSize usualSize{400, 280};
constexpr QSize leastSize{280, 212};
constexpr int edge = 32;
} // namespace

MiniPlayer::MiniPlayer(Playback &playback, const VideoSurface &original, const Theme &theme)
    : QWidget(nullptr, Qt::Window | Qt::FramelessWindowHint | Qt::WindowStaysOnTopHint),
      m_playback(playback),
      m_original(original),
      m_surface(new VideoSurface(playback.sink(), this))
{
    setObjectName(u"miniPlayer"_s);
    setRole(this, u"overlay"_s);
    setAttribute(Qt::WA_StyledBackground);
    setAttribute(Qt::WA_QuitOnClose, false); // it is a part of the window, not another one
    setWindowTitle(tr("Mini player"));
    setMinimumSize(leastSize);
    resize(usualSize);
    m_surface->setObjectName(u"miniSurface"_s);
    m_surface->setAccessibleName(tr("Picture"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 6);
    layout->setSpacing(4);
    layout->addWidget(m_surface, 1);
    layout->addWidget(makeControls(theme));
    connect(m_surface, &VideoSurface::clicked, &m_playback, &Playback::toggle);
    connect(m_surface, &VideoSurface::doubleClicked, this, [this] {
        m_playback.toggle(); // the first click of the two is undone
        emit returnAsked();
    });
    connect(m_surface, &VideoSurface::dragged, this, [this] { windowHandle()->startSystemMove(); });
    connect(&m_original, &VideoSurface::subtitleChanged, m_surface, &VideoSurface::setSubtitle);
    connect(&m_playback, &Playback::playingChanged, this, [this, &theme] { showPlaying(theme); });
    connect(&m_playback, &Playback::durationChanged, m_seekBar, &SeekBar::setDuration);
    connect(&m_playback, &Playback::positionChanged, m_seekBar, &SeekBar::setPosition);
    connect(m_seekBar, &SeekBar::seekAsked, &m_playback, &Playback::seek);
    m_seekBar->setDuration(m_playback.durationMs());
    m_seekBar->setPosition(m_playback.positionMs());
    showPlaying(theme);
}

QWidget *MiniPlayer::makeControls(const Theme &theme)
{
    auto *row = new QWidget(this);
    row->setLayoutDirection(Qt::LeftToRight); // as every player's
    m_play = makeToolButton(theme, u"play"_s, tr("Play"), u"miniPlay"_s, row);
    m_seekBar = new SeekBar(theme, row);
    m_seekBar->setObjectName(u"miniSeekBar"_s);
    auto *back = makeToolButton(theme, u"maximize"_s, tr("Back to the window"), u"miniReturn"_s, row);
    auto *close = makeToolButton(theme, u"x"_s, tr("Close the mini player"), u"miniClose"_s, row);
    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(2);
    layout->addWidget(m_play);
    layout->addWidget(m_seekBar, 1);
    layout->addWidget(back);
    layout->addWidget(close);
    auto *grip = new QSizeGrip(row);
    grip->setAccessibleName(tr("Size"));
    layout->addWidget(grip, 0, Qt::AlignBottom);
    connect(m_play, &QToolButton::clicked, &m_playback, &Playback::toggle);
    connect(back, &QToolButton::clicked, this, &MiniPlayer::returnAsked);
    connect(close, &QToolButton::clicked, this, &MiniPlayer::closeAsked);
    return row;
}

void MiniPlayer::showPlaying(const Theme &theme)
{
    const bool playing = m_playback.isPlaying();
    setFace(m_play, themedIcon(theme, playing ? u"pause"_s : u"play"_s), playing ? tr("Pause") : tr("Play"));
}

void MiniPlayer::showBeside(const QWidget &window)
{
    if (!std::exchange(m_wasPlaced, true)) {
        const QRect room = window.screen()->availableGeometry();
        const int x = layoutDirection() == Qt::RightToLeft ? room.left() + edge : room.right() - width() - edge;
        move(x, room.bottom() - height() - edge);
    }
    m_surface->setPoster(m_original.poster());
    m_surface->setSubtitle(m_original.subtitle());
    show();
    raise();
}

void MiniPlayer::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        emit returnAsked();
    else
        emit keyPressed(*event);
}

void MiniPlayer::closeEvent(QCloseEvent *event)
{
    event->ignore();
    emit closeAsked();
}
