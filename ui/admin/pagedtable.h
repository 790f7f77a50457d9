#pragma once

#include "ui/admin/pagedmodel.h"

#include <QWidget>

#include <QTimer>

class EmptyState;
class QStackedLayout;
class QTableView;
class Theme;

/// What a table says when it is empty.
struct EmptyWords
{
    QString icon;
    QString title;
    QString text;
    QString action = {}; // on a button; empty: none
};

/// A paged list that the heads of its columns sort, with its keys: Enter opens, Delete deletes, Alt+Up and Alt+Down
/// move, Ctrl+C copies, F5 reads again, and the menu key does as the right button. It reads when it is first seen, and
/// not while nobody sees it.
class PagedTable : public QWidget
{
    Q_OBJECT

public:
    PagedTable(QList<PagedColumn> columns, const QString &name, const Theme &theme, QWidget *parent = nullptr);

    PagedModel &model() { return *m_model; }
    /// Shows another list, and what it says when there is nothing in it.
    void list(PageReader reader, const EmptyWords &words);
    /// Reads again a moment later, once for a burst of calls.
    void refreshSoon();
    void setColumnShown(int column, bool shown);
    /// Its name for screen readers.
    void setTitle(const QString &title);
    /// Rows can be dragged, and moved with the keys.
    void setMovable(bool movable);

    /// By a column; -1: as usual.
    void sort(int column, Qt::SortOrder order = Qt::AscendingOrder);
    /// Whether its heads do so. What is not sortable is as usual.
    void setSortable(bool sortable);

    QList<PagedRow> selected() const;
    /// The row that the keys are at.
    std::optional<PagedRow> current() const;
    void select(qint64 id);
    void focusRows();

signals:
    void opened(const PagedRow &row);
    void removeAsked();
    void menuAsked(const QPoint &globalPosition);
    void moveAsked(int from, int to);
    void selectionChanged();
    void emptyActionAsked();
    void loaded();

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;
    void showEvent(QShowEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    bool takeKey(int key, Qt::KeyboardModifiers modifiers);
    void setUpView(const QString &name, const Theme &theme);
    void read();
    void fitColumns();
    void clickHead(int column);
    void showOrder();
    void copy() const;
    void showRows();
    void showError(const Error &error);

    PagedModel *m_model;
    QTableView *m_view;
    EmptyState *m_empty;
    QStackedLayout *m_stack;
    QTimer m_refreshTimer;
    PageReader m_reader; // to be read when the table is seen
    EmptyWords m_words;
    QSet<int> m_leftOut; // columns
    bool m_isStale = false;
    bool m_hasFailed = false;
    bool m_isMovable = false;
};
