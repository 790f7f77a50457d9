#pragma once

#include "models/ai/remoteapi.h"
#include "models/ai/textengine.h"

#include <QJsonObject>

#include <functional>
#include <optional>

/// What one JSON object of a language model's reply says.
struct TextPiece
{
    QString text;
    bool isLast = false;
    std::optional<Error> error;
};

/// Reads an object of one protocol: of a stream, or a whole reply.
using PieceReader = std::function<TextPiece(const QJsonObject &object)>;

/// Sends a request and reads the text of its reply: server-sent events until the last piece, or one JSON document
/// (whichever of them was asked for). As TextEngine::complete; "connection" when a stream ends before its last piece,
/// "reply" when it is not JSON or holds no text.
Result<QString> requestText(const RemoteApi &api, HttpRequest request, const PieceReader &reader,
                            const Progress &progress, const TextSink &sink);
