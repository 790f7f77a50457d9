#pragma once

#include "models/accounts/apikey.h"
#include "models/core/result.h"
#include "ui/services.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
struct MadeApiKey;

/// A new key: what it is for, then its text, which is shown this once.
class KeyDialog : public QDialog
{
    Q_OBJECT

public:
    KeyDialog(const UiServices &services, QWidget *parent);

signals:
    void created();

private:
    QWidget *makeQuestions();
    QWidget *makeAnswer();
    void check();
    void create();
    void showKey(const MadeApiKey &made);
    void refuse(const Error &error);
    QStringList scopes() const;

    UiServices m_services;
    QStackedWidget *m_steps;
    QLineEdit *m_name;
    QList<QCheckBox *> m_scopes;
    QComboBox *m_days;
    QLabel *m_error;
    QPushButton *m_create;
    QLineEdit *m_key;
};
