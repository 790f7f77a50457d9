#pragma once

#include <QListView>

class CardDelegate;
class PosterCache;
class Theme;

/// A grid of cards of one size that fills the width, whatever it is. Where a card lies is a matter of arithmetic, so a
/// hundred thousand of them cost no more than ten. Of QListView it takes what assistive technology knows a list by, and
/// none of its layout.
class GridView : public QListView
{
    Q_OBJECT

public:
    GridView(const Theme &theme, PosterCache &posters, QWidget *parent = nullptr);

    void setModel(QAbstractItemModel *model) override;
    QRect visualRect(const QModelIndex &index) const override;
    void scrollTo(const QModelIndex &index, ScrollHint hint = EnsureVisible) override;
    void doItemsLayout() override;
    QModelIndex indexAt(const QPoint &point) const override;

signals:
    /// A click or Enter on a card.
    void chosen(const QModelIndex &index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void startDrag(Qt::DropActions actions) override;
    void updateGeometries() override;
    void dataChanged(const QModelIndex &first, const QModelIndex &last, const QList<int> &roles) override;
    void currentChanged(const QModelIndex &current, const QModelIndex &previous) override;
    void selectionChanged(const QItemSelection &chosen, const QItemSelection &left) override;

    QModelIndex moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers) override;
    int horizontalOffset() const override { return 0; }
    int verticalOffset() const override;
    bool isIndexHidden(const QModelIndex &) const override { return false; }
    void setSelection(const QRect &rect, QItemSelectionModel::SelectionFlags command) override;
    QRegion visualRegionForSelection(const QItemSelection &selection) const override;

private:
    int count() const;
    QRect cell(int row) const; // in the viewport
    int rowAt(const QPoint &point) const;
    void selectRows(const QList<QPair<int, int>> &ranges, QItemSelectionModel::SelectionFlags command);
    void dragOver(const QRect &band, QItemSelectionModel::SelectionFlags command);
    bool isBand() const;
    void showHovered(const QModelIndex &index);

    const Theme &m_theme;
    CardDelegate *m_cards;
    int m_columns = 1;
    QSize m_cell{1, 1};
    QPersistentModelIndex m_hovered;
    QRect m_band; // that is being drawn, in the viewport
};
