#pragma once

#include <QStyledItemDelegate>

class Theme;

/// Paints a question, what was answered, what it was about and when.
class ChatsDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    ChatsDelegate(const Theme &theme, QObject *parent) : QStyledItemDelegate(parent), m_theme(theme) {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};
