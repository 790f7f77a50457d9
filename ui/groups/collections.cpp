#include "ui/groups/collections.h"

#include "ui/groups/groupactions.h"
#include "ui/groups/grouppage.h"
#include "ui/library/importer.h"
#include "ui/navigation/sectionmodel.h"
#include "ui/navigation/sidebar.h"

#include <QMenu>

Collections::Collections(const UiServices &services, const Parts &parts, QWidget *window)
    : QObject(window),
      m_sections(parts.sections),
      m_sidebar(parts.sidebar),
      m_actions(new GroupActions(services, window)),
      m_page(new GroupPage(services, parts.jobs, parts.posters, *m_actions, parts.videos, window))
{
    connectSidebar(parts);
    connect(m_actions, &GroupActions::hiddenChanged, this, &Collections::hide);
    connect(m_actions, &GroupActions::failed, &m_sections, &SectionModel::reload); // names are shown at once
    connect(m_actions, &GroupActions::created, this, [this](qint64 groupId) {
        emit openAsked({Section::Collections, groupId});
        m_sidebar.editCollection(groupId);
    });
    connect(m_page, &GroupPage::gone, this, [this] { emit gone({Section::Collections, m_page->groupId()}); });
}

void Collections::connectSidebar(const Parts &parts)
{
    connect(&m_sidebar, &Sidebar::collectionAsked, m_actions, &GroupActions::create);
    connect(&m_sidebar, &Sidebar::collectionMenuAsked, this, &Collections::openMenu);
    connect(&m_sidebar, &Sidebar::removalAsked, m_actions, &GroupActions::remove);
    connect(&m_sections, &SectionModel::renameAsked, m_actions, &GroupActions::rename);
    connect(&m_sections, &SectionModel::videosDropped, m_actions, &GroupActions::addVideos);
    connect(
        &m_sections, &SectionModel::filesDropped, &parts.importer,
        [&importer = parts.importer](qint64 groupId, const QStringList &paths) { importer.import(paths, groupId); });
}

void Collections::open(const Place &place)
{
    m_page->open(place.groupId);
    m_page->focusContent();
}

void Collections::hide()
{
    m_sections.setHidden(m_actions->hidden());
    for (const qint64 groupId : m_actions->hidden())
        emit gone({Section::Collections, groupId});
}

void Collections::openMenu(qint64 groupId, const QString &name, const QPoint &position)
{
    auto *menu = new QMenu(&m_sidebar);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    m_page->fillMenu(*menu, groupId, name);
    menu->popup(position);
}
