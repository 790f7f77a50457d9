#include "ui/player/playerpage.h"

#include "models/core/events.h"
#include "models/core/settings.h"
#include "models/library/cleanstart.h"
#include "models/library/videolink.h"
#include "ui/errortext.h"
#include "ui/library/videoactions.h"
#include "ui/player/abloop.h"
#include "ui/player/embedaddress.h"
#include "ui/player/minimode.h"
#include "ui/player/playercontrol.h"
#include "ui/player/playergestures.h"
#include "ui/player/playerheader.h"
#include "ui/player/playerkeys.h"
#include "ui/player/playermemory.h"
#include "ui/player/playermenu.h"
#include "ui/player/playerstage.h"
#include "ui/player/playertabs.h"
#include "ui/player/positionkeeper.h"
#include "ui/player/seekbar.h"
#include "ui/player/stagenote.h"
#include "ui/player/subtitledisplay.h"
#include "ui/player/transportbar.h"
#include "ui/player/unplayable.h"
#include "ui/player/videoopener.h"
#include "ui/player/videosurface.h"
#include "ui/removals.h"

#include <QShowEvent>
#include <QVBoxLayout>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QMargins pageMargins{22, 14, 22, 8};

} // namespace

PlayerPage::PlayerPage(const UiServices &services, VideoActions &actions, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_actions(actions),
      m_opener(new VideoOpener(services, this)),
      m_keeper(new PositionKeeper(services.videos, services.owner, this)),
      m_header(new PlayerHeader(services.theme, this)),
      m_stage(new PlayerStage(m_playback, services.theme, this)),
      m_loop(new AbLoop(m_playback, this)),
      m_subtitles(new SubtitleDisplay(m_stage->surface(), this)),
      m_control(new PlayerControl(m_playback, *m_stage, *m_subtitles, *m_loop, this)),
      m_memory(new PlayerMemory(services.settings, m_playback, *m_subtitles, this)),
      m_sequence(new PlaySequence(services.videos, services.owner, m_playback, m_stage->sequenceNote(), this)),
      m_tabs(new PlayerTabs(services, this)),
      m_mini(std::make_unique<MiniMode>(m_playback, m_stage->surface(), services.theme)),
      m_unplayable(new Unplayable(services, *m_stage, this)),
      m_layout(new QVBoxLayout(this))
{
    setObjectName(u"page"_s);
    m_layout->setContentsMargins(pageMargins);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_header);
    m_layout->addWidget(m_stage, 5);
    m_layout->addWidget(m_tabs, 3);
    connect(m_header, &PlayerHeader::backAsked, this, &PlayerPage::backAsked);
    connect(m_header, &PlayerHeader::menuAsked, this, [this] {
        if (m_video.id != 0)
            m_actions.openMenu(m_video, this);
    });
    connect(m_control, &PlayerControl::failed, this, &PlayerPage::failed);
    connectPlayback();
    connectStage();
    connectMiniPlayer();
    connectOpener();
    connectTabs();
    connect(m_unplayable, &Unplayable::failed, this, &PlayerPage::failed);
    connectSequence();
    connectEvents();
    m_playback.setRate(services.settings.value(setting::speed).toDouble());
}

PlayerPage::~PlayerPage() = default;

void PlayerPage::connectPlayback()
{
    connect(&m_playback, &Playback::positionChanged, this, &PlayerPage::showPosition);
    connect(&m_playback, &Playback::playingChanged, this, [this](bool playing) {
        if (!playing)
            m_keeper->save();
    });
    connect(&m_playback, &Playback::failed, this, [this] {
        showFailure(tr("This video cannot be played. The file may be damaged or no longer there."), watchPage(m_video));
    });
}

void PlayerPage::connectStage()
{
    TransportBar &transport = m_stage->transport();
    const auto does = [this](PlayerCommand::What what) { return [this, what] { perform({what}); }; };
    connect(new PlayerGestures(m_playback, *m_stage, this), &PlayerGestures::asked, this, &PlayerPage::perform);
    connect(m_stage, &PlayerStage::fullScreenAsked, this, does(PlayerCommand::What::FullScreen));
    connect(m_stage, &PlayerStage::leaveAsked, this, does(PlayerCommand::What::Leave));
    connect(&transport, &TransportBar::subtitlesToggled, this, does(PlayerCommand::What::Subtitles));
    connect(&transport, &TransportBar::miniPlayerAsked, this, does(PlayerCommand::What::MiniPlayer));
    connect(&transport, &TransportBar::nextAsked, this, &PlayerPage::playNext);
    connect(&transport, &TransportBar::previousAsked, this, &PlayerPage::playPrevious);
    connect(&transport, &TransportBar::menuAsked, this, &PlayerPage::openPlayerMenu);
    connect(&m_stage->surface(), &VideoSurface::menuAsked, this, &PlayerPage::openPlayerMenu);
    connect(m_stage, &PlayerStage::subtitlesDropped, m_subtitles, &SubtitleDisplay::openFile);
}

