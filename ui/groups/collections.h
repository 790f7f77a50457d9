#pragma once

#include "ui/navigation/place.h"
#include "ui/serverstatus.h"
#include "ui/services.h"

#include <QObject>

class GroupActions;
class GroupPage;
class Importer;
class JobsModel;
class PosterCache;
class SectionModel;
class Sidebar;
class VideoActions;

/// What the window has of collections: their rows in the sidebar and their page, and what is done in one shows in the
/// other.
class Collections : public QObject
{
    Q_OBJECT

public:
    /// What they stand on beside the services.
    struct Parts
    {
        SectionModel &sections;
        Sidebar &sidebar;
        const JobsModel &jobs;
        PosterCache &posters;
        VideoActions &videos;
        Importer &importer;
    };

    Collections(const UiServices &services, const Parts &parts, QWidget *window);

    GroupPage *page() const { return m_page; }
    GroupActions *actions() const { return m_actions; }
    void open(const Place &place);

signals:
    void openAsked(const Place &place);
    /// A collection is no more.
    void gone(const Place &place);

private:
    void connectSidebar(const Parts &parts);
    void hide();
    void openMenu(qint64 groupId, const QString &name, const QPoint &position);

    SectionModel &m_sections;
    Sidebar &m_sidebar;
    GroupActions *m_actions;
    GroupPage *m_page;
};
