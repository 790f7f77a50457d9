#pragma once

#include "models/chat/conversation.h"

#include <QFrame>
#include <QTextBrowser>

class QHBoxLayout;
class QPushButton;
class QToolButton;
class QVBoxLayout;
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

/// One message: a question, or an answer with the moments it comes from. One without an id is not kept yet, and nothing
/// can be done with it.
class Bubble : public QFrame
{
    Q_OBJECT

public:
    /// `videoId` is the video that is talked about; 0: all, so moments are named by their video.
    Bubble(const Message &message, qint64 videoId, const Theme &theme, QWidget *parent = nullptr);

    /// What there is of an answer that is still being written.
    void setText(const QString &text);
    /// The last answer of a conversation can be made anew.
    void setLast(bool isLast);
    /// The reel that was asked for has begun, or failed: another one can be asked for.
    void allowReel();

signals:
    void playAsked(qint64 videoId, qint64 positionMs);
    void editAsked();
    void againAsked();
    void feedbackGiven(Feedback feedback);
    /// The moments of the answer, one after the other.
    void playMomentsAsked(const QList<Moment> &moments);
    void reelAsked();

private:
    void write();
    void styleText();
    QWidget *makeSource(int citation, qint64 videoId);
    QPushButton *makePlayAll();
    void addQuestionPart(QVBoxLayout *layout);
    void addAnswerPart(QVBoxLayout *layout, qint64 videoId);
    QWidget *makeFooter();
    QToolButton *makeFooterButton(const QString &icon, const QString &text, const QString &name, QWidget *parent);
    void addThumbs(QHBoxLayout *layout, QWidget *footer);
    void play(int citation);

    Message m_message;
    const Theme &m_theme;
    BubbleText *m_text;
    QToolButton *m_again = nullptr;
    QToolButton *m_reel = nullptr;
};
