#pragma once

#include <QStyledItemDelegate>

class Theme;

/// A cell of a paged table: quiet text, a state in its colour, and how far it is.
class PagedDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    PagedDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};
