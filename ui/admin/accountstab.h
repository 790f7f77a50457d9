#pragma once

#include "models/accounts/accountdirectory.h"
#include "ui/admin/admintab.h"

/// Who may sign in here, as what, and how much of the disk is theirs.
class AccountsTab : public AdminTab
{
    Q_OBJECT

public:
    explicit AccountsTab(const UiServices &services, QWidget *parent = nullptr);

    /// The address that links in letters start with, where no other is set.
    void setServerUrl(const QString &url) { m_serverUrl = url; }

protected:
    void fillMenu(QMenu &menu, const QList<PagedRow> &rows) override;
    QString countText(int total) const override;
    QString wordsFor(const Error &error) const override;

private:
    void list();
    void create();
    /// Says no to what would take the window from whoever is at it. Returns whether it did.
    bool refuses(const Account &account);
    void change(const Account &account, const AccountChange &change, const QString &success);
    void setActive(const Account &account, bool active);
    void chooseQuota(const Account &account);
    void sendReset(const Account &account);
    void remove(const Account &account);

    QLineEdit *m_search;
    QTimer m_searchTimer;
    QString m_serverUrl;
};
