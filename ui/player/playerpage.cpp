#include "ui/player/playerpage.h"

#include "models/core/events.h"
#include "models/core/settings.h"
#include "models/library/cleanstart.h"
#include "models/library/videoservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/library/removals.h"
#include "ui/library/videoactions.h"
#include "ui/player/momentplayer.h"
#include "ui/player/playerkeys.h"
#include "ui/player/playerstage.h"
#include "ui/player/positionkeeper.h"
#include "ui/player/transcriptview.h"
#include "ui/player/transportbar.h"
#include "ui/player/upnext.h"
#include "ui/player/videosurface.h"
#include "ui/widgets/controls.h"
#include "ui/widgets/elidedlabel.h"

#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr double leastRate = 0.25;
constexpr double mostRate = 3;
constexpr QMargins pageMargins{22, 14, 22, 8};

} // namespace

PlayerPage::PlayerPage(const UiServices &services, VideoActions &actions, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_actions(actions),
      m_keeper(new PositionKeeper(services.videos, services.owner, this)),
      m_stage(new PlayerStage(m_playback, services.theme, this)),
      m_upNext(new UpNext(services.videos, services.owner, m_stage->sequenceNote(), this)),
      m_moments(new MomentPlayer(m_playback, m_stage->sequenceNote(), this)),
      m_transcriptView(new TranscriptView(m_transcript, services.theme, this)),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(u"page"_s);
    m_transcriptView->setObjectName(u"transcript"_s);
    m_layout->setContentsMargins(pageMargins);
    m_layout->setSpacing(8);
    m_layout->addWidget(makeHeader());
    m_layout->addWidget(m_stage, 5);
    m_layout->addWidget(makeTranscript(), 3);
    connectPlayback();
    connectSequence();
    connectEvents();
    m_playback.setRate(services.settings.value(setting::speed).toDouble());
}

QWidget *PlayerPage::makeHeader()
{
    m_header = new QWidget(this);
    auto *back = makeToolButton(m_services.theme, u"chevron-left"_s, tr("Back to the library (Esc)"),
                                u"backToLibrary"_s, m_header);
    m_title = new ElidedLabel(m_header);
    m_title->setObjectName(u"videoTitle"_s);
    setRole(m_title, u"heading"_s);
    m_details = makeLabel({}, u"muted"_s, m_header);
    auto *more = makeToolButton(m_services.theme, u"ellipsis"_s, tr("More"), u"videoMenu"_s, m_header);
    auto *layout = new QHBoxLayout(m_header);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(10);
    layout->addWidget(back);
    layout->addWidget(m_title);
    layout->addWidget(m_details);
    layout->addStretch(1);
    layout->addWidget(more);
    connect(back, &QToolButton::clicked, this, &PlayerPage::backAsked);
    connect(more, &QToolButton::clicked, this, &PlayerPage::openMenu);
    return m_header;
}

QWidget *PlayerPage::makeTranscript()
{
    m_below = new QWidget(this);
    m_transcriptNote = makeLabel({}, u"muted"_s, m_below);
    m_transcriptNote->setObjectName(u"transcriptNote"_s);
    m_transcriptNote->setWordWrap(true);
    auto *layout = new QVBoxLayout(m_below);
    layout->setContentsMargins(0, 6, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeLabel(tr("Transcript"), u"tab"_s, m_below), 0, Qt::AlignLeft);
    layout->addWidget(m_transcriptNote);
    layout->addWidget(m_transcriptView, 1);
    return m_below;
}

void PlayerPage::connectPlayback()
{
    connect(&m_playback, &Playback::positionChanged, this, &PlayerPage::showPosition);
    connect(&m_playback, &Playback::playingChanged, this, [this](bool playing) {
        if (!playing)
            m_keeper->save();
    });
    connect(&m_playback, &Playback::failed, this, [this] {
        showFailure(tr("This video cannot be played. The file may be damaged or no longer there."),
                    m_video.isStored() ? QUrl() : QUrl(m_video.url));
    });
    connect(m_stage, &PlayerStage::fullScreenAsked, this, &PlayerPage::toggleFullScreen);
    connect(&m_stage->transport(), &TransportBar::subtitlesToggled, this, &PlayerPage::setSubtitles);
    connect(m_transcriptView, &TranscriptView::seekAsked, this, [this](qint64 positionMs) {
        m_playback.seek(positionMs);
        m_playback.play();
    });
}

void PlayerPage::connectSequence()
{
    connect(m_moments, &MomentPlayer::playAsked, this, &PlayerPage::openCited);
    connect(m_upNext, &UpNext::playAsked, this, [this](qint64 videoId) {
        emit movedOn(videoId);
        open(videoId, -1);
    });
    connect(m_upNext, &UpNext::changed, this, [this] {
        m_stage->transport().setQueue(hasPrevious(), hasNext());
        emit queueChanged();
    });
    connect(&m_stage->transport(), &TransportBar::nextAsked, this, &PlayerPage::playNext);
    connect(&m_stage->transport(), &TransportBar::previousAsked, this, &PlayerPage::playPrevious);
    connect(&m_playback, &Playback::ended, this, [this] {
        if (m_moments->isPlaying())
            m_moments->next();
        else
            m_upNext->announce();
    });
    connect(&m_playback, &Playback::playingChanged, this, [this](bool playing) {
        if (playing)
            m_upNext->cancel(); // it is played once more
    });
}

