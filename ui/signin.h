#pragma once

#include "models/accounts/account.h"
#include "models/core/result.h"

#include <QDialog>

class AccountService;
class QLabel;
class QLineEdit;
class QPushButton;
class QVBoxLayout;
class Theme;

/// The first start: asks for the name and password of the owner, who becomes the first admin.
class SignInDialog : public QDialog
{
    Q_OBJECT

public:
    SignInDialog(const AccountService &accounts, const Theme &theme, QWidget *parent = nullptr);

    /// The new account, once the dialog was accepted.
    const Account &owner() const { return m_owner; }

private:
    struct Field
    {
        QLineEdit *edit = nullptr;
        QLabel *error = nullptr;
    };

    Field addField(QVBoxLayout *layout, const QString &label, const QString &objectName);
    void submit();
    void finish(const Result<Account> &result);
    bool check();
    void setError(const Field &field, const QString &text);
    void setBusy(bool busy);

    const AccountService &m_accounts;
    Field m_name;
    Field m_password;
    Field m_again;
    QLabel *m_error;
    QPushButton *m_submit;
    Account m_owner;
};
