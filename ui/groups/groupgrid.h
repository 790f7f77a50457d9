#pragma once

#include "ui/library/gridview.h"

/// The videos of a collection as cards, which are dragged to their place, or go there with Alt and the arrows.
class GroupGrid : public GridView
{
    Q_OBJECT

public:
    GroupGrid(const Theme &theme, PosterCache &posters, QWidget *parent = nullptr);

signals:
    /// `beforeId` is 0 for the end.
    void moveAsked(const QList<qint64> &videoIds, qint64 beforeId);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void dropEvent(QDropEvent *event) override;

private:
    static constexpr int nowhere = -1;

    bool isOurs(const QDropEvent &event) const;
    int dropRow(const QPoint &position) const;
    void setDropRow(int row);
    qint64 idAt(int row) const; // 0 past the end
    void moveSelected(int step);

    const Theme &m_theme;
    int m_dropRow = nowhere; // in front of which the drop is going to be
};
