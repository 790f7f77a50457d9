#pragma once

#include <QHash>
#include <QObject>

class QDBusPendingCallWatcher;

/// Notifications of the desktop, over D-Bus. Without a bus, or without a desktop that shows them, nothing happens.
class Notifier : public QObject
{
    Q_OBJECT

public:
    explicit Notifier(QObject *parent = nullptr);

    /// Shows one; `videoId` is what it is about, 0: no video.
    void show(const QString &title, const QString &text, qint64 videoId = 0);

signals:
    /// Somebody clicked it, and wants to see what it is about.
    void clicked(qint64 videoId);

private slots:
    void actionInvoked(uint id, const QString &key);
    void activationToken(uint id, const QString &token);
    void notificationClosed(uint id, uint reason);

private:
    QHash<uint, qint64> m_shown; // the video of each
};
