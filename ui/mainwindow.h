#pragma once

#include "ui/serverstatus.h"
#include "ui/services.h"

#include <QWidget>

class ChatPanel;
class JobsModel;
class LibraryPage;
class PlayerPage;
class QStackedWidget;
class Sidebar;
class StatusBar;

/// Hosts the pages and carries what one of them asks of another.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    explicit MainWindow(const UiServices &services, QWidget *parent = nullptr);

    void setServerStatus(const ServerStatus &status);

public slots:
    /// Brings the window to the front: another start of the program asks for it.
    void summon();
    /// Opens a video; `positionMs` below 0 goes on where the owner left.
    void openVideo(qint64 videoId, qint64 positionMs = -1);
    /// Takes files and folders into the library.
    void import(const QStringList &paths);
};
