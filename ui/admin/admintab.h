#pragma once

#include "models/accounts/auditlog.h"
#include "models/core/result.h"
#include "ui/admin/pagedtable.h"
#include "ui/serialqueue.h"
#include "ui/services.h"

#include <QWidget>

class QHBoxLayout;
class QLabel;
class QLineEdit;
class QMenu;
class QPushButton;
class QToolButton;
class QVBoxLayout;

/// A tab of an admin's page: a line of tools, a paged list, and a menu of what can be done to the rows that are chosen,
/// by the right button, the menu key and the button “Actions”.
class AdminTab : public QWidget
{
    Q_OBJECT

public:
    /// What its list is called, for whoever does not see the tab above it.
    void setTitle(const QString &title) { m_table->setTitle(title); }
    /// Puts the keys where people expect them.
    void focusContent();

signals:
    void done(const QString &text);
    void failed(const QString &text);

protected:
    AdminTab(const UiServices &services, QList<PagedColumn> columns, const QString &name, QWidget *parent);

    /// Adds what can be done to these rows, of which there is at least one.
    virtual void fillMenu(QMenu &menu, const QList<PagedRow> &rows) = 0;
    /// How many there are, for the line below the list; empty: nothing to say.
    virtual QString countText(int total) const = 0;
    virtual QString wordsFor(const Error &error) const;

    QLineEdit *addSearch(const QString &placeholder);
    /// A row of choices of which one is on; `chosen` is called with its number. Returns the line it is in.
    void addChips(const QStringList &texts, const QString &name, const std::function<void(int)> &chosen);
    /// Whether people can order the list by its columns.
    void setSortable(bool sortable);
    /// The line of tools, before “Sort” and “Actions”.
    void addTool(QWidget *tool);
    /// Below the list.
    void addFoot(QWidget *widget);

    /// Runs in its turn, away from the GUI thread; then says `success` (nothing when empty), or what went wrong, and
    /// reads the list again.
    void run(std::function<Result<void>()> work, const QString &success);
    /// Asks before what cannot be undone. `yes` names the button that goes on.
    void ask(const QString &title, const QString &text, const QString &more, const QString &yes,
             std::function<void()> work);

    Actor actor() const { return {.account = m_services.owner}; }

    UiServices m_services;
    PagedTable *m_table;

private:
    QToolButton *makeSortButton(const QString &name);
    void fillSortMenu(QMenu &menu);
    void openMenu(const QPoint &at);
    void showCount();

    QVBoxLayout *m_layout;
    QHBoxLayout *m_tools;
    QToolButton *m_sort;
    QPushButton *m_actions;
    QLabel *m_count;
    SerialQueue m_queue;
};
