#pragma once

#include "models/ai/textengine.h"
#include "models/chat/conversation.h"
#include "models/core/progress.h"
#include "models/core/result.h"
#include "models/search/reference.h"

#include <QList>
#include <QString>

/// What an engine is asked, and all that it may draw on.
struct ChatQuestion
{
    QString text;          // with the question before it, where it says nothing alone ("Why?")
    QString asked = {};    // word for word; empty: as `text`
    QString language = {}; // an IETF tag ("en", "ja"): of the answer, where the engine words one
    QList<Message> previous = {};
    QList<Reference> references = {}; // nearest first; an answer counts them from 1
};

/// A sentence of an answer, in words of the references that it names.
struct DraftSentence
{
    QString text;
    QList<int> references;
};

/// What an engine came up with: quotations, or a text of its own. Nothing of it is shown before it was checked: a
/// quotation must be found in its reference, and an "[n]" must be of a reference that was given.
struct DraftAnswer
{
    QList<DraftSentence> sentences = {};
    QString text = {};   // in the engine's own words, with the "[n]" of what it draws on; then there are no `sentences`
    bool covered = true; // false: the references do not answer the question
};

/// Answers questions from references. Thread-safe.
class ChatEngine
{
public:
    virtual ~ChatEngine() = default;

    /// Engine and model, stored with every answer.
    virtual QString id() const = 0;
    /// An engine that words its answer gives `sink` all of it, piece by piece; one that quotes gives it nothing.
    /// Cancelled, EngineFailed: with the field "rateLimit" when the engine is asked too often, and in `detail` what it
    /// said.
    virtual Result<DraftAnswer> answer(const ChatQuestion &question, const Progress &progress = {},
                                       const TextSink &sink = {}) const = 0;
};
