#pragma once

#include "ui/services.h"

#include <QWidget>

/// What the server takes from whom: limits, and space.
class ServerSettings : public QWidget
{
    Q_OBJECT

public:
    explicit ServerSettings(const UiServices &services, QWidget *parent = nullptr);
};
