#pragma once

#include "models/chat/conversation.h"

#include <QScrollArea>

class Bubble;
class QLabel;
class QVBoxLayout;
class Theme;

/// What was asked and answered, and the answer that is being made.
class ConversationView : public QScrollArea
{
    Q_OBJECT

public:
    explicit ConversationView(const Theme &theme, QWidget *parent = nullptr);

    /// What stands there while nothing was said.
    void setHint(const QString &text);
    /// Shows another conversation, about this video (0: all).
    void clear(qint64 videoId);
    void present(const QList<Message> &messages);

    /// A question is being answered. It takes the place of all messages from `replacedFrom` on, if that is one of them.
    void begin(const QString &question, qint64 replacedFrom = 0);
    /// As far as the answer has come.
    void write(const QString &text);
    /// There is no more; what was hidden for it is back until the next present().
    void end();

    /// The last question, answered or not; nothing when nothing was asked.
    std::optional<Message> lastQuestion() const;
    bool isLastAnswered() const;
    /// The reel of an answer has begun, or failed.
    void allowReel(qint64 answerId);
    QList<Message> messages() const;

signals:
    void playAsked(qint64 videoId, qint64 positionMs);
    void editAsked(const Message &question);
    void againAsked();
    void feedbackGiven(qint64 answerId, Feedback feedback);
    void playMomentsAsked(const QList<Moment> &moments);
    void reelAsked(qint64 answerId);

private:
    struct Row
    {
        Message message;
        Bubble *bubble = nullptr;
        QWidget *widget = nullptr;
    };

    void addRow(const Message &message);
    Bubble *makeBubble(const Message &message, QWidget *parent);
    void follow(int maximum);
    void showHint();

    const Theme &m_theme;
    qint64 m_videoId = 0;
    QList<Row> m_rows;
    QLabel *m_hint;
    QVBoxLayout *m_messages;
    QWidget *m_pending = nullptr; // the question and what there is of its answer
    QLabel *m_working = nullptr;
    Bubble *m_written = nullptr;
    int m_end = 0; // how far down one could scroll
};
