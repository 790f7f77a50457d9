#pragma once

#include "models/chat/chathistory.h"
#include "ui/services.h"

#include <QWidget>

class ChatsModel;
class EmptyState;
class QComboBox;
class QLabel;
class QLineEdit;
class QListView;
class QStackedWidget;
class QToolButton;
class Removals;
class UndoBar;
struct Group;

/// All questions that were asked, with their answers: to search, open, save and delete.
class ChatsPage : public QWidget
{
    Q_OBJECT

public:
    explicit ChatsPage(const UiServices &services, QWidget *parent = nullptr);

    /// Reads what there is; nothing is shown before.
    void enter();
    /// Writes what the filter leaves, oldest first: Markdown, or what the suffix says (json, csv).
    void exportTo(const QString &file);

signals:
    /// `name` is of the video or collection that was asked about.
    void openAsked(const PastExchange &past, const QString &name);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    QWidget *makeHeader();
    void makeList();
    void readGroups();
    void listScopes(const QList<Group> &groups);
    void openMenu(const QPoint &position);
    void open(const QModelIndex &index);
    void copy(const QModelIndex &index);
    void remove(const QModelIndex &index);
    void chooseExport();
    void showOutcome();
    void say(const QString &text);

    UiServices m_services;
    ChatsModel *m_model;
    QLineEdit *m_search = nullptr;
    QComboBox *m_scopes = nullptr;
    QToolButton *m_export = nullptr;
    QToolButton *m_remove = nullptr;
    QLabel *m_note = nullptr;
    QStackedWidget *m_content;
    QListView *m_list;
    EmptyState *m_empty;
    Removals *m_removals;
    UndoBar *m_undo;
};
