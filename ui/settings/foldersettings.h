#pragma once

#include "models/core/result.h"
#include "ui/serialqueue.h"
#include "ui/services.h"

#include <QWidget>

class EmptyState;
class FolderRow;
class QLabel;
class QVBoxLayout;
struct WatchFolder;

/// The folders that the owner watches: what they hold, how their scans went, and adding and removing them.
class FolderSettings : public QWidget
{
    Q_OBJECT

public:
    explicit FolderSettings(const UiServices &services, QWidget *parent = nullptr);

    /// Watches a folder, or says why not.
    void add(const QString &path);

private:
    QWidget *makeHeader();
    QWidget *makeList();
    void choose();
    void reload();
    void present(const QList<WatchFolder> &folders);
    FolderRow *makeRow(const WatchFolder &folder);
    void rescan(qint64 id);
    void remove(qint64 id);
    void listMissing(qint64 id);
    void showMissing(const QStringList &paths);
    void say(const QString &trouble);

    UiServices m_services;
    QList<FolderRow *> m_rows;
    SerialQueue m_queue;
    QVBoxLayout *m_list = nullptr;
    QWidget *m_scroll = nullptr;
    EmptyState *m_empty;
    QLabel *m_trouble;
};
