#pragma once

#include "models/chat/chatservice.h"
#include "ui/services.h"

#include <QFrame>
#include <QTimer>

#include <atomic>
#include <memory>
#include <optional>

class ConversationView;
class QLabel;
class QLineEdit;
class QPushButton;
class QToolButton;
class TroubleNote;

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
    /// Writes the conversation down as Markdown, and says so when it cannot.
    void exportTo(const QString &file);

signals:
    void playAsked(qint64 videoId, qint64 positionMs);
    void reelBegun(const QString &title);

private:
    QWidget *makeHeader();
    QWidget *makeInput();
    QWidget *makeEditNote();
    void connectView();
    void submit();
    void again(bool builtIn);
    void edit(const Message &question);
    void stopEditing();
    void ask(const Turn &turn, const QString &shown, bool builtIn);
    void take(quint64 asked, const QString &piece);
    void showWritten();
    void finish(const Turn &turn, const Result<Exchange> &exchange);
    void showTrouble(const Turn &turn, const Error &error);
    void stop();
    void forget();
    void startOver();
    void reload();
    void present(const QList<Message> &messages);
    void giveFeedback(qint64 answerId, Feedback feedback);
    void makeReel(const QList<Moment> &moments);
    void chooseExport();
    void showError(const QString &text);
    void showFace();

    UiServices m_services;
    qint64 m_videoId = 0;
    quint64 m_scope = 0;                      // counts, so that what belongs to another video is dropped
    quint64 m_asked = 0;                      // counts, so that what belongs to an earlier question is
    std::shared_ptr<std::atomic_bool> m_stop; // set while an answer is being made
    qint64 m_edited = 0;                      // the question that the input takes the place of
    QString m_written;                        // of the answer that is being made
    QTimer m_writing;                         // pieces come faster than anybody reads
    bool m_saysUnanswered = false;            // the note does
    std::optional<Turn> m_failed;             // what "Ask again" asks

    QLabel *m_title = nullptr;
    QToolButton *m_new = nullptr;
    QToolButton *m_export = nullptr;
    ConversationView *m_view = nullptr;
    TroubleNote *m_trouble = nullptr;
    QWidget *m_editNote = nullptr;
    QLineEdit *m_input = nullptr;
    QPushButton *m_send = nullptr;
};
