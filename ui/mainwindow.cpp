#include "ui/mainwindow.h"

#include "models/core/settings.h"
#include "ui/admin/curationpage.h"
#include "ui/async.h"
#include "ui/chat/chatpanel.h"
#include "ui/chats/chatspage.h"
#include "ui/errortext.h"
#include "ui/framewatch.h"
#include "ui/groups/collections.h"
#include "ui/groups/groupactions.h"
#include "ui/groups/grouppage.h"
#include "ui/jobs/jobsmodel.h"
#include "ui/keysheet.h"
#include "ui/library/importer.h"
#include "ui/library/librarypage.h"
#include "ui/library/videoactions.h"
#include "ui/navigation/sectionmodel.h"
#include "ui/navigation/sidebar.h"
#include "ui/player/playerpage.h"
#include "ui/search/searchpalette.h"
#include "ui/server/serverpage.h"
#include "ui/settings/settingsdialog.h"
#include "ui/statusbar.h"
#include "ui/studio/studiopage.h"
#include "ui/widgets/dropoverlay.h"
#include "ui/widgets/postercache.h"
#include "ui/widgets/toast.h"
#include "ui/windownews.h"

#include <QApplication>
#include <QCloseEvent>

using namespace Qt::Literals::StringLiterals;

MainWindow::MainWindow(const UiServices &services, QWidget *parent)
    : QWidget(parent),
      m_services(services),
      m_state(services.stateFile),
      m_posters(new PosterCache(this)),
      m_jobs(new JobsModel(services.jobs, services.events, this)),
      m_sections(new SectionModel(services.videos, services.groups, services.events, services.owner, this)),
      m_importer(new Importer(services.imports, *m_jobs, services.owner, this)),
      m_actions(new VideoActions(services, this)),
      m_sidebar(new Sidebar(*m_sections, services.theme, this)),
      m_library(new LibraryPage(services, *m_jobs, *m_posters, *m_actions, this)),
      m_player(new PlayerPage(services, *m_actions, this)),
      m_studio(new StudioPage(services, this)),
      m_curation(new CurationPage(services, this)),
      m_server(new ServerPage(services, this)),
      m_pages(new PageStack(this)),
      m_chat(new ChatPanel(services, this)),
      m_chats(new ChatsPage(services, this)),
      m_statusBar(new StatusBar(*m_jobs, services.theme, this)),
      m_panels({*m_sidebar, *m_pages, *m_chat, *m_statusBar}, *this),
      m_news(new WindowNews(*new Toast(services.theme, m_pages, this), this)),
      m_collections(
          new Collections(services, {*m_sections, *m_sidebar, *m_jobs, *m_posters, *m_actions, *m_importer}, this)),
      m_palette(new SearchPalette(services, *m_posters, this)),
      m_commands(new WindowCommands(*m_sections, this))
{
    setObjectName(u"window"_s);
    setWindowTitle(u"Matinee"_s);
    setWindowIcon(QIcon(u":/brand/matinee.svg"_s));
    setAttribute(Qt::WA_StyledBackground);
    new FrameWatch(this);
    auto *drop = new DropOverlay(services.theme, this);
    connect(drop, &DropOverlay::dropped, this, &MainWindow::import);
    connect(m_commands, &WindowCommands::asked, this, &MainWindow::run);
    connect(m_commands, &WindowCommands::placeAsked, this, &MainWindow::openPlace);
    addPages();
    connectSidebar();
    connectPages();
    connectNews();
    m_library->focusContent();
    restore(m_state.load());
}

void MainWindow::addPages()
{
    const auto showLibrary = [this](const Place &place) { this->showLibrary(place); };
    for (const Section section : {Section::Everything, Section::ContinueWatching, Section::Saved, Section::Published})
        addPage(section, m_library, showLibrary);
    addPage(Section::Chats, m_chats, [this](const Place &) { m_chats->enter(); });
    addPage(Section::Studio, m_studio, [this](const Place &) { m_studio->enter(); });
    addPage(Section::Curation, m_curation, [this](const Place &) { m_curation->focusContent(); });
    addPage(Section::Server, m_server, [this](const Place &) { m_server->focusContent(); });
    addPage(Section::Collections, m_collections->page(), [this](const Place &place) { m_collections->open(place); });
    m_pages->addWidget(m_player);
    connect(m_pages, &PageStack::currentChanged, this, &MainWindow::changePage);
    connect(m_pages, &PageStack::placeChanged, m_sidebar, &Sidebar::setPlace);
}

void MainWindow::addPage(Section section, QWidget *page, PageStack::Enter enter)
{
    m_pages->add(section, page, std::move(enter));
    m_sections->show(section);
}

void MainWindow::connectSidebar()
{
    connect(m_sidebar, &Sidebar::searchChanged, this, &MainWindow::search);
    connect(m_sidebar, &Sidebar::resultsAsked, m_library, &LibraryPage::focusContent);
    connect(m_sidebar, &Sidebar::placeChosen, this, &MainWindow::openPlace);
    connect(m_sidebar, &Sidebar::themeChosen, this, &MainWindow::chooseTheme);
    connect(m_sidebar, &Sidebar::keysAsked, this, &MainWindow::showKeys);
    connect(m_sidebar, &Sidebar::settingsAsked, this, &MainWindow::showSettings);
}

