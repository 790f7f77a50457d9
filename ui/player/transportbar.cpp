#include "ui/player/transportbar.h"

#include "models/core/clocktext.h"
#include "ui/player/playback.h"
#include "ui/player/seekbar.h"
#include "ui/widgets/controls.h"

#include <QActionGroup>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QSignalBlocker>
#include <QSlider>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 jumpMs = 10'000;
constexpr int volumeSteps = 100;
constexpr int volumeWidth = 84;
constexpr int widthForVolume = 640;
constexpr int widthForJumps = 560;
constexpr int widthForSpeed = 470;
constexpr QMargins overlayMargins{18, 12, 18, 12};
constexpr std::array speeds{0.25, 0.5, 0.75, 1.0, 1.25, 1.5, 1.75, 2.0, 2.5, 3.0};

QString speedText(double rate)
{
    return TransportBar::tr("%1×").arg(QLocale().toString(rate, 'g', 3));
}

} // namespace

TransportBar::TransportBar(Playback &playback, const Theme &theme, QWidget *parent)
    : QWidget(parent), m_playback(playback), m_theme(theme), m_seekBar(new SeekBar(theme, this))
{
    setObjectName(u"transport"_s);
    setAttribute(Qt::WA_StyledBackground);
    setLayoutDirection(Qt::LeftToRight);
    m_seekBar->setObjectName(u"seekBar"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(m_seekBar);
    layout->addWidget(makeButtons());
    connectPlayback();
    showPlaying();
    showSound();
    showTime();
}

QWidget *TransportBar::makeButtons()
{
    auto *row = new QWidget(this);
    m_previous = makeToolButton(m_theme, u"skip-back"_s, tr("Previous video (p)"), u"previousButton"_s, row);
    m_next = makeToolButton(m_theme, u"skip-forward"_s, tr("Next video (n)"), u"nextButton"_s, row);
    m_back = makeToolButton(m_theme, u"undo-2"_s, tr("10 seconds back (Alt+←)"), u"backButton"_s, row);
    m_play = makeToolButton(m_theme, u"play"_s, tr("Play"), u"playButton"_s, row);
    setRole(m_play, u"play"_s);
    m_forward = makeToolButton(m_theme, u"redo-2"_s, tr("10 seconds on (Alt+→)"), u"forwardButton"_s, row);
    m_mute = makeToolButton(m_theme, u"volume-2"_s, tr("Mute (m)"), u"muteButton"_s, row);
    m_volume = new QSlider(Qt::Horizontal, row);
    m_volume->setObjectName(u"volumeSlider"_s);
    m_volume->setAccessibleName(tr("Volume"));
    m_volume->setRange(0, volumeSteps);
    m_volume->setFixedWidth(volumeWidth);
    m_volume->setFocusPolicy(Qt::TabFocus);
    m_time = makeLabel({}, u"muted"_s, row);
    m_time->setObjectName(u"timeLabel"_s);
    m_speed = new QPushButton(themedIcon(m_theme, u"gauge"_s), besideIcon(speedText(1)), row);
    m_speed->setObjectName(u"speedButton"_s);
    m_speed->setAccessibleName(tr("Speed"));
    m_speed->setToolTip(tr("Speed ([ and ])"));
    m_speed->setFocusPolicy(Qt::TabFocus);
    m_subtitles = makeToolButton(m_theme, u"captions"_s, tr("Subtitles (v)"), u"subtitlesButton"_s, row);
    m_subtitles->setCheckable(true);
    m_mini = makeToolButton(m_theme, u"picture-in-picture-2"_s, tr("Mini player (i)"), u"miniButton"_s, row);
    m_more = makeToolButton(m_theme, u"sliders-horizontal"_s, tr("Playback options"), u"playerMenuButton"_s, row);
    m_fullScreen = makeToolButton(m_theme, u"maximize"_s, tr("Full screen (f)"), u"fullScreenButton"_s, row);

    auto *layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QWidget *widget :
         std::initializer_list<QWidget *>{m_previous, m_back, m_play, m_forward, m_next, m_mute, m_volume})
        layout->addWidget(widget);
    layout->addSpacing(10);
    layout->addWidget(m_time);
    layout->addStretch();
    for (QWidget *widget : std::initializer_list<QWidget *>{m_speed, m_subtitles, m_more, m_mini, m_fullScreen})
        layout->addWidget(widget);

    setQueue(false, false);
    connect(m_previous, &QToolButton::clicked, this, &TransportBar::previousAsked);
    connect(m_next, &QToolButton::clicked, this, &TransportBar::nextAsked);
    connect(m_back, &QToolButton::clicked, this, [this] { m_playback.seek(m_playback.positionMs() - jumpMs); });
    connect(m_forward, &QToolButton::clicked, this, [this] { m_playback.seek(m_playback.positionMs() + jumpMs); });
    connect(m_speed, &QPushButton::clicked, this, &TransportBar::openSpeedMenu);
    connect(m_subtitles, &QToolButton::clicked, this, &TransportBar::subtitlesToggled);
    connect(m_mini, &QToolButton::clicked, this, &TransportBar::miniPlayerAsked);
    connect(m_more, &QToolButton::clicked, this,
            [this] { emit menuAsked(m_more->mapToGlobal(QPoint(0, m_more->height()))); });
    connect(m_fullScreen, &QToolButton::clicked, this, &TransportBar::fullScreenAsked);
    return row;
}

