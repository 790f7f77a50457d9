#pragma once

#include <QFrame>

class QLabel;

/// What is shown above the seek bar where the pointer is: the picture there, its chapter, its time.
class SeekPreview : public QFrame
{
    Q_OBJECT

public:
    explicit SeekPreview(QWidget *window);

    /// `above` is the point of the seek bar, in coordinates of the screen.
    void showAt(const QPoint &above, const QImage &picture, const QString &text);

private:
    QLabel *m_picture;
    QLabel *m_text;
};
