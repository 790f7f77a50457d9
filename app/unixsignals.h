#pragma once

#include <QObject>
#include <QSocketNotifier>

#include <memory>

/// Turns SIGINT and SIGTERM into a Qt signal, so that the program ends in order. One at a time.
class UnixSignals : public QObject
{
    Q_OBJECT

public:
    UnixSignals();
    ~UnixSignals() override;

signals:
    void received();

private:
    std::unique_ptr<QSocketNotifier> m_notifier;
};
