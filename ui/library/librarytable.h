#pragma once

#include <QTableView>

class Theme;

/// The videos as lines with columns, which sort when their heads are clicked.
class LibraryTable : public QTableView
{
    Q_OBJECT

public:
    explicit LibraryTable(const Theme &theme, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    /// Shows which column the lines are sorted by; a negative one: by something else.
    void showOrder(int column, Qt::SortOrder order);

signals:
    /// A double click or Enter on a line.
    void chosen(const QModelIndex &index);
    /// A click on the head of a column.
    void sortAsked(int column);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void startDrag(Qt::DropActions actions) override;

private:
    const Theme &m_theme;
};
