#pragma once

#include <QStyledItemDelegate>

class PosterCache;
class Theme;

/// Paints a video as a card: its picture with length, progress and marks, its title, and how far the work on it is.
class CardDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    static constexpr int gap = 7; // around a card, so two lie 14 apart

    CardDelegate(const Theme &theme, PosterCache &posters, QObject *parent = nullptr);

    void setCardWidth(int width) { m_width = width; }

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintFrame(QPainter &painter, const QRectF &card, const QStyleOptionViewItem &option) const;
    void paintPoster(QPainter &painter, const QRectF &card, const QStyleOptionViewItem &option,
                     const QModelIndex &index) const;
    void paintPlayMark(QPainter &painter, const QRectF &area) const;
    void paintTags(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option,
                   const QStringList &tags) const;
    void paintTexts(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option,
                    const QModelIndex &index) const;
    void paintState(QPainter &painter, const QRectF &area, const QModelIndex &index,
                    Qt::LayoutDirection direction) const;

    const Theme &m_theme;
    PosterCache &m_posters;
    int m_width = 250;
};
