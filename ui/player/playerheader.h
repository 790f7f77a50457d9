#pragma once

#include <QWidget>

class ElidedLabel;
class QLabel;
class Theme;
struct Video;

/// What is open, and the way back.
class PlayerHeader : public QWidget
{
    Q_OBJECT

public:
    explicit PlayerHeader(const Theme &theme, QWidget *parent = nullptr);

    /// A video without an id: none.
    void setVideo(const Video &video);

signals:
    void backAsked();
    void menuAsked();

private:
    ElidedLabel *m_title;
    QLabel *m_details;
};