void PlayerPage::connectMiniPlayer()
{
    connect(m_mini.get(), &MiniMode::returnAsked, this, &PlayerPage::returnToPage);
    connect(m_mini.get(), &MiniMode::closeAsked, this, &PlayerPage::closeMiniPlayer);
    connect(m_mini.get(), &MiniMode::keyPressed, this, &PlayerPage::handleKey);
}

void PlayerPage::connectOpener()
{
    connect(m_opener, &VideoOpener::opened, this, &PlayerPage::present);
    connect(m_opener, &VideoOpener::failed, this, [this](const Error &error) { showFailure(errorText(error)); });
    connect(m_opener, &VideoOpener::reloaded, this, [this](const Video &video, const VideoContents &contents) {
        if (m_unplayable->isMended(video))
            return open(video.id, -1);
        m_unplayable->follow(video);
        m_video = video;
        showVideo(video);
        showContents(contents);
        m_opener->loadExtras(video); // they may have been made meanwhile
    });
    connect(m_opener, &VideoOpener::extrasLoaded, this, [this](const VideoExtras &extras) {
        m_stage->transport().seekBar().setSprites(extras.sprites);
        m_control->setAudioTracks(extras.audioTracks);
    });
}

void PlayerPage::connectTabs()
{
    SeekBar &seekBar = m_stage->transport().seekBar();
    connect(m_tabs, &PlayerTabs::seekAsked, this, [this](qint64 positionMs) {
        m_playback.seek(positionMs);
        m_playback.play();
    });
    connect(m_tabs, &PlayerTabs::hitsChanged, &seekBar, &SeekBar::setHits);
    connect(m_tabs, &PlayerTabs::notesChanged, &seekBar, &SeekBar::setNotes);
    connect(m_tabs, &PlayerTabs::succeeded, this, &PlayerPage::succeeded);
    connect(m_tabs, &PlayerTabs::failed, this, &PlayerPage::failed);
}

void PlayerPage::connectSequence()
{
    connect(m_sequence, &PlaySequence::playAsked, this, &PlayerPage::openCited);
    connect(m_stage, &PlayerStage::embedFailed, m_sequence, &PlaySequence::goOn);
    connect(m_sequence, &PlaySequence::movedOn, this, &PlayerPage::movedOn);
    connect(m_sequence, &PlaySequence::changed, this, [this] {
        m_stage->transport().setQueue(hasPrevious(), hasNext());
        emit queueChanged();
    });
}

void PlayerPage::connectEvents()
{
    const auto reloadThis = [this](qint64 id) {
        if (id == m_video.id)
            m_opener->reload(id);
    };
    connect(&m_services.events, &Events::transcriptChanged, this, reloadThis);
    connect(&m_services.events, &Events::videoChanged, this, reloadThis);
    const auto leaveIt = [this] {
        end();
        if (isVisible())
            emit backAsked();
    };
    connect(&m_actions.removals(), &Removals::changed, this, [this, leaveIt] {
        if (m_video.id != 0 && m_actions.removals().ids().contains(m_video.id))
            leaveIt();
    });
    connect(&m_services.events, &Events::videoRemoved, this, [this, leaveIt](qint64 id) {
        if (id == m_video.id)
            leaveIt();
    });
}

void PlayerPage::open(qint64 videoId, qint64 positionMs, bool isCited)
{
    const bool isOpen = videoId == m_video.id && m_playback.isOpen();
    m_sequence->takeRequest(videoId, isOpen);
    if (isOpen) {
        if (positionMs >= 0)
            m_playback.seek(isCited ? cleanStart(positionMs, m_contents.lines, m_contents.cuts) : positionMs);
        m_playback.play();
        return;
    }
    close();
    m_opener->open(videoId, positionMs, isCited);
}

void PlayerPage::leave()
{
    setFullScreen(false);
    if (!m_mini->isShown())
        end();
}

void PlayerPage::end()
{
    m_sequence->end();
    close();
    setFullScreen(false);
    m_mini->hide();
}

void PlayerPage::hold()
{
    m_playback.pause();
    m_stage->holdEmbed();
}

