#pragma once

#include <QFrame>

class ElidedLabel;
class QLabel;
class QPushButton;
class QToolButton;
class Theme;
struct WatchFolder;

/// One watched folder: where it is, how it is doing, and what can be done with it.
class FolderRow : public QFrame
{
    Q_OBJECT

public:
    FolderRow(const Theme &theme, const WatchFolder &folder, QWidget *parent = nullptr);

    qint64 folderId() const { return m_id; }
    void show(const WatchFolder &folder);
    /// While somebody asked for a scan that has not ended.
    void setScanning(bool scanning);

signals:
    void rescanAsked(qint64 id);
    void removalAsked(qint64 id);
    void missingAsked(qint64 id);

private:
    static QString statusOf(const WatchFolder &folder);

    const qint64 m_id;
    ElidedLabel *m_path;
    QLabel *m_status;
    QPushButton *m_missing;
    QToolButton *m_rescan;
    QToolButton *m_remove;
};
