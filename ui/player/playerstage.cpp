#include "ui/player/playerstage.h"

#include "ui/player/playback.h"
#include "ui/player/stagenote.h"
#include "ui/player/transportbar.h"
#include "ui/player/videoembed.h"
#include "ui/player/videosurface.h"
#include "ui/widgets/controls.h"

#include <QDesktopServices>
#include <QDragEnterEvent>
#include <QFileInfo>
#include <QMimeData>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int shownMs = 2500;
constexpr int overlayMargin = 24;
constexpr int noteMargin = 14;
constexpr int mostNoteWidth = 520;
constexpr int belowMessage = 48;

/// The one file of subtitles that is dragged; empty when it is anything else.
QString subtitlesIn(const QMimeData &mime)
{
    const QList<QUrl> urls = mime.urls();
    if (urls.size() != 1 || !urls.first().isLocalFile())
        return {};
    const QString file = urls.first().toLocalFile();
    const QString suffix = QFileInfo(file).suffix().toLower();
    return suffix == u"srt"_s || suffix == u"vtt"_s ? file : QString();
}

} // namespace

PlayerStage::PlayerStage(Playback &playback, const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_playback(playback),
      m_surface(new VideoSurface(playback.sink(), this)),
      m_transport(new TransportBar(playback, theme, this)),
      m_sequenceNote(new StageNote(this)),
      m_note(new StageNote(this)),
      m_openPage(makePrimaryButton(theme, u"globe"_s, tr("Open in the browser"), u"openInBrowser"_s, this)),
      m_again(makePrimaryButton(theme, u"rotate-cw"_s, tr("Try again"), u"tryAgain"_s, this)),
      m_layout(new QVBoxLayout(this))
{
    m_surface->setObjectName(u"videoSurface"_s);
    m_surface->setAccessibleName(tr("Picture"));
    m_sequenceNote->setObjectName(u"sequenceNote"_s);
    m_note->setObjectName(u"stageNote"_s);
    setAcceptDrops(true);
    prepareVideoEmbeds(*this);
    m_openPage->hide();
    m_again->hide();
    connect(m_again, &QPushButton::clicked, this, &PlayerStage::againAsked);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(8);
    m_layout->addWidget(m_surface, 1);
    m_layout->addWidget(m_transport);
    m_resting.setSingleShot(true);
    m_resting.setInterval(shownMs);
    connect(&m_resting, &QTimer::timeout, this, &PlayerStage::rest);
    connect(&m_playback, &Playback::playingChanged, this, &PlayerStage::wake);
    for (const StageNote *note : {m_sequenceNote, m_note})
        connect(note, &StageNote::resized, this, &PlayerStage::placeNotes);
    connectSurface();
}

void PlayerStage::connectSurface()
{
    connect(m_surface, &VideoSurface::clicked, &m_playback, &Playback::toggle);
    connect(m_surface, &VideoSurface::doubleClicked, this, [this] {
        m_playback.toggle(); // the first click of the two is undone
        emit fullScreenAsked();
    });
    connect(m_surface, &VideoSurface::mouseMoved, this, &PlayerStage::wake);
    connect(m_transport, &TransportBar::fullScreenAsked, this, &PlayerStage::fullScreenAsked);
}

void PlayerStage::setFullScreen(bool fullScreen)
{
    m_fullScreen = fullScreen;
    m_surface->setFilling(fullScreen);
    // Over the picture when that fills the screen, below it otherwise.
    if (fullScreen)
        m_layout->removeWidget(m_transport);
    else
        m_layout->addWidget(m_transport);
    m_transport->setOverlay(fullScreen);
    setRole(m_transport, fullScreen ? u"overlay"_s : QString());
    if (m_embed && !fullScreen)
        m_embed->leaveFullScreen();
    wake();
}

void PlayerStage::wake()
{
    m_surface->unsetCursor();
    m_transport->setVisible(!m_embed);
    place();
    if (m_fullScreen)
        m_resting.start();
}

void PlayerStage::rest()
{
    if (!m_fullScreen || !m_playback.isPlaying() || m_transport->underMouse())
        return;
    m_transport->hide();
    m_surface->setCovered(0);
    m_surface->setCursor(Qt::BlankCursor);
}

bool PlayerStage::embed(const QUrl &address, const QUrl &page)
{
    std::unique_ptr<VideoEmbed> made = makeVideoEmbed();
    if (!made)
        return false;
    setMessage({});
    m_embed = made.release();
    m_layout->insertWidget(0, m_embed, 1);
    m_surface->hide();
    connect(m_embed, &VideoEmbed::leaveAsked, this, &PlayerStage::leaveAsked);
    connect(m_embed, &VideoEmbed::fullScreenAsked, this, [this](bool fullScreen) {
        if (fullScreen != m_fullScreen)
            emit fullScreenAsked();
    });
    connect(m_embed, &VideoEmbed::failed, this, [this, page] {
        setMessage(tr("The page that plays this video cannot be reached."), page);
        emit embedFailed();
    });
    m_embed->open(address);
    m_embed->setFocus();
    wake();
    return true;
}

void PlayerStage::holdEmbed()
{
    if (m_embed)
        m_embed->hold();
}

void PlayerStage::endEmbed()
{
    if (!m_embed)
        return;
    m_embed->disconnect(this);
    m_embed->hide();
    std::exchange(m_embed, nullptr)->deleteLater(); // it may be the one that asks for it
    m_surface->show();
    wake();
}

void PlayerStage::setMessage(const QString &text, const QUrl &page)
{
    endEmbed();
    m_surface->setMessage(text);
    m_again->hide();
    m_openPage->disconnect(this);
    m_openPage->setVisible(page.isValid());
    if (page.isValid())
        connect(m_openPage, &QPushButton::clicked, this, [page] { QDesktopServices::openUrl(page); });
    place();
}

void PlayerStage::offerAgain()
{
    m_again->show();
    place();
}

void PlayerStage::place()
{
    placeNotes();
    const QRect picture = m_surface->geometry();
    for (QPushButton *button : {m_openPage, m_again}) {
        button->adjustSize();
        button->move(picture.center().x() - button->width() / 2, picture.center().y() + belowMessage);
        button->raise();
    }
    if (!m_fullScreen) {
        m_surface->setCovered(0);
        return;
    }
    const int height = m_transport->sizeHint().height();
    m_transport->setGeometry(overlayMargin, this->height() - height - overlayMargin, width() - 2 * overlayMargin,
                             height);
    m_transport->raise();
    m_surface->setCovered(height + overlayMargin);
}

void PlayerStage::placeNotes()
{
    int top = noteMargin;
    for (StageNote *note : {m_sequenceNote, m_note}) {
        if (note->isHidden())
            continue;
        const int most = std::min(mostNoteWidth, width() - 2 * noteMargin);
        const int wide = std::min(most, note->sizeHint().width());
        const int high = std::max(note->sizeHint().height(), note->heightForWidth(wide));
        note->setGeometry((width() - wide) / 2, top, wide, high);
        top += high + noteMargin / 2;
    }
}

void PlayerStage::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    place();
}

void PlayerStage::dragEnterEvent(QDragEnterEvent *event)
{
    if (!subtitlesIn(*event->mimeData()).isEmpty())
        event->acceptProposedAction();
    else
        event->ignore(); // other files are imported by the window
}

void PlayerStage::dropEvent(QDropEvent *event)
{
    emit subtitlesDropped(subtitlesIn(*event->mimeData()));
}
