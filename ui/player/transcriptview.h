#pragma once

#include <QListView>
#include <QTimer>

class Theme;
class TranscriptModel;

/// The transcript beside the picture: it follows what is said, unless somebody scrolls in it, and a click plays a line.
class TranscriptView : public QListView
{
    Q_OBJECT

public:
    TranscriptView(TranscriptModel &model, const Theme &theme, QWidget *parent = nullptr);

signals:
    void seekAsked(qint64 positionMs);

protected:
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void follow(int row);
    void play(const QModelIndex &index);
    void holdStill();

    QTimer m_still; // runs while somebody reads elsewhere
};
