#pragma once

#include <QObject>
#include <QVariantMap>

class MainWindow;
class MediaStore;
class MprisPlayer;

/// The player for media keys, panels and phones: MPRIS 2.2 over D-Bus. Without a bus nothing happens.
/// https://specifications.freedesktop.org/mpris-spec/2.2/
class Mpris : public QObject
{
    Q_OBJECT

public:
    Mpris(MainWindow &window, const MediaStore &store, QObject *parent = nullptr);
    ~Mpris() override;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void announceSoon();
    void announce();

    MprisPlayer *m_player;
    QString m_service; // its name on the bus; empty: none
    QVariantMap m_announced;
    bool m_isDue = false;
};