void MainWindow::connectPages()
{
    connect(m_library, &LibraryPage::playAsked, this, &MainWindow::openVideo);
    connect(m_library, &LibraryPage::playQueueAsked, this, &MainWindow::playQueue);
    connect(m_library, &LibraryPage::importAsked, this, &MainWindow::chooseFiles);
    connect(m_importer, &Importer::playAsked, this, [this](qint64 videoId) { openVideo(videoId); });
    connect(m_chat, &ChatPanel::playAsked, this, &MainWindow::openCited);
    connect(m_library, &LibraryPage::answerAsked, m_chat, &ChatPanel::openPast);
    connect(m_chats, &ChatsPage::openAsked, m_chat, &ChatPanel::openPast);
    connect(m_palette, &SearchPalette::playAsked, this, &MainWindow::openVideo);
    connect(m_palette, &SearchPalette::answerAsked, m_chat, &ChatPanel::openPast);
    connect(m_chat, &ChatPanel::playMomentsAsked, this, &MainWindow::playMoments);
    connect(m_chat, &ChatPanel::settingsAsked, this, &MainWindow::showSettings);
    connect(m_studio, &StudioPage::playAsked, this, &MainWindow::openVideo);
    connect(m_curation, &CurationPage::playAsked, this, [this](qint64 videoId) { openVideo(videoId); });
    connect(m_collections, &Collections::openAsked, this, &MainWindow::openPlace);
    connect(m_collections, &Collections::gone, m_pages, &PageStack::leave);
    connect(m_collections->page(), &GroupPage::playQueueAsked, this, &MainWindow::playQueue);
    connect(m_collections->page(), &GroupPage::named, this, &MainWindow::showScope);
    connect(m_collections->page(), &GroupPage::askAsked, m_chat, &ChatPanel::focusInput);
    connect(m_player, &PlayerPage::movedOn, m_chat, &ChatPanel::setVideo);
    connect(m_player, &PlayerPage::backAsked, this, &MainWindow::goBack);
    connect(m_player, &PlayerPage::returnAsked, this, &MainWindow::returnToPlayer);
    connect(m_player, &PlayerPage::keysAsked, this, &MainWindow::showKeys);
    connect(m_player, &PlayerPage::fullScreenChanged, this,
            [this](bool fullScreen) { m_panels.setFullScreen(fullScreen); });
}

void MainWindow::connectNews()
{
    connect(m_jobs, &JobsModel::jobEnded, m_news, &WindowNews::announce);
    connect(m_jobs, &JobsModel::refused, m_news, &WindowNews::fail);
    connect(m_importer, &Importer::refused, m_news, &WindowNews::fail);
    connect(m_importer, &Importer::queued, this, [this](int files) {
        if (files > 1) // one says itself that it is imported
            m_news->succeed(tr("Importing %n files", nullptr, files));
    });
    m_news->hear(m_curation);
    m_news->hear(m_server);
    m_news->hearRemovals(m_actions);
    m_news->hearRemovals(m_collections->actions());
    connect(m_chat, &ChatPanel::reelBegun, this,
            [this](const QString &title) { m_news->succeed(tr("Making the reel: %1").arg(title)); });
    connect(m_library, &LibraryPage::undoAsked, m_news, &WindowNews::undo);
    connect(m_collections->page(), &GroupPage::undoAsked, m_news, &WindowNews::undo);
    connect(m_library, &LibraryPage::failed, m_news, &WindowNews::fail);
    connect(m_collections->page(), &GroupPage::failed, m_news, &WindowNews::fail);
    connect(m_player, &PlayerPage::succeeded, m_news, &WindowNews::succeed);
    connect(m_player, &PlayerPage::failed, m_news, &WindowNews::fail);
    connect(m_statusBar, &StatusBar::addressCopied, this, [this] { m_news->succeed(tr("Address copied")); });
}

void MainWindow::run(WindowCommand::What command)
{
    using What = WindowCommand::What;
    switch (command) {
    case What::SearchLibrary: m_sidebar->focusSearch(); break;
    case What::Find: find(); break;
    case What::SearchEverything:
        m_palette->setCommands(m_commands->named());
        m_palette->open();
        break;
    case What::Ask: m_chat->focusInput(); break;
    case What::NewChat: m_chat->startOver(); break;
    case What::Import: chooseFiles(); break;
    case What::AddLink: m_library->addLink(); break;
    case What::NewCollection: m_collections->actions()->create(); break;
    case What::Settings: showSettings(); break;
    case What::ToggleSidebar: m_sidebar->setVisible(m_sidebar->isHidden()); break;
    case What::ToggleChat: m_chat->setVisible(m_chat->isHidden()); break;
    case What::Quit: QCoreApplication::quit(); break; // not close(), which may leave the program in the tray
    case What::Keys: showKeys(); break;
    }
}

