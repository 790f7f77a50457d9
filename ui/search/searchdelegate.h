#pragma once

#include <QStyledItemDelegate>

class PosterCache;
class Theme;

/// Paints what was found: a heading, a video, a moment or an answer with the sentence in it, the sought words marked;
/// commands and former searches in a line each.
class SearchDelegate : public QStyledItemDelegate
{
    Q_OBJECT

public:
    SearchDelegate(const Theme &theme, PosterCache &posters, QObject *parent = nullptr);

    void setWords(const QString &text);

    QSize sizeHint(const QStyleOptionViewItem &option, const QModelIndex &index) const override;
    void paint(QPainter *painter, const QStyleOptionViewItem &option, const QModelIndex &index) const override;

private:
    void paintHeading(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintLineOnly(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintResult(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    QRectF paintBack(QPainter &painter, const QStyleOptionViewItem &option) const;
    void paintIcon(QPainter &painter, const QRectF &area, const QString &name, int size) const;
    void paintPicturePart(QPainter &painter, const QRectF &area, const QStyleOptionViewItem &option,
                          const QModelIndex &index) const;
    void paintSentence(QPainter &painter, const QRectF &area, const QString &text,
                       const QStyleOptionViewItem &option) const;

    const Theme &m_theme;
    PosterCache &m_posters;
    QStringList m_words;
};
