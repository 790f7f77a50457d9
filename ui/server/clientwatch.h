#pragma once

#include <QObject>

class QWidget;
class RequestLog;

/// Says when what a tab lists may have changed: when a client of the server was granted something, as nothing else
/// announces sign-ins and keys, and when the tab or its window is seen again.
class ClientWatch : public QObject
{
    Q_OBJECT

public:
    ClientWatch(RequestLog &requests, QWidget *tab);

signals:
    void changed();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool hasChanges();

    RequestLog &m_requests;
    QWidget *m_tab;
    quint64 m_latest = 0; // the request that was looked at last
};
