#pragma once

#include <QListView>

class CardDelegate;
class PosterCache;
class Theme;

/// A grid of cards that fills the width, whatever it is.
class GridView : public QListView
{
    Q_OBJECT

public:
    GridView(const Theme &theme, PosterCache &posters, QWidget *parent = nullptr);

signals:
    /// A click or Enter on a card, or its menu's default.
    void chosen(const QModelIndex &index);
    /// Delete on a card.
    void removalAsked(const QModelIndex &index);
    /// F2 on a card.
    void renamingAsked(const QModelIndex &index);

protected:
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void fit();

    CardDelegate *m_cards;
};
