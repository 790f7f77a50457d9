#pragma once

#include "models/ai/textengine.h"

#include <QStringList>

#include <optional>

/// A language model that writes what a test says, piece by piece, for as long as it is wanted.
class ScriptedText : public TextEngine
{
public:
    QString id() const override { return QStringLiteral("scripted/1"); }
    Result<QString> complete(const QList<PromptMessage> &messages, const TextOptions &, const Progress &progress,
                             const TextSink &sink) const override
    {
        ++calls;
        prompt = messages;
        for (const QString &piece : pieces) {
            if (progress.cancelled())
                return fail(Fault::Cancelled);
            ++written;
            if (streams)
                sink(piece);
        }
        if (progress.cancelled())
            return fail(Fault::Cancelled);
        if (failure)
            return tl::make_unexpected(*failure);
        return pieces.join(QString());
    }

    QStringList pieces;
    bool streams = true;          // false: it gives all of it at once
    std::optional<Error> failure; // after the pieces
    mutable QList<PromptMessage> prompt;
    mutable int calls = 0;
    mutable int written = 0;
};
