#pragma once

#include "models/chat/conversation.h"

#include <QWidget>

class QLineEdit;
class QPushButton;
class Theme;

/// Where questions are typed, edited, sent and stopped.
class QuestionBox : public QWidget
{
    Q_OBJECT

public:
    QuestionBox(const Theme &theme, QWidget *parent);

    void setHint(const QString &text);
    void setText(const QString &text);
    /// Sending becomes stopping, and nothing can be typed.
    void setWorking(bool isWorking);
    void takeFocus();

    /// What is sent next takes the place of this question.
    void edit(const Message &question);
    /// The question that is being edited; 0 when it is a new one.
    qint64 edited() const { return m_edited; }
    void stopEditing();

protected:
    /// Escape stops, or leaves the question as it is.
    void keyPressEvent(QKeyEvent *event) override;

signals:
    void submitted(const QString &question);
    void stopAsked();

private:
    QWidget *makeEditNote();
    void submit();
    void cancelEdit();

    const Theme &m_theme;
    QWidget *m_editNote;
    QLineEdit *m_input;
    QPushButton *m_send;
    qint64 m_edited = 0;
    bool m_isWorking = false;
};
