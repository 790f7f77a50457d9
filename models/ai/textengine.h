#pragma once

#include "models/core/progress.h"
#include "models/core/result.h"

#include <QList>
#include <QString>

#include <functional>

enum class PromptRole { System, User, Assistant };

struct PromptMessage
{
    PromptRole role = PromptRole::User;
    QString text;
};

struct TextOptions
{
    bool json = false; // the reply is to be one JSON object
    int maxTokens = 2048;
    double temperature = 0.2;
};

/// Takes a text piece by piece, as it is written.
using TextSink = std::function<void(const QString &piece)>;

/// A language model that goes on from messages. Thread-safe.
class TextEngine
{
public:
    virtual ~TextEngine() = default;

    /// Engine and model, stored with what it wrote.
    virtual QString id() const = 0;
    /// The whole text; `sink` is given it piece by piece too. Cancelled, EngineFailed as RemoteApi words it.
    virtual Result<QString> complete(const QList<PromptMessage> &messages, const TextOptions &options = {},
                                     const Progress &progress = {}, const TextSink &sink = {}) const = 0;
};