void TransportBar::connectPlayback()
{
    connect(m_play, &QToolButton::clicked, &m_playback, &Playback::toggle);
    connect(m_mute, &QToolButton::clicked, this, [this] { m_playback.setMuted(!m_playback.isMuted()); });
    connect(m_volume, &QSlider::valueChanged, this, [this](int value) {
        m_playback.setMuted(false);
        m_playback.setVolume(double(value) / volumeSteps);
    });
    connect(m_seekBar, &SeekBar::seekAsked, &m_playback, &Playback::seek);
    connect(&m_playback, &Playback::durationChanged, this, [this](qint64 durationMs) {
        m_seekBar->setDuration(durationMs);
        m_seekBar->setPosition(m_playback.positionMs()); // what stands still says no more where it is
        showTime();
    });
    connect(&m_playback, &Playback::positionChanged, this, [this](qint64 positionMs) {
        m_seekBar->setPosition(positionMs);
        showTime();
    });
    connect(&m_playback, &Playback::playingChanged, this, &TransportBar::showPlaying);
    connect(&m_playback, &Playback::soundChanged, this, &TransportBar::showSound);
    connect(&m_playback, &Playback::rateChanged, this,
            [this](double rate) { m_speed->setText(besideIcon(speedText(rate))); });
}

void TransportBar::setSubtitles(bool available, bool on)
{
    m_subtitles->setEnabled(available);
    m_subtitles->setChecked(available && on);
}

void TransportBar::setQueue(bool hasPrevious, bool hasNext)
{
    for (QToolButton *button : {m_previous, m_next})
        button->setVisible(hasPrevious || hasNext);
    m_previous->setEnabled(hasPrevious);
    m_next->setEnabled(hasNext);
}

void TransportBar::setOverlay(bool fullScreen)
{
    layout()->setContentsMargins(fullScreen ? overlayMargins : QMargins());
    setFace(m_fullScreen, themedIcon(m_theme, fullScreen ? u"minimize"_s : u"maximize"_s),
            fullScreen ? tr("Leave full screen (Esc)") : tr("Full screen (f)"));
}

void TransportBar::showPlaying()
{
    const bool playing = m_playback.isPlaying();
    setFace(m_play, themedIcon(m_theme, playing ? u"pause"_s : u"play"_s, Ink::OnAccent),
            playing ? tr("Pause (Space)") : tr("Play (Space)"));
}

void TransportBar::showSound()
{
    const bool silent = m_playback.isMuted() || m_playback.volume() <= 0;
    setFace(m_mute, themedIcon(m_theme, silent ? u"volume-x"_s : u"volume-2"_s),
            m_playback.isMuted() ? tr("Sound on (m)") : tr("Mute (m)"));
    const QSignalBlocker quiet(m_volume); // else it would end the muting it shows
    m_volume->setValue(m_playback.isMuted() ? 0 : qRound(m_playback.volume() * volumeSteps));
}

void TransportBar::showTime()
{
    m_time->setText(u"%1 / %2"_s.arg(clockText(m_playback.positionMs()), clockText(m_playback.durationMs())));
}

/// What keys and menus do as well gives way in a narrow window.
void TransportBar::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    m_volume->setVisible(width() >= widthForVolume);
    for (QToolButton *button : {m_back, m_forward})
        button->setVisible(width() >= widthForJumps);
    m_speed->setVisible(width() >= widthForSpeed);
    m_mini->setVisible(width() >= widthForSpeed);
}

void TransportBar::openSpeedMenu()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    auto *choices = new QActionGroup(menu);
    for (const double rate : speeds) {
        QAction *action = menu->addAction(speedText(rate), this, [this, rate] { m_playback.setRate(rate); });
        action->setCheckable(true);
        action->setChecked(qFuzzyCompare(rate, m_playback.rate()));
        choices->addAction(action);
    }
    menu->popup(m_speed->mapToGlobal(QPoint(0, -menu->sizeHint().height() - 4)));
}
