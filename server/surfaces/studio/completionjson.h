#pragma once

#include "server/http/message.h"
#include "server/surfaces/studio/chatrequest.h"

// How OpenAI's clients have it: https://platform.openai.com/docs/api-reference/chat

/// What they are shown as models.
inline constexpr QLatin1String chosenModel("matinee");          // the engine that the settings choose
inline constexpr QLatin1String builtInModel("matinee-builtin"); // the engine that needs no other

/// A request for a completion.
struct CompletionRequest
{
    ChatRequest asked;
    QString model;
    bool isStream = false;
    bool wantsUsage = false; // at the end of a stream
    qsizetype promptLength = 0;
};

/// Invalid with the name of the parameter; NotFound "model", "video", "group".
Result<CompletionRequest> completionRequestIn(const Request &request);

/// {"error": {message, type, param, code}}
Response completionError(const Error &failure);
QJsonObject completionErrorBody(int status, const QString &text, const QString &param = {}, const QString &code = {});

/// Names one completion: what all of its chunks have in common.
class CompletionWriter
{
public:
    explicit CompletionWriter(const CompletionRequest &request);

    QJsonObject whole(const ChatOutcome &outcome) const;
    QJsonObject firstChunk() const;
    QJsonObject textChunk(const QString &text) const;
    /// The sources, if there are any, and the end.
    QList<QJsonObject> lastChunks(const ChatOutcome &outcome) const;

private:
    QJsonObject head(const QString &object) const;
    QJsonObject chunk(const QJsonObject &delta, const QJsonValue &finishReason = {}) const;
    QJsonObject usage(const QString &answer) const;

    CompletionRequest m_request;
    QString m_id;
    qint64 m_createdAt; // in seconds
};