void PlayerPage::connectEvents()
{
    const auto reloadThis = [this](qint64 id) {
        if (id == m_video.id)
            reload();
    };
    connect(&m_services.events, &Events::transcriptChanged, this, reloadThis);
    connect(&m_services.events, &Events::videoChanged, this, reloadThis);
    connect(&m_actions.removals(), &Removals::changed, this, [this] {
        if (m_actions.removals().ids().contains(m_video.id))
            emit backAsked();
    });
    connect(&m_services.events, &Events::videoRemoved, this, [this](qint64 id) {
        if (id == m_video.id)
            emit backAsked();
    });
}

void PlayerPage::open(qint64 videoId, qint64 positionMs)
{
    open(videoId, positionMs, false);
}

void PlayerPage::openCited(qint64 videoId, qint64 positionMs)
{
    open(videoId, positionMs, positionMs >= 0);
}

void PlayerPage::open(qint64 videoId, qint64 positionMs, bool isCited)
{
    if (!m_moments->isAsking())
        m_moments->stop();
    const auto startIn = [positionMs, isCited](const VideoContents &contents) {
        return isCited ? cleanStart(positionMs, contents.lines, contents.cuts) : positionMs;
    };
    if (videoId == m_video.id && m_playback.isOpen()) {
        if (positionMs >= 0)
            m_playback.seek(startIn(m_contents));
        m_playback.play();
        return;
    }
    close();
    m_upNext->moveTo(videoId);
    async(
        this, [services = m_services, videoId, positionMs] { return loadVideo(services, videoId, positionMs); },
        [this, startIn, isCited, opening = ++m_opening](Result<LoadedVideo> loaded) {
            if (opening != m_opening)
                return;
            if (loaded && isCited)
                loaded->positionMs = startIn(loaded->contents);
            if (loaded)
                present(*loaded);
            else
                showFailure(errorText(loaded.error()));
        });
}

void PlayerPage::playMoments(const QList<Moment> &moments)
{
    m_moments->play(moments);
}

void PlayerPage::setQueue(const QList<qint64> &videoIds)
{
    m_upNext->setQueue(videoIds, m_video.id);
}

bool PlayerPage::hasNext() const
{
    return m_upNext->hasNext();
}

bool PlayerPage::hasPrevious() const
{
    return m_upNext->hasPrevious();
}

void PlayerPage::playNext()
{
    if (m_moments->isPlaying())
        m_moments->next();
    else
        m_upNext->playNext();
}

void PlayerPage::playPrevious()
{
    m_upNext->playPrevious();
}

void PlayerPage::leave()
{
    m_moments->stop();
    m_upNext->setQueue({});
    close();
    setFullScreen(false);
}

/// Leaves the video, but not the page.
void PlayerPage::close()
{
    ++m_opening;
    m_keeper->save();
    m_keeper->setVideo(0, 0);
    m_playback.close();
    m_video = {};
    m_moments->setVideo(0);
    m_title->setFullText({});
    m_details->clear();
    m_contents = {};
    m_transcript.setLines({});
    m_stage->transport().setChapters({});
    m_stage->surface().setPoster({});
    m_stage->surface().setSubtitle({});
    m_stage->setMessage({});
}

void PlayerPage::present(const LoadedVideo &loaded)
{
    m_video = loaded.video;
    showTitle(loaded.video);
    m_moments->setVideo(m_video.id);
    m_stage->surface().setPoster(QPixmap::fromImage(loaded.poster));
    showContents(loaded.contents);
    m_keeper->setVideo(m_video.id, m_video.durationMs);
    showPlayback(loaded);
    emit opened(m_video);
}

void PlayerPage::showTitle(const Video &video)
{
    m_title->setFullText(video.title);
    QStringList details;
    if (!video.seriesName.isEmpty())
        details += video.seriesNumber > 0 ? u"%1 %2"_s.arg(video.seriesName).arg(video.seriesNumber) : video.seriesName;
    if (video.size.isValid() && !video.size.isEmpty())
        details += u"%1 × %2"_s.arg(video.size.width()).arg(video.size.height());
    else if (video.hasAudio && !video.hasVideo)
        details += tr("sound");
    if (video.inCatalogue)
        details += tr("published");
    m_details->setText(details.join(u"  ·  "_s));
}

