#pragma once

#include "models/curation/curationservice.h"
#include "ui/services.h"

#include <QWidget>

#include <QTimer>

class BarChart;
class EmptyState;
class QLabel;
class QScrollArea;
class QStackedLayout;

/// What takes up the disk: by account, by kind, and what is left of it.
class StorageTab : public QWidget
{
    Q_OBJECT

public:
    explicit StorageTab(const UiServices &services, QWidget *parent = nullptr);

    void focusContent();

protected:
    void showEvent(QShowEvent *event) override;

private:
    void build();
    void readSoon();
    void read();
    void fill(const StorageReport &report);

    UiServices m_services;
    QLabel *m_summary;
    QLabel *m_more;
    BarChart *m_kinds;
    BarChart *m_accounts;
    QScrollArea *m_scroll;
    EmptyState *m_trouble;
    QStackedLayout *m_stack;
    QTimer m_readTimer;
};
