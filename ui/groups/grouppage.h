#pragma once

#include "models/core/result.h"
#include "models/library/group.h"
#include "ui/serialqueue.h"
#include "ui/serverstatus.h"
#include "ui/services.h"

#include <QWidget>

class ElidedLabel;
class EmptyState;
class GroupActions;
class GridView;
class JobsModel;
class LibraryModel;
class LibraryTable;
class PosterCache;
class QAbstractItemView;
class QItemSelectionModel;
class QLabel;
class QMenu;
class QPushButton;
class QStackedWidget;
class QToolButton;
class VideoActions;

/// One collection: its videos in their order, and what can be done with all of them.
class GroupPage : public QWidget
{
    Q_OBJECT

public:
    GroupPage(const UiServices &services, const JobsModel &jobs, PosterCache &posters, GroupActions &groups,
              VideoActions &videos, QWidget *parent = nullptr);

    void open(qint64 groupId);
    qint64 groupId() const { return m_group.id; }
    const QString &groupName() const { return m_group.name; }
    void focusContent();
    /// Asks for a name.
    void rename(qint64 groupId, const QString &name);
    void share(qint64 groupId);
    void setServerStatus(const ServerStatus &status) { m_server = status; }
    /// Adds what can be done to a collection to a menu.
    void fillMenu(QMenu &menu, qint64 groupId, const QString &name);
    /// Plays all of a collection, which need not be the one that is shown.
    void play(qint64 groupId);

signals:
    /// One after the other, in this order.
    void playQueueAsked(const QList<qint64> &videoIds);
    /// Its name is known, or has changed.
    void named();
    void askAsked();
    /// What was deleted last is wanted back.
    void undoAsked();
    /// The collection that was shown is no more.
    void gone();
    void failed(const QString &text);

private:
    QWidget *makeHeader();
    void connectViews();
    void connectView(QAbstractItemView *view);
    QAbstractItemView *view() const;
    void showAsList(bool asList);
    void switchView();
    void addShortcuts();
    void load();
    void present(const Group &group);
    void showContent();
    void openMenu(QAbstractItemView *view, const QPoint &position);
    void openGroupMenu();
    void playFrom(int row);
    void removeSelected();
    QList<qint64> selectedIds() const;

    UiServices m_services;
    GroupActions &m_groups;
    VideoActions &m_videos;
    LibraryModel *m_model;
    Group m_group;
    ServerStatus m_server;
    QLabel *m_dot = nullptr;
    ElidedLabel *m_title = nullptr;
    QLabel *m_summary = nullptr;
    QPushButton *m_play = nullptr;
    QToolButton *m_menu = nullptr;
    QToolButton *m_look = nullptr; // cards or list
    QItemSelectionModel *m_selection;
    GridView *m_grid;
    LibraryTable *m_table;
    EmptyState *m_empty;
    QStackedWidget *m_content; // cards, list or empty state
    bool m_isList = false;
    SerialQueue m_queue;
};
