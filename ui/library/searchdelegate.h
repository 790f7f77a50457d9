#pragma once

#include <QStyledItemDelegate>

class PosterCache;
class Theme;

/// Paints what was found: a heading, a video, or a moment with the sentence that is said in it, the sought words
/// marked.
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
    void paintResult(QPainter &painter, const QStyleOptionViewItem &option, const QModelIndex &index) const;
    void paintSentence(QPainter &painter, const QRectF &area, const QString &text,
                       const QStyleOptionViewItem &option) const;

    const Theme &m_theme;
    PosterCache &m_posters;
    QStringList m_words;
};
