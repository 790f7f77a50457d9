#pragma once

#include "models/chat/chatservice.h"
#include "ui/chat/chatscope.h"
#include "ui/services.h"

#include <QFrame>

#include <optional>

class AnswerActions;
class Answerer;
class ConversationView;
class QToolButton;
class QuestionBox;
class ScopeButton;
class SuggestionBar;
class TroubleNote;
class WordsNote;

/// Asks what is open, a collection or the whole library, and shows what was asked and answered.
class ChatPanel : public QFrame
{
    Q_OBJECT

public:
    explicit ChatPanel(const UiServices &services, QWidget *parent = nullptr);
    ~ChatPanel() override;

    /// A video is open (0: nothing is). Questions are about what is open, unless people choose something else.
    void setVideo(qint64 videoId);
    /// A collection is open.
    void setGroup(qint64 groupId, const QString &name);
    /// Shows what was asked some time, to go on from there. `name` is of the video or collection.
    void openPast(const PastExchange &past, const QString &name);
    void startOver();
    void focusInput();
    bool isWorking() const;
    /// Writes the conversation down as Markdown, and says so when it cannot.
    void exportTo(const QString &file);

signals:
    void playAsked(qint64 videoId, qint64 positionMs);
    /// The moments of an answer, one after the other.
    void playMomentsAsked(const QList<Moment> &moments);
    void reelBegun(const QString &title);
    void settingsAsked();

private:
    QWidget *makeHeader();
    QWidget *makeFoot();
    void connectView();
    void setOpened(const ChatScope &opened);
    void choose(const ChatScope &scope);
    void enter(const ChatScope &scope);
    template <typename Play>
    void playHere(Play play);
    Turn nextTurn() const;
    void submit(const QString &question);
    void again(bool builtIn);
    void ask(const Turn &turn, const QString &shown, bool builtIn);
    void finish();
    void showTrouble(const Turn &turn, const Error &error);
    void forget();
    void reload();
    void take(const Result<QList<Message>> &messages);
    void present(const QList<Message> &messages);
    void suggest(const QList<Message> &messages);
    void clearSuggestions();
    void showError(const QString &text);
    void showFace();

    UiServices m_services;
    Answerer *m_answerer;
    AnswerActions *m_actions;
    ChatScope m_opened; // what the window shows
    ChatScope m_scope;  // what questions are about
    bool m_isPinned = false;
    bool m_isPlaying = false;      // what is opened now is opened from here
    quint64 m_suggested = 0;       // counts, so that overtaken suggestions are dropped
    quint64 m_reading = 0;         // counts, so that what was read for another scope, or earlier, is dropped
    bool m_saysUnanswered = false; // the note does
    std::optional<Turn> m_failed;  // what "Ask again" asks

    ScopeButton *m_scopeButton = nullptr;
    QToolButton *m_export = nullptr;
    ConversationView *m_view = nullptr;
    TroubleNote *m_trouble = nullptr;
    WordsNote *m_byWords = nullptr;
    SuggestionBar *m_suggestions = nullptr;
    QuestionBox *m_box = nullptr;
};
