#include "ui/player/playermemory.h"

#include "models/core/settings.h"
#include "ui/async.h"
#include "ui/player/playback.h"
#include "ui/player/subtitledisplay.h"

using namespace Qt::Literals::StringLiterals;

namespace {

static_assert(setting::subtitleSize.least == SubtitleDisplay::leastSize &&
              setting::subtitleSize.most == SubtitleDisplay::mostSize);

constexpr int savedAfterMs = 500; // of a slider that is drawn, a few values are written and not each

QString flag(bool on)
{
    return on ? u"true"_s : u"false"_s;
}

} // namespace

PlayerMemory::PlayerMemory(Settings &settings, Playback &playback, SubtitleDisplay &subtitles, QObject *parent)
    : QObject(parent), m_settings(settings), m_playback(playback), m_subtitles(subtitles)
{
    restore();
    m_kept = m_now = values();
    m_saving.setSingleShot(true);
    m_saving.setInterval(savedAfterMs);
    connect(&m_saving, &QTimer::timeout, this, &PlayerMemory::save);
    connect(&m_playback, &Playback::soundChanged, this, &PlayerMemory::note);
    connect(&m_subtitles, &SubtitleDisplay::changed, this, &PlayerMemory::note);
}

PlayerMemory::~PlayerMemory()
{
    save();
}

void PlayerMemory::restore()
{
    m_playback.setVolume(m_settings.value(setting::volume) / 100.0);
    m_playback.setMuted(m_settings.value(setting::muted));
    m_subtitles.setOn(m_settings.value(setting::subtitles));
    m_subtitles.setSize(m_settings.value(setting::subtitleSize));
}

void PlayerMemory::note()
{
    m_now = values();
    if (!m_saving.isActive()) // not put off by each change, or a killed program had kept none of them
        m_saving.start();
}

void PlayerMemory::save()
{
    m_saving.stop();
    if (m_now == m_kept)
        return;
    m_kept = m_now;
    async(
        this, [&settings = m_settings, values = m_now] { return settings.set(values); },
        [](const Result<void> &kept) {
            if (!kept)
                qWarning("the player's volume and subtitles were not kept: %s", qPrintable(kept.error().detail));
        },
        m_writer);
}

QMap<QString, QString> PlayerMemory::values() const
{
    return {{setting::volume.key, QString::number(qRound(m_playback.volume() * 100))},
            {setting::muted.key, flag(m_playback.isMuted())},
            {setting::subtitles.key, flag(m_subtitles.isOn())},
            {setting::subtitleSize.key, QString::number(m_subtitles.size())}};
}
