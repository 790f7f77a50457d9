#pragma once

#include "models/core/result.h"
#include "models/library/group.h"
#include "ui/serverstatus.h"
#include "ui/services.h"

#include <QDialog>

class QCheckBox;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QrCode;

/// Opens a collection to whoever has its link: makes one, with a password and an end when asked for, shows it, replaces
/// it, and ends the sharing.
class ShareDialog : public QDialog
{
    Q_OBJECT

public:
    /// It opens by itself, as soon as it knows the collection.
    ShareDialog(const UiServices &services, qint64 groupId, const ServerStatus &server, QWidget *parent);

private:
    QWidget *makeTerms();
    QWidget *makeLink();
    void load();
    void turnTo(int page);
    void present(const Group &group);
    void share();
    void unshare();
    void take(const Result<GroupShare> &share);
    void showLink(const GroupShare &share);
    void setBusy(bool busy);
    void say(const QString &trouble);
    QString addressOf(const GroupShare &share) const;
    QString termsOf(const GroupShare &share) const;

    UiServices m_services;
    const qint64 m_groupId;
    ServerStatus m_server;
    QLabel *m_title;
    QStackedWidget *m_pages; // terms, or the link
    QCheckBox *m_wantsPassword = nullptr;
    QLineEdit *m_password = nullptr;
    QComboBox *m_end = nullptr;
    QPushButton *m_make = nullptr;
    QLineEdit *m_link = nullptr;
    QrCode *m_code = nullptr;
    QLabel *m_terms = nullptr;
    QLabel *m_trouble;
};
