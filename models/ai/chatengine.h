#pragma once

#include "models/chat/conversation.h"
#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/search/reference.h"

#include <QList>
#include <QString>

/// What an engine is asked, and all that it may draw on.
struct ChatQuestion
{
    QString text;
    QString language; // an IETF tag ("en", "ja"): of the answer, where the engine words one
    QList<Message> previous;
    QList<Reference> references; // nearest first; an answer counts them from 1
};

/// A sentence of an answer, in words of the references that it names.
struct DraftSentence
{
    QString text;
    QList<int> references;
};

/// What an engine came up with. Nothing of it is shown before every sentence was found in its references.
struct DraftAnswer
{
    QList<DraftSentence> sentences;
    bool covered = true; // false: the references do not answer the question
};

/// Answers questions from references. Thread-safe.
class ChatEngine
{
public:
    virtual ~ChatEngine() = default;

    /// Engine and model, stored with every answer.
    virtual QString id() const = 0;
    /// Cancelled, EngineFailed: with the field "rateLimit" when the engine is asked too often, and in `detail` what it
    /// said.
    virtual Result<DraftAnswer> answer(const ChatQuestion &question, const Progress &progress = {}) const = 0;
};