void MainWindow::setServerStatus(const ServerStatus &status)
{
    m_statusBar->setServerStatus(status);
    m_curation->setServerStatus(status);
    m_server->setServerStatus(status);
    m_collections->page()->setServerStatus(status);
}

/// What played goes on to be seen where it was, but silently: nobody asked for it.
void MainWindow::restore(const WindowLayout &layout)
{
    m_panels.restore(layout);
    m_pages->open(layout.place);
    if (layout.videoId <= 0)
        return;
    const auto hold = [this, id = layout.videoId](const Video &video) {
        if (video.id == id)
            m_player->hold();
    };
    connect(m_player, &PlayerPage::opened, this, hold, Qt::SingleShotConnection);
    openVideo(layout.videoId);
}

void MainWindow::summon()
{
    setWindowState(windowState() & ~Qt::WindowMinimized);
    show();
    raise();
    activateWindow();
    if (QWidget *dialog = QApplication::activeModalWidget())
        dialog->activateWindow(); // else the keyboard would be nobody's
}

void MainWindow::openVideo(qint64 videoId, qint64 positionMs)
{
    m_pages->setCurrentWidget(m_player);
    m_chat->setVideo(videoId);
    m_player->open(videoId, positionMs);
    m_player->setFocus();
}

void MainWindow::openCited(qint64 videoId, qint64 positionMs)
{
    m_pages->setCurrentWidget(m_player);
    m_chat->setVideo(videoId);
    m_player->openCited(videoId, positionMs);
    m_player->setFocus();
}

void MainWindow::playQueue(const QList<qint64> &videoIds)
{
    if (videoIds.isEmpty())
        return;
    m_player->setQueue(videoIds);
    openVideo(videoIds.first());
}

void MainWindow::playMoments(const QList<Moment> &moments)
{
    m_pages->setCurrentWidget(m_player); // the chat stays where the answer is
    m_player->playMoments(moments);
    m_player->setFocus();
}

void MainWindow::chooseFiles()
{
    m_importer->choose(this);
}

void MainWindow::returnToPlayer(qint64 videoId)
{
    m_pages->setCurrentWidget(m_player);
    m_chat->setVideo(videoId);
    m_player->setFocus();
    summon();
}

/// In the transcript of what plays, else in the library.
void MainWindow::find()
{
    if (m_pages->currentWidget() == m_player)
        m_player->findInTranscript();
    else
        m_sidebar->focusSearch();
}

void MainWindow::import(const QStringList &paths)
{
    m_importer->import(paths);
}

void MainWindow::take(const QStringList &paths)
{
    m_importer->importToPlay(paths);
}

void MainWindow::showLibrary(const Place &place)
{
    m_library->setSection(place.section);
    m_library->focusContent();
}

void MainWindow::goBack()
{
    m_pages->back();
    if (m_pages->currentWidget() == m_library)
        m_library->focusContent();
    else
        m_pages->currentWidget()->setFocus();
}

void MainWindow::openPlace(const Place &place)
{
    m_sidebar->clearSearch();
    m_pages->open(place);
}

void MainWindow::changePage()
{
    if (m_pages->currentWidget() == m_player)
        return;
    m_player->leave();
    showScope();
}

/// Questions are about what is open.
void MainWindow::showScope()
{
    const GroupPage *page = m_collections->page();
    if (m_pages->currentWidget() == page)
        m_chat->setGroup(page->groupId(), page->groupName());
    else if (m_pages->currentWidget() != m_player)
        m_chat->setVideo(0);
}

void MainWindow::search(const QString &text)
{
    if (!text.simplified().isEmpty())
        m_pages->show(m_library);
    m_library->setSearchText(text);
}

void MainWindow::chooseTheme(ThemeChoice choice)
{
    m_services.theme.setChoice(choice);
    async(
        this,
        [&settings = m_services.settings, name = themeName(choice)] { return settings.set(setting::theme.key, name); },
        [this](const Result<void> &kept) {
            if (!kept)
                m_news->fail(errorText(kept.error()));
        },
        m_themeWriter);
}

void MainWindow::showKeys()
{
    auto *sheet = new KeySheet(this);
    sheet->setAttribute(Qt::WA_DeleteOnClose);
    sheet->open();
}

void MainWindow::showSettings()
{
    if (findChild<SettingsDialog *>())
        return;
    auto *dialog = new SettingsDialog(m_services, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
}

void MainWindow::keyPressEvent(QKeyEvent *event)
{
    // Only keys that no widget wanted come here, so typing and buttons go first.
    if (m_pages->currentWidget() != m_player || !m_player->handleKey(*event))
        QWidget::keyPressEvent(event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    leave();
    event->accept();
}

void MainWindow::leave()
{
    WindowLayout layout = m_panels.layout();
    layout.place = m_pages->place();
    layout.videoId = m_player->videoId();
    m_state.save(layout);
    m_player->end();
}
