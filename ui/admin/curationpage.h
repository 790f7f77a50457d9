#pragma once

#include "ui/services.h"

#include <QWidget>

class AccountsTab;
class CatalogueTab;
class QTabWidget;
class RequestsTab;
struct ServerStatus;

/// What only administrators do: everybody's videos, accounts and work, and what the server is asked.
class CurationPage : public QWidget
{
    Q_OBJECT

public:
    explicit CurationPage(const UiServices &services, QWidget *parent = nullptr);

    void setServerStatus(const ServerStatus &status);
    void focusContent();

signals:
    void playAsked(qint64 videoId);
    void done(const QString &text);
    void failed(const QString &text);

private:
    template <typename Tab>
    Tab *add(Tab *tab, const QString &title);

    QTabWidget *m_tabs;
    AccountsTab *m_accounts;
    RequestsTab *m_requests;
};