void PlayerPage::showPlayback(const LoadedVideo &loaded)
{
    if (m_video.source == VideoSource::YouTube)
        return showFailure(tr("This video is on YouTube, which plays it in your browser."),
                           QUrl(u"https://www.youtube.com/watch?v="_s + m_video.youtubeId));
    if (!loaded.missing.isEmpty())
        return showFailure(tr("Playing needs packages that are not installed. Run: sudo apt install %1")
                               .arg(loaded.missing.join(u' ')));
    const QUrl source = m_video.isStored() ? QUrl::fromLocalFile(loaded.file) : QUrl(m_video.url);
    m_playback.open(source, loaded.positionMs, true);
}

/// What cannot be played holds up neither an answer nor a queue.
void PlayerPage::showFailure(const QString &text, const QUrl &page)
{
    m_stage->setMessage(text, page);
    if (m_moments->isPlaying())
        m_moments->next();
    else
        m_upNext->announce();
}

void PlayerPage::showContents(const VideoContents &contents)
{
    const QList<SubtitleLine> &lines = contents.lines;
    if (lines != m_contents.lines) // else the list would lose its place
        m_transcript.setLines(lines);
    m_contents = contents;
    m_stage->transport().setChapters(contents.chapters);
    m_transcript.setPosition(m_playback.positionMs());
    m_transcriptNote->setVisible(lines.isEmpty());
    m_transcriptNote->setText(m_video.transcriptSource.isEmpty()
                                  ? tr("There is no transcript yet. It appears here as soon as it is made.")
                                  : tr("Nothing is said in this video."));
    m_stage->transport().setSubtitles(!lines.isEmpty(), m_subtitlesOn);
}

void PlayerPage::showPosition(qint64 positionMs)
{
    m_transcript.setPosition(positionMs);
    m_stage->surface().setSubtitle(m_subtitlesOn ? m_transcript.textAt(positionMs) : QString());
    m_keeper->note(positionMs);
}

void PlayerPage::reload()
{
    async(
        this,
        [services = m_services, id = m_video.id] {
            return services.videos.find(services.owner, id).map([&](const Video &video) {
                return std::pair(video, contentsOf(services, video));
            });
        },
        [this](const Result<std::pair<Video, VideoContents>> &read) {
            if (!read || read->first.id != m_video.id)
                return;
            m_video = read->first;
            showTitle(m_video);
            showContents(read->second);
        });
}

void PlayerPage::jumpToChapter(int step)
{
    const qint64 start = chapterStart(m_contents.chapters, m_playback.positionMs(), step);
    if (start >= 0)
        m_playback.seek(start);
}

void PlayerPage::setSubtitles(bool on)
{
    m_subtitlesOn = on;
    m_stage->transport().setSubtitles(m_transcript.rowCount() > 0, on);
    m_stage->surface().setSubtitle(on ? m_transcript.textAt(m_playback.positionMs()) : QString());
}

void PlayerPage::openMenu()
{
    if (m_video.id == 0)
        return;
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_actions.fill(*menu, m_video);
    menu->popup(QCursor::pos());
}

bool PlayerPage::isFullScreen() const
{
    return m_stage->isFullScreen();
}

void PlayerPage::setFullScreen(bool fullScreen)
{
    if (fullScreen == isFullScreen())
        return;
    m_header->setVisible(!fullScreen);
    m_below->setVisible(!fullScreen);
    m_layout->setContentsMargins(fullScreen ? QMargins() : pageMargins);
    m_stage->setFullScreen(fullScreen);
    emit fullScreenChanged(fullScreen);
}

bool PlayerPage::handleKey(const QKeyEvent &event)
{
    const std::optional<PlayerCommand> command = playerCommand(event);
    if (!command)
        return false;
    perform(*command);
    return true;
}

void PlayerPage::perform(const PlayerCommand &command)
{
    using What = PlayerCommand::What;
    const double amount = command.amount;
    switch (command.what) {
    case What::Toggle: m_playback.toggle(); break;
    case What::SeekBy: m_playback.seek(m_playback.positionMs() + qRound64(amount)); break;
    case What::SeekToTenth: m_playback.seek(qRound64(double(m_playback.durationMs()) * amount / 10)); break;
    case What::Chapter: jumpToChapter(int(amount)); break;
    case What::VolumeBy: m_playback.setVolume(m_playback.volume() + amount); break;
    case What::Mute: m_playback.setMuted(!m_playback.isMuted()); break;
    case What::SpeedBy: m_playback.setRate(std::clamp(m_playback.rate() + amount, leastRate, mostRate)); break;
    case What::SpeedReset: m_playback.setRate(1); break;
    case What::StepFrames: m_playback.step(int(amount)); break;
    case What::FullScreen: toggleFullScreen(); break;
    case What::Subtitles: setSubtitles(!m_subtitlesOn); break;
    case What::NextVideo: playNext(); break;
    case What::PreviousVideo: playPrevious(); break;
    case What::Keys: emit keysAsked(); break;
    case What::Leave:
        if (isFullScreen())
            setFullScreen(false);
        else
            emit backAsked();
        break;
    }
    m_stage->wake();
}
