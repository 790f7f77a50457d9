#pragma once

#include "models/library/video.h"

#include <QDBusAbstractAdaptor>
#include <QDBusObjectPath>
#include <QStringList>
#include <QVariantMap>

class MainWindow;
class MediaStore;
class PlayerPage;

/// org.mpris.MediaPlayer2: the program.
class MprisRoot : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2")
    Q_PROPERTY(bool CanQuit READ yes)
    Q_PROPERTY(bool CanRaise READ yes)
    Q_PROPERTY(bool HasTrackList READ no)
    Q_PROPERTY(QString Identity READ identity)
    Q_PROPERTY(QString DesktopEntry READ desktopEntry)
    Q_PROPERTY(QStringList SupportedUriSchemes READ schemes)
    Q_PROPERTY(QStringList SupportedMimeTypes READ mimeTypes)

public:
    MprisRoot(MainWindow &window, QObject *parent);

    bool yes() const { return true; }
    bool no() const { return false; }
    QString identity() const;
    QString desktopEntry() const;
    QStringList schemes() const;
    QStringList mimeTypes() const;

public slots: // NOLINT: D-Bus names them
    void Raise();
    void Quit();

private:
    MainWindow &m_window;
};

/// org.mpris.MediaPlayer2.Player: what plays. Times are in microseconds.
class MprisPlayer : public QDBusAbstractAdaptor
{
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.mpris.MediaPlayer2.Player")
    Q_PROPERTY(QString PlaybackStatus READ status)
    Q_PROPERTY(double Rate READ rate WRITE setRate)
    Q_PROPERTY(double MinimumRate READ leastRate)
    Q_PROPERTY(double MaximumRate READ mostRate)
    Q_PROPERTY(QVariantMap Metadata READ metadata)
    Q_PROPERTY(double Volume READ volume WRITE setVolume)
    Q_PROPERTY(qlonglong Position READ position)
    Q_PROPERTY(bool CanGoNext READ canGoNext)
    Q_PROPERTY(bool CanGoPrevious READ canGoPrevious)
    Q_PROPERTY(bool CanPlay READ isOpen)
    Q_PROPERTY(bool CanPause READ isOpen)
    Q_PROPERTY(bool CanSeek READ isOpen)
    Q_PROPERTY(bool CanControl READ canControl)

public:
    MprisPlayer(MainWindow &window, const MediaStore &store, QObject *parent);

    QString status() const;
    double rate() const;
    void setRate(double rate);
    double leastRate() const;
    double mostRate() const;
    QVariantMap metadata() const;
    double volume() const;
    void setVolume(double volume);
    qlonglong position() const;
    bool canGoNext() const;
    bool canGoPrevious() const;
    bool isOpen() const;
    bool canControl() const { return true; }

    /// What is open, for its title and its picture.
    void setVideo(const Video &video);
    /// What changed while it plays; the position is not announced, as the specification asks.
    QVariantMap changing() const;

public slots: // NOLINT: D-Bus names them
    void Next();
    void Previous();
    void Pause();
    void PlayPause();
    void Stop();
    void Play();
    void Seek(qlonglong offset);
    void SetPosition(const QDBusObjectPath &track, qlonglong position);
    void OpenUri(const QString &uri);

signals:
    void Seeked(qlonglong position); // NOLINT: D-Bus names it

private:
    QDBusObjectPath track() const;

    MainWindow &m_window;
    PlayerPage &m_player;
    const MediaStore &m_store;
    Video m_video;
};
