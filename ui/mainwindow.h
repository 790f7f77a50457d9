#pragma once

#include "ui/navigation/pagestack.h"
#include "ui/serialqueue.h"
#include "ui/serverstatus.h"
#include "ui/services.h"
#include "ui/theme.h"
#include "ui/windowcommands.h"
#include "ui/windowpanels.h"
#include "ui/windowstate.h"

#include <QWidget>

class ChatPanel;
class ChatsPage;
class Collections;
class CurationPage;
class Importer;
class JobsModel;
class LibraryPage;
class PlayerPage;
class PosterCache;
class SearchPalette;
class SectionModel;
class ServerPage;
class Sidebar;
class StatusBar;
class StudioPage;
class VideoActions;
class WindowNews;
struct Moment;

/// Hosts the pages and carries what one of them asks of another.
class MainWindow : public QWidget
{
    Q_OBJECT

public:
    explicit MainWindow(const UiServices &services, QWidget *parent = nullptr);

    void setServerStatus(const ServerStatus &status);
    PlayerPage &player() { return *m_player; }
    JobsModel &jobs() { return *m_jobs; }
    /// Gives a section its page, and with it its row in the sidebar; `enter` runs each time that it is chosen.
    void addPage(Section section, QWidget *page, PageStack::Enter enter = {});

public slots:
    /// Brings the window to the front: another start of the program asks for it.
    void summon();
    /// Opens a video; a negative `positionMs` goes on where the owner left.
    void openVideo(qint64 videoId, qint64 positionMs = -1);
    /// Plays videos one after the other, from the first.
    void playQueue(const QList<qint64> &videoIds);
    /// Plays what an answer cites, moment after moment.
    void playMoments(const QList<Moment> &moments);
    /// Keeps where everything is, and stops what plays: the program ends.
    void leave();
    /// Lets the owner choose files to import.
    void chooseFiles();
    /// Takes files and folders into the library.
    void import(const QStringList &paths);
    /// The same for what the desktop hands over: a single file is played as soon as it is in.
    void take(const QStringList &paths);

protected:
    void keyPressEvent(QKeyEvent *event) override;
    void closeEvent(QCloseEvent *event) override;

private:
    void restore(const WindowLayout &layout);
    void addPages();
    void connectSidebar();
    void connectPages();
    void connectNews();
    void run(WindowCommand::What command);
    void returnToPlayer(qint64 videoId);
    void find();
    void openCited(qint64 videoId, qint64 positionMs);
    void showLibrary(const Place &place);
    void goBack();
    void openPlace(const Place &place);
    void changePage();
    void showScope();
    void search(const QString &text);
    void chooseTheme(ThemeChoice choice);
    void showKeys();
    void showSettings();

    UiServices m_services;
    WindowState m_state;
    SerialQueue m_themeWriter;
    PosterCache *m_posters;
    JobsModel *m_jobs;
    SectionModel *m_sections;
    Importer *m_importer;
    VideoActions *m_actions;
    Sidebar *m_sidebar;
    LibraryPage *m_library;
    PlayerPage *m_player;
    StudioPage *m_studio;
    CurationPage *m_curation;
    ServerPage *m_server;
    PageStack *m_pages;
    ChatPanel *m_chat;
    ChatsPage *m_chats;
    StatusBar *m_statusBar;
    WindowPanels m_panels;
    WindowNews *m_news;
    Collections *m_collections;
    SearchPalette *m_palette;
    WindowCommands *m_commands;
};
