#pragma once

#include <QListView>

class Theme;
class TranscriptModel;

/// The list of what is said: it follows until somebody scrolls in it, a click plays a line, a double click edits it.
class TranscriptView : public QListView
{
    Q_OBJECT

public:
    TranscriptView(TranscriptModel &model, const Theme &theme, QWidget *parent = nullptr);

    void setFollowing(bool following);
    /// Brings a row into view and stays there.
    void reveal(int row);
    /// Edits the row that the keyboard is at, or else what is being said.
    void editLine();

signals:
    void seekAsked(qint64 positionMs);
    void noteAsked(qint64 positionMs);
    void followingChanged(bool following);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(int row);
    void play(const QModelIndex &index);
    void copy(const QModelIndex &index);
    void copyAll();

    TranscriptModel &m_lines;
    bool m_following = true;
};
