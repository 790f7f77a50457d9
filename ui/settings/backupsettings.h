#pragma once

#include "models/backup/backupmanifest.h"
#include "models/core/progress.h"
#include <QWidget>

#include <atomic>
#include <memory>

class BackupService;
class QCheckBox;
class QLabel;
class QProgressBar;
class QPushButton;
class Theme;

/// Makes a backup while everything goes on, and checks one and lays it out to be restored at the next start.
class BackupSettings : public QWidget
{
    Q_OBJECT

public:
    BackupSettings(const BackupService &backups, const Theme &theme, QWidget *parent = nullptr);
    ~BackupSettings() override;

    /// What the buttons do once a file is chosen.
    void backUpTo(const QString &file);
    void checkFrom(const QString &file);

private:
    QWidget *makeChoices();
    QWidget *makeProgress();
    void setPossible(bool isPossible);
    void chooseTarget();
    void chooseSource();
    void askBefore(const QString &file, const BackupManifest &manifest);
    void restoreFrom(const QString &file);
    void begin(const QString &text);
    void end(const QString &role, const QString &text);
    Progress progress();

    const BackupService &m_backups;
    const Theme &m_theme;
    std::shared_ptr<std::atomic_bool> m_isStopped = std::make_shared<std::atomic_bool>(false);
    QCheckBox *m_media = nullptr;
    QCheckBox *m_secrets = nullptr;
    QPushButton *m_backUp = nullptr;
    QPushButton *m_restore = nullptr;
    QPushButton *m_stop = nullptr;
    QProgressBar *m_bar = nullptr;
    QLabel *m_result = nullptr;
};
