#include "ui/player/playercontrol.h"

#include "models/core/clocktext.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/player/abloop.h"
#include "ui/player/picturecapture.h"
#include "ui/player/playback.h"
#include "ui/player/playerkeys.h"
#include "ui/player/playerstage.h"
#include "ui/player/seekbar.h"
#include "ui/player/stagenote.h"
#include "ui/player/subtitledisplay.h"
#include "ui/player/transportbar.h"
#include "ui/player/videosurface.h"
#include "ui/widgets/controls.h"

#include <QDesktopServices>
#include <QFileDialog>
#include <QFileInfo>
#include <QInputDialog>
#include <QLocale>
#include <QUrl>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr double leastRate = 0.25;
constexpr double mostRate = 3;
constexpr qint64 mostDelayMs = 60'000;
constexpr std::chrono::milliseconds captureShown = 8s;

} // namespace

qint64 timeFrom(const QString &text)
{
    const QStringList parts = text.trimmed().split(u':');
    if (parts.size() > 3)
        return -1;
    double seconds = 0;
    for (const QString &part : parts) {
        bool isNumber = false;
        const double value = part.toDouble(&isNumber);
        if (!isNumber || value < 0 || value > 100'000)
            return -1;
        seconds = seconds * 60 + value;
    }
    return qRound64(seconds * 1000);
}

PlayerControl::PlayerControl(Playback &playback, PlayerStage &stage, SubtitleDisplay &subtitles, AbLoop &loop,
                             QObject *parent)
    : QObject(parent), m_playback(playback), m_stage(stage), m_subtitles(subtitles), m_loop(loop)
{
    connectDisplay();
}

void PlayerControl::connectDisplay()
{
    connect(&m_subtitles, &SubtitleDisplay::changed, this,
            [this] { m_stage.transport().setSubtitles(m_subtitles.isAvailable(), m_subtitles.isOn()); });
    connect(&m_subtitles, &SubtitleDisplay::opened, this, &PlayerControl::say);
    connect(&m_subtitles, &SubtitleDisplay::failed, this,
            [this](const Error &error) { emit failed(errorText(error)); });
    connect(&m_loop, &AbLoop::changed, this,
            [this] { m_stage.transport().seekBar().setLoop(m_loop.startMs(), m_loop.endMs()); });
}

void PlayerControl::setVideo(const Video &video)
{
    m_video = video;
}

QStringList PlayerControl::audioTrackNames() const
{
    QStringList names;
    for (int track = 0; track < m_playback.audioTrackCount(); ++track) {
        const MediaTrack known = m_tracks.value(track);
        const QLocale::Language language = QLocale::codeToLanguage(known.language);
        QStringList parts;
        if (language != QLocale::AnyLanguage && language != QLocale::C)
            parts += QLocale(language).nativeLanguageName();
        if (!known.title.isEmpty())
            parts += known.title;
        names += parts.isEmpty() ? tr("Sound track %1").arg(track + 1) : parts.join(u" · "_s);
    }
    return names;
}

bool PlayerControl::perform(const PlayerCommand &command)
{
    using What = PlayerCommand::What;
    const double amount = command.amount;
    switch (command.what) {
    case What::Toggle: m_playback.toggle(); break;
    case What::SeekBy: seekBy(qRound64(amount)); break;
    case What::SeekTo: m_playback.seek(qRound64(amount)); break;
    case What::SeekToTenth: m_playback.seek(qRound64(double(m_playback.durationMs()) * amount / 10)); break;
    case What::Chapter: jumpToChapter(int(amount)); break;
    case What::VolumeBy: changeVolume(amount); break;
    case What::Mute:
        m_playback.setMuted(!m_playback.isMuted());
        say(m_playback.isMuted() ? tr("Sound off") : tr("Sound on"));
        break;
    case What::SpeedBy: setSpeed(m_playback.rate() + amount); break;
    case What::SetSpeed: setSpeed(amount); break;
    case What::StepFrames: m_playback.step(int(amount)); break;
    case What::Loop: markLoop(); break;
    case What::JumpToTime: askForTime(); break;
    case What::NextAudio: nextAudio(); break;
    case What::SetAudio: setAudio(int(amount)); break;
    case What::Capture: capture(); break;
    default: return performOnSubtitles(command);
    }
    return true;
}

bool PlayerControl::performOnSubtitles(const PlayerCommand &command)
{
    using What = PlayerCommand::What;
    switch (command.what) {
    case What::Subtitles:
        m_subtitles.setOn(!m_subtitles.isOn());
        say(m_subtitles.isOn() ? tr("Subtitles on") : tr("Subtitles off"));
        break;
    case What::SubtitleDelayBy:
        m_subtitles.setDelay(std::clamp(m_subtitles.delayMs() + qRound64(command.amount), -mostDelayMs, mostDelayMs));
        say(tr("Subtitle delay %1 s").arg(QLocale().toString(double(m_subtitles.delayMs()) / 1000, 'f', 1)));
        break;
    case What::SubtitleSizeBy:
        m_subtitles.setSize(m_subtitles.size() + int(command.amount));
        say(tr("Subtitles at %1 %").arg(QLocale().toString(m_subtitles.size())));
        break;
    case What::NextSubtitles:
        if (!m_subtitles.hasFile()) {
            say(tr("There are no other subtitles"));
            break;
        }
        m_subtitles.useFile(!m_subtitles.usesFile());
        say(m_subtitles.usesFile() ? m_subtitles.fileName() : tr("Subtitles from the transcript"));
        break;
    case What::OpenSubtitles: askForSubtitles(); break;
    default: return false;
    }
    return true;
}

void PlayerControl::seekBy(qint64 ms)
{
    m_playback.seek(m_playback.positionMs() + ms);
    say(u"%1 / %2"_s.arg(clockText(m_playback.positionMs()), clockText(m_playback.durationMs())));
}

void PlayerControl::jumpToChapter(int step)
{
    const qint64 start = chapterStart(m_chapters, m_playback.positionMs(), step);
    if (start < 0)
        return;
    m_playback.seek(start);
    const auto chapter =
        std::find_if(m_chapters.begin(), m_chapters.end(), [start](const Chapter &c) { return c.startMs == start; });
    if (chapter != m_chapters.end() && !chapter->title.isEmpty())
        say(chapter->title);
}

void PlayerControl::changeVolume(double by)
{
    m_playback.setMuted(false);
    m_playback.setVolume(m_playback.volume() + by);
    say(tr("Volume %1").arg(percentText(m_playback.volume() + 0.001))); // 0.35 of a double is a little less
}

void PlayerControl::setSpeed(double rate)
{
    m_playback.setRate(std::clamp(rate, leastRate, mostRate));
    say(tr("Speed %1×").arg(QLocale().toString(m_playback.rate(), 'g', 3)));
}

void PlayerControl::markLoop()
{
    if (!m_playback.isOpen())
        return;
    m_loop.mark();
    if (m_loop.isOn())
        say(tr("From %1 to %2, again and again").arg(clockText(m_loop.startMs()), clockText(m_loop.endMs())));
    else if (m_loop.startMs() >= 0)
        say(tr("From %1, until the same key sets the end").arg(clockText(m_loop.startMs())));
    else
        say(tr("The loop is off"));
}

void PlayerControl::nextAudio()
{
    if (const int count = m_playback.audioTrackCount(); count > 1)
        setAudio((m_playback.audioTrack() + 1) % count);
    else
        say(tr("There is no other sound track"));
}

void PlayerControl::setAudio(int track)
{
    m_playback.setAudioTrack(track);
    say(audioTrackNames().value(track));
}

void PlayerControl::askForTime()
{
    if (!m_playback.isOpen())
        return;
    auto *dialog = new QInputDialog(&m_stage);
    dialog->setObjectName(u"timeDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(tr("Go to a time"));
    dialog->setLabelText(tr("Minutes and seconds, as in 12:34"));
    dialog->setTextValue(clockText(m_playback.positionMs()));
    dialog->setOkButtonText(tr("Go"));
    widenInput(*dialog);
    connect(dialog, &QInputDialog::textValueSelected, this, [this](const QString &text) {
        if (const qint64 position = timeFrom(text); position >= 0)
            m_playback.seek(position);
        else
            emit failed(tr("“%1” is no time. Write it as in 12:34.").arg(text));
    });
    dialog->open();
}

void PlayerControl::askForSubtitles()
{
    auto *dialog = new QFileDialog(&m_stage, tr("Open subtitles"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilter(tr("Subtitles (*.srt *.vtt)"));
    connect(dialog, &QFileDialog::fileSelected, &m_subtitles, &SubtitleDisplay::openFile);
    dialog->open();
}

void PlayerControl::capture()
{
    const QImage picture = m_stage.surface().picture();
    if (picture.isNull())
        return say(tr("There is no picture to save"));
    async(
        this,
        [picture, title = m_video.title, position = m_playback.positionMs()] {
            return savePicture(picture, title, position);
        },
        [this](const Result<QString> &file) {
            if (!file) {
                emit failed(tr("The picture could not be saved in your Pictures folder."));
                return;
            }
            const QUrl folder = QUrl::fromLocalFile(QFileInfo(*file).path());
            m_stage.note().say(
                tr("Saved as %1").arg(QFileInfo(*file).fileName()),
                {{tr("Open folder"), u"openPictures"_s, [folder] { QDesktopServices::openUrl(folder); }}},
                captureShown);
        });
}

void PlayerControl::say(const QString &text)
{
    m_stage.surface().showNotice(text);
}
