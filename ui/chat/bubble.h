#pragma once

#include "models/chat/conversation.h"

#include <QFrame>
#include <QTextBrowser>

class Theme;

/// Text that is as high as it needs to be and never scrolls.
class BubbleText : public QTextBrowser
{
    Q_OBJECT

public:
    explicit BubbleText(QWidget *parent = nullptr);

    void fit();

protected:
    void resizeEvent(QResizeEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
};

/// One message: a question, or an answer with the moments it comes from.
class Bubble : public QFrame
{
    Q_OBJECT

public:
    /// `videoId` is the video that is talked about; 0: all, so moments are named by their video.
    Bubble(const Message &message, qint64 videoId, const Theme &theme, QWidget *parent = nullptr);

signals:
    void playAsked(qint64 videoId, qint64 positionMs);

private:
    void write();
    void styleText();
    QWidget *makeSource(int citation, qint64 videoId);
    QWidget *makeFooter();
    void play(int citation);

    Message m_message;
    const Theme &m_theme;
    BubbleText *m_text;
};
