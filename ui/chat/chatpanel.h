#pragma once

#include "models/chat/conversation.h"
#include "models/core/result.h"
#include "ui/services.h"

#include <QFrame>

#include <atomic>
#include <memory>
#include <optional>

class QLabel;
class QLineEdit;
class QPushButton;
class QScrollArea;
class QToolButton;
class QVBoxLayout;

/// Asks what is open, or the whole library, and shows what was asked and answered.
class ChatPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ChatPanel(const UiServices &services, QWidget *parent = nullptr);
    /// Stops a question that is still being answered.
    ~ChatPanel() override;

    /// What questions are about from now on; 0: everything.
    void setVideo(qint64 videoId);
    void focusInput();
    bool isWorking() const { return m_stop != nullptr; }

signals:
    void playAsked(qint64 videoId, qint64 positionMs);

private:
    QWidget *makeHeader();
    QWidget *makeConversation();
    QWidget *makeInput();
    void submit();
    void stop();
    void startOver();
    void reload();
    void finish(const QString &question, const Result<Message> &answer);
    void present(const QList<Message> &messages);
    void clear();
    void addBubble(const Message &message);
    void showWorking(const QString &question);
    void hideWorking();
    void showError(const QString &text);
    void showFace();
    void scrollToEnd();

    UiServices m_services;
    qint64 m_videoId = 0;
    quint64 m_scope = 0;                      // counts, so that what belongs to another video is dropped
    QList<qint64> m_shown;                    // ids of the messages
    std::shared_ptr<std::atomic_bool> m_stop; // set while an answer is being made

    QLabel *m_title = nullptr;
    QToolButton *m_new = nullptr;
    QScrollArea *m_scroll = nullptr;
    QVBoxLayout *m_messages = nullptr;
    QLabel *m_hint = nullptr;
    QWidget *m_pending = nullptr; // question and sign of work
    QLabel *m_error = nullptr;
    QLineEdit *m_input = nullptr;
    QPushButton *m_send = nullptr;
};
