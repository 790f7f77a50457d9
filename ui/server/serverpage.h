#pragma once

#include "ui/services.h"

#include <QWidget>

class AddressTab;
class QTabWidget;
struct ServerStatus;

/// The server, for whoever lets others in: where it is reached, who is signed in, keys, and limits.
class ServerPage : public QWidget
{
    Q_OBJECT

public:
    explicit ServerPage(const UiServices &services, QWidget *parent = nullptr);

    void setServerStatus(const ServerStatus &status);
    void focusContent();

signals:
    void done(const QString &text);
    void failed(const QString &text);

private:
    QTabWidget *m_tabs;
    AddressTab *m_addresses;
};
