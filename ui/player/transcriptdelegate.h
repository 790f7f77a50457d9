#pragma once

#include <QStyledItemDelegate>

class Theme;

/// Paints a line of a transcript: its time, what is said, and a mark when that is now.
class TranscriptDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    explicit TranscriptDelegate(const Theme &theme, QObject *parent = nullptr)
        : QStyledItemDelegate(parent), m_theme(theme)
    {}

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    const Theme &m_theme;
};
