#pragma once

#include "ui/services.h"

#include <QDialog>

class QListWidget;
class QStackedWidget;

/// Everything that can be set, in sections. What is chosen holds at once; what is written down is saved with a button,
/// or when its line is left.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(const UiServices &services, QWidget *parent = nullptr);

    /// Adds a section at the end.
    void addSection(const QString &title, QWidget *page);

private:
    void addSections();

    const UiServices m_services;
    QListWidget *m_sections;
    QStackedWidget *m_pages;
};
