#pragma once

#include "models/chat/conversation.h"
#include "ui/serialqueue.h"
#include "ui/services.h"

#include <QObject>
#include <QSet>

/// What is done with an answer: reels, feedback, files of what was said.
class AnswerActions : public QObject
{
    Q_OBJECT

public:
    AnswerActions(const UiServices &services, QObject *parent);

    void giveFeedback(qint64 answerId, Feedback feedback);
    /// Of what an answer cites, called after its question.
    void makeReel(qint64 answerId);
    /// Asks for a file, then writes the conversation down as Markdown.
    void chooseExport(const QList<Message> &messages, QWidget *window);
    void exportTo(const QString &file, const QList<Message> &messages);

signals:
    void reelBegun(const QString &title);
    /// It has begun, or failed.
    void reelEnded(qint64 answerId);
    /// In words.
    void failed(const QString &text);

private:
    UiServices m_services;
    SerialQueue m_feedback;
    QSet<qint64> m_reels; // the answers of those that are begun just now
};
