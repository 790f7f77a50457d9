#pragma once

#include "models/ai/generativeengine.h"
#include "tests/uiworld.h"
#include "ui/chat/chatpanel.h"

#include <QLineEdit>
#include <QPushButton>
#include <QTextBrowser>

// What tests do at the chat panel.

inline void ask(const ChatPanel &panel, const QString &question)
{
    panel.findChild<QLineEdit *>(QStringLiteral("chatInput"))->setText(question);
    panel.findChild<QPushButton *>(QStringLiteral("sendQuestion"))->click();
}

inline QString lastAnswer(const ChatPanel &panel)
{
    const auto answers = panel.findChildren<QTextBrowser *>(QStringLiteral("answerText"));
    return answers.isEmpty() ? QString() : answers.last()->toPlainText();
}

/// A panel beside a video on whales, whose answers an engine words when there is one.
class Desk
{
public:
    explicit Desk(const std::shared_ptr<const TextEngine> &text = {})
        : video(world.addVideo(QStringLiteral("Whales"), {QStringLiteral("Whales sing for many hours.")})),
          panel(world.services())
    {
        if (text)
            world.chosenEngine = std::make_shared<GenerativeEngine>(text);
        panel.setVideo(video);
    }

    UiWorld world;
    qint64 video;
    ChatPanel panel;
};

template <typename Button>
Button *last(const ChatPanel &panel, const QString &name)
{
    const auto buttons = panel.findChildren<Button *>(name);
    return buttons.isEmpty() ? nullptr : buttons.last();
}

inline QStringList shownTexts(const ChatPanel &panel)
{
    QStringList texts;
    for (const QTextBrowser *text : panel.findChildren<QTextBrowser *>()) {
        if (text->isVisibleTo(&panel))
            texts.append(text->toPlainText());
    }
    return texts;
}
