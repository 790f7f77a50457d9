#pragma once

#include <QWidget>

#include <memory>

class QUrl;

/// Shows the page in which another site plays its video. It ends with the object.
class VideoEmbed : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    /// Plays at once.
    virtual void open(const QUrl &address) = 0;
    /// Called right after open(), it plays only when it is told to in the page.
    virtual void hold() = 0;
    virtual void leaveFullScreen() = 0;

signals:
    void fullScreenAsked(bool fullScreen); // by a button in the page
    void leaveAsked();                     // by the keyboard
    void failed();                         // the page is not there
};

/// Whether there is one: by CMake's MATINEE_WEBENGINE. Without, such videos are played by the browser.
bool canEmbedVideos();
/// To be called before the window is shown that they are going to be part of.
void prepareVideoEmbeds(QWidget &parent);
/// Null where there is none.
std::unique_ptr<VideoEmbed> makeVideoEmbed();
