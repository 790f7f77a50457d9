#pragma once

#include <QStyledItemDelegate>

class Theme;

/// Paints where the sidebar leads: an icon or a collection's dot, its name, its number of videos; and the headings.
class SidebarDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SidebarDelegate(const Theme &theme, QObject *parent = nullptr)
        : QStyledItemDelegate(parent), m_theme(theme)
    {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    QWidget *createEditor(QWidget *parent, const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void updateEditorGeometry(QWidget *editor, const QStyleOptionViewItem &option,
                              const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintGround(QPainter &painter, const QRectF &row, const QStyleOptionViewItem &option) const;
    void paintMark(QPainter &painter, const QRectF &row, const QStyleOptionViewItem &option,
                   const QModelIndex &index) const;
    void paintTexts(QPainter &painter, const QRectF &row, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;

    const Theme &m_theme;
};

/// What a collection's dot is filled with, wherever it is shown.
QColor collectionColour(qint64 groupId);
