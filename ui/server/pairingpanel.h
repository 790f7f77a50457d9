#pragma once

#include "models/accounts/auditlog.h"
#include "models/accounts/pairing.h"
#include "ui/services.h"

#include <QFrame>

class QLabel;
class QLineEdit;
class QPushButton;

/// Lets in a device without a keyboard: the owner types the code that it shows, sees who asks, and decides.
class PairingPanel : public QFrame
{
    Q_OBJECT

public:
    explicit PairingPanel(const UiServices &services, QWidget *parent = nullptr);

signals:
    void approved(const QString &device);
    void done(const QString &text);

private:
    using Decision = Result<Pairing> (PairingService::*)(const Actor &, const QString &) const;

    void build();
    void look();
    void decide(Decision decision);
    void showDevice(const Pairing &pairing);
    void showError(const Error &error);
    void reset();

    UiServices m_services;
    QLineEdit *m_code;
    QPushButton *m_look;
    QLabel *m_text;
    QPushButton *m_approve;
    QPushButton *m_deny;
    QString m_lookedUp; // the code that was found
};
