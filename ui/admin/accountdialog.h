#pragma once

#include "models/accounts/accountdirectory.h"

#include <QDialog>

class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;

/// A new account. It stays open, and says why, when there cannot be one.
class AccountDialog : public QDialog
{
    Q_OBJECT

public:
    AccountDialog(const AccountDirectory &directory, Actor admin, QWidget *parent);

signals:
    void created(const QString &name);

private:
    void build();
    void check();
    void suggestPassword();
    void create();
    void refuse(const Error &error);

    const AccountDirectory &m_directory;
    Actor m_admin;
    QLineEdit *m_name;
    QLineEdit *m_email;
    QLineEdit *m_password;
    QComboBox *m_role;
    QLabel *m_error;
    QPushButton *m_create;
};
