#pragma once

#include "ui/serverstatus.h"
#include "ui/services.h"

#include <QWidget>

class DiscoveryBox;
class QBoxLayout;
class QLabel;
class QrCode;
class QVBoxLayout;

/// Where the server is reached, by whom, and how somebody can be sure that it is this one.
class AddressTab : public QWidget
{
    Q_OBJECT

public:
    explicit AddressTab(const UiServices &services, QWidget *parent = nullptr);

    void setStatus(const ServerStatus &status);

signals:
    void done(const QString &text);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void build();
    void showAddresses();
    void showCertificate();
    QWidget *makeAddress(const QString &url);
    QString stateText() const;
    QString portsText() const;
    QString accessText() const;
    QString namesText() const;
    void copy(const QString &text, const QString &said);

    UiServices m_services;
    ServerStatus m_status;
    QLabel *m_state;
    QLabel *m_ports;
    QLabel *m_access;
    QLabel *m_names;
    QLabel *m_certificate;
    QLabel *m_fingerprint;
    DiscoveryBox *m_discovery;
    QWidget *m_tls;
    QWidget *m_list; // of addresses
    QLabel *m_scan;
    QrCode *m_code;
    QBoxLayout *m_halves = nullptr; // the words and the code
};
