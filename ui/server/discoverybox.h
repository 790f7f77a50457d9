#pragma once

#include "models/core/result.h"
#include "ui/services.h"

#include <QWidget>

class QCheckBox;
class QLabel;
struct ServerStatus;

/// Whether programs on the network find the server by themselves, and by which name they do.
class DiscoveryBox : public QWidget
{
    Q_OBJECT

public:
    explicit DiscoveryBox(const UiServices &services, QWidget *parent = nullptr);

    void setStatus(const ServerStatus &status);

private:
    void keep(bool isOn);
    void take(const Result<void> &kept);
    void showSetting();

    UiServices m_services;
    QCheckBox *m_isOn;
    QLabel *m_text;
    QLabel *m_error;
    bool m_isKeeping = false;
};
