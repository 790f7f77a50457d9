#pragma once

#include "ui/admin/admintab.h"

class AccountNames;
class QCheckBox;
class QToolButton;

/// What the server is asked, as it happens. What is secret is not even known here, see RequestLog.
class RequestsTab : public AdminTab
{
    Q_OBJECT

public:
    RequestsTab(const UiServices &services, std::shared_ptr<AccountNames> names, QWidget *parent = nullptr);

    /// What copied commands are sent to.
    void setServerUrl(const QString &url) { m_serverUrl = url; }

protected:
    void fillMenu(QMenu &menu, const QList<PagedRow> &rows) override;
    QString countText(int total) const override;

private:
    void list();
    void setPaused(bool paused);
    void copyAsCurl(const QList<PagedRow> &rows);

    std::shared_ptr<AccountNames> m_names;
    QLineEdit *m_search;
    QCheckBox *m_failures;
    QToolButton *m_pause;
    QTimer m_searchTimer;
    QString m_serverUrl;
    bool m_isPaused = false;
};
