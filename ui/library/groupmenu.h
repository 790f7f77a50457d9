#pragma once

#include "ui/services.h"

#include <QMenu>

/// The groups that videos can be put into, and a new one. It reads them when it opens.
class GroupMenu : public QMenu
{
    Q_OBJECT

public:
    GroupMenu(const UiServices &services, QWidget *parent);

signals:
    void chosen(qint64 groupId, const QString &name);
    void newAsked();

private:
    void load();

    UiServices m_services;
};
