#include "ui/player/playergestures.h"

#include "models/core/clocktext.h"
#include "ui/player/playback.h"
#include "ui/player/playerkeys.h"
#include "ui/player/playerstage.h"
#include "ui/player/touchgestures.h"
#include "ui/player/videosurface.h"

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;
using What = PlayerCommand::What;

namespace {

constexpr double wheelMs = 5000;
constexpr double wheelVolume = 0.05;
constexpr double tapMs = 10'000;
constexpr qint64 widthMs = 120'000; // what a swipe over all of the picture is worth; of a shorter video, its length

} // namespace

PlayerGestures::PlayerGestures(Playback &playback, PlayerStage &stage, QObject *parent)
    : QObject(parent), m_playback(playback), m_stage(stage), m_touch(new TouchGestures(stage.surface(), this))
{
    connectMouse();
    connectTouch();
}

void PlayerGestures::connectMouse()
{
    VideoSurface &surface = m_stage.surface();
    connect(&surface, &VideoSurface::wheelTurned, this, [this](Qt::Orientation axis, double notches) {
        if (axis == Qt::Horizontal)
            emit asked({What::SeekBy, notches * wheelMs});
        else
            emit asked({What::VolumeBy, notches * wheelVolume});
    });
    connect(&surface, &VideoSurface::sideClicked, this,
            [this](bool isForward) { emit asked({isForward ? What::NextVideo : What::PreviousVideo}); });
}

void PlayerGestures::connectTouch()
{
    connect(m_touch, &TouchGestures::tapped, &m_stage, &PlayerStage::wake);
    connect(m_touch, &TouchGestures::tappedAgain, this, [this](TouchGestures::Third third) {
        switch (third) {
        case TouchGestures::Third::Left: emit asked({What::SeekBy, -tapMs}); break;
        case TouchGestures::Third::Middle: emit asked({What::FullScreen}); break;
        case TouchGestures::Third::Right: emit asked({What::SeekBy, tapMs}); break;
        }
    });
    connect(m_touch, &TouchGestures::swipedUp, this, [this](double share) { emit asked({What::VolumeBy, share}); });
    connect(m_touch, &TouchGestures::swipedAside, this, &PlayerGestures::showTarget);
    connect(m_touch, &TouchGestures::swipeAsideEnded, this, [this](bool done) {
        if (std::exchange(m_fromMs, -1) >= 0 && done)
            emit asked({What::SeekTo, double(m_targetMs)});
    });
}

/// Where the video is going to be. It goes there when the finger is lifted, and until then nothing has happened.
void PlayerGestures::showTarget(double share)
{
    const qint64 length = m_playback.durationMs();
    if (!m_playback.isOpen() || length <= 0)
        return;
    if (m_fromMs < 0)
        m_fromMs = m_playback.positionMs();
    const auto way = qint64(share * double(std::min(widthMs, length)));
    m_targetMs = std::clamp<qint64>(m_fromMs + way, 0, length);
    m_stage.wake();
    m_stage.surface().showNotice(u"%1 / %2"_s.arg(clockText(m_targetMs), clockText(length)));
}
