#pragma once

#include "models/accounts/account.h"
#include "models/chat/chatservice.h"
#include "models/core/result.h"

#include <QObject>
#include <QTimer>

#include <atomic>
#include <memory>

/// Asks one question at a time and hands on its answer as it is written.
class Answerer : public QObject
{
    Q_OBJECT

public:
    Answerer(const ChatService &chat, Account owner, QObject *parent);
    /// Stops a question that is still being answered.
    ~Answerer() override;

    void ask(const Turn &turn, bool builtIn);
    /// It ends soon, as cancelled.
    void stop();
    /// Stops, and nothing is heard of it any more.
    void drop();
    bool isWorking() const { return m_stop != nullptr; }

signals:
    /// What there is of the answer.
    void written(const QString &text);
    void answered();
    void failed(const Turn &turn, const Error &error);

private:
    void take(quint64 asked, const QString &piece);

    const ChatService &m_chat;
    Account m_owner;
    quint64 m_asked = 0;                      // counts, so that what belongs to an earlier question is dropped
    std::shared_ptr<std::atomic_bool> m_stop; // set while an answer is being made
    QString m_written;
    QTimer m_writing; // pieces come faster than anybody reads
};