/// Leaves the video, but not the page.
void PlayerPage::close()
{
    m_opener->cancel();
    m_unplayable->forget();
    m_keeper->save();
    m_keeper->setVideo(0, 0, false);
    m_playback.close();
    m_loop->clear();
    m_subtitles->reset();
    m_sequence->setVideo(0);
    m_video = {};
    showVideo(m_video);
    m_tabs->setVideo(m_video);
    m_contents = {};
    m_control->setChapters({});
    m_control->setAudioTracks({});
    m_stage->transport().seekBar().clear();
    m_stage->surface().setPoster({});
    m_stage->setMessage({});
    m_stage->note().dismiss();
}

void PlayerPage::present(const LoadedVideo &loaded)
{
    m_video = loaded.video;
    m_sequence->setVideo(m_video.id);
    showVideo(m_video);
    m_tabs->setVideo(m_video);
    m_stage->surface().setPoster(QPixmap::fromImage(loaded.poster));
    showContents(loaded.contents);
    m_keeper->setVideo(m_video.id, m_video.durationMs, loaded.isBegun);
    showPlayback(loaded);
    m_opener->loadExtras(m_video);
    emit opened(m_video);
}

void PlayerPage::showVideo(const Video &video)
{
    m_header->setVideo(video);
    m_control->setVideo(video);
}

void PlayerPage::showPlayback(const LoadedVideo &loaded)
{
    if (m_unplayable->tell(m_video))
        return m_sequence->goOn();
    const QUrl embedded = embedAddress(m_video, loaded.positionMs);
    if (!embedded.isEmpty() && !m_sequence->playsMoments() && m_stage->embed(embedded, watchPage(m_video)))
        return;
    if (m_video.source == VideoSource::YouTube)
        return showFailure(tr("This video is on YouTube, which plays it in your browser."), watchPage(m_video));
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
    m_sequence->goOn();
}

void PlayerPage::showContents(const VideoContents &contents)
{
    m_contents = contents;
    m_tabs->setLines(m_video, contents.lines);
    m_tabs->setPosition(m_playback.positionMs());
    m_subtitles->setTranscript(contents.lines);
    m_control->setChapters(contents.chapters);
    m_stage->transport().seekBar().setChapters(contents.chapters);
}

void PlayerPage::showPosition(qint64 positionMs)
{
    m_tabs->setPosition(positionMs);
    m_subtitles->setPosition(positionMs);
    m_keeper->note(positionMs);
}

void PlayerPage::showMiniPlayer()
{
    if (!m_playback.isOpen())
        return;
    setFullScreen(false);
    m_mini->showBeside(*window());
}

void PlayerPage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_mini->hide(); // it goes on here
}

/// Elsewhere than on this page, nobody sees it play then.
void PlayerPage::closeMiniPlayer()
{
    if (!m_mini->isShown())
        return;
    m_mini->hide();
    if (!isVisible())
        end();
}

void PlayerPage::returnToPage()
{
    m_mini->hide();
    emit returnAsked(m_video.id);
}

void PlayerPage::openPlayerMenu(const QPoint &globalPosition)
{
    ::openPlayerMenu(*this, globalPosition,
                     {.playback = m_playback,
                      .subtitles = *m_subtitles,
                      .loop = *m_loop,
                      .control = *m_control,
                      .hasNext = hasNext(),
                      .hasPrevious = hasPrevious(),
                      .isFullScreen = isFullScreen()},
                     [this](const PlayerCommand &command) { perform(command); });
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
    m_tabs->setVisible(!fullScreen);
    m_layout->setContentsMargins(fullScreen ? QMargins() : pageMargins);
    m_stage->setFullScreen(fullScreen);
    emit fullScreenChanged(fullScreen);
}

void PlayerPage::findInTranscript()
{
    setFullScreen(false);
    m_tabs->focusSearch();
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
    m_stage->wake();
    if (m_control->perform(command))
        return;
    switch (command.what) {
    case What::FullScreen: setFullScreen(!isFullScreen()); break;
    case What::MiniPlayer: m_mini->isShown() ? returnToPage() : showMiniPlayer(); break;
    case What::NextVideo: playNext(); break;
    case What::PreviousVideo: playPrevious(); break;
    case What::FindInTranscript: findInTranscript(); break;
    case What::Keys: emit keysAsked(); break;
    case What::AddNote:
        setFullScreen(false);
        m_tabs->beginNote(m_playback.positionMs());
        break;
    case What::Leave: isFullScreen() ? setFullScreen(false) : emit backAsked(); break;
    default: break;
    }
}
