#pragma once

#include "ui/services.h"

#include <QWidget>

/// How the window looks, what it says it in, and what it does out of sight.
class AppearanceSettings : public QWidget
{
    Q_OBJECT

public:
    explicit AppearanceSettings(const UiServices &services, QWidget *parent = nullptr);
};
