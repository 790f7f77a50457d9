#pragma once

#include "ui/serverstatus.h"

#include <QFrame>

class ElidedLabel;
class JobsModel;
class JobsPopup;
class QLabel;
class QProgressBar;
class QPushButton;
class Theme;

/// The line at the bottom: where the server is and how it does, and how far the work is.
class StatusBar : public QFrame
{
    Q_OBJECT

public:
    StatusBar(JobsModel &jobs, const Theme &theme, QWidget *parent);

    void setServerStatus(const ServerStatus &status);

signals:
    void addressCopied();

private:
    QWidget *makeServerPart();
    QWidget *makeJobsPart();
    void showServer();
    void showWork();
    void openJobs();

    JobsModel &m_jobs;
    const Theme &m_theme;
    ServerStatus m_status;
    QLabel *m_dot;
    ElidedLabel *m_server;
    QPushButton *m_address;
    QPushButton *m_work;
    QProgressBar *m_bar;
    QLabel *m_percent;
    JobsPopup *m_popup;
};
