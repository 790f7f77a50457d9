#pragma once

#include "ui/serialqueue.h"
#include "ui/services.h"

#include <QWidget>

#include <atomic>
#include <memory>

class QLabel;
class QLineEdit;
class QPushButton;
struct Error;

/// Through which server mail goes, and whether it does.
class MailSettings : public QWidget
{
    Q_OBJECT

public:
    explicit MailSettings(const UiServices &services, QWidget *parent = nullptr);
    /// Stops a mail that is being sent.
    ~MailSettings() override;

private:
    QWidget *makeForm();
    QWidget *makeTest();
    void keepPassword();
    void sendTest();
    void show(const QString &role, const QString &text);

    const UiServices m_services;
    SerialQueue m_passwords;
    std::shared_ptr<std::atomic_bool> m_isLeft = std::make_shared<std::atomic_bool>(false);
    QLineEdit *m_password = nullptr;
    QLineEdit *m_to = nullptr;
    QPushButton *m_send = nullptr;
    QLabel *m_result = nullptr;
};
