#pragma once

#include <QStyledItemDelegate>

class Theme;

/// Paints a slide of the outline: its number, its title, and how what is said begins.
class SlideDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit SlideDelegate(const Theme &theme, QObject *parent = nullptr) : QStyledItemDelegate(parent), m_theme(theme)
    {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};
