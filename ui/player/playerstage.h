#pragma once

#include <QTimer>
#include <QUrl>
#include <QWidget>

class Playback;
class QPushButton;
class QVBoxLayout;
class StageNote;
class Theme;
class TransportBar;
class VideoEmbed;
class VideoSurface;

/// The picture with the controls below it; over it, and only while they are wanted, where it fills the screen. Notes
/// float over its top.
class PlayerStage : public QWidget
{
    Q_OBJECT

public:
    PlayerStage(Playback &playback, const Theme &theme, QWidget *parent = nullptr);

    VideoSurface &surface() { return *m_surface; }
    TransportBar &transport() { return *m_transport; }
    /// About what is played after this.
    StageNote &sequenceNote() { return *m_sequenceNote; }
    /// About what was just done.
    StageNote &note() { return *m_note; }

    void setFullScreen(bool fullScreen);
    bool isFullScreen() const { return m_fullScreen; }
    /// Shows the controls for a while.
    void wake();
    /// What stands in the way of a picture; empty: nothing. `page` can be opened elsewhere, where it is set.
    void setMessage(const QString &text, const QUrl &page = {});
    /// Offers below the message to try again what it tells of.
    void offerAgain();
    /// Shows the page of another site in place of picture and controls, until setMessage(); where that cannot be
    /// reached, `page` is offered instead. False where this program cannot show any.
    bool embed(const QUrl &address, const QUrl &page);
    /// Called right after embed(): it waits until it is told to play.
    void holdEmbed();

signals:
    void fullScreenAsked();
    void leaveAsked();
    void embedFailed();
    void againAsked();
    void subtitlesDropped(const QString &file);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    void connectSurface();
    void rest();
    void place();
    void placeNotes();
    void endEmbed();

    Playback &m_playback;
    VideoSurface *m_surface;
    TransportBar *m_transport;
    StageNote *m_sequenceNote;
    StageNote *m_note;
    QPushButton *m_openPage;
    QPushButton *m_again;
    VideoEmbed *m_embed = nullptr; // while there is one
    QVBoxLayout *m_layout;
    QTimer m_resting;
    bool m_fullScreen = false;
};
