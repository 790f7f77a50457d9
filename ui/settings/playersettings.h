#pragma once

#include "ui/services.h"

#include <QWidget>

/// How videos play.
class PlayerSettings : public QWidget
{
    Q_OBJECT

public:
    explicit PlayerSettings(const UiServices &services, QWidget *parent = nullptr);
};
