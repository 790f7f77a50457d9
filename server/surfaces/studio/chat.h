#pragma once

#include <memory>

class AnswerStreams;
class Router;
struct SurfaceContext;

/// `/api/v1/chat` and what is below it, but for what other programs' clients know: asking, whole or as it is written,
/// history, export and feedback.
void addChatRoutes(Router &router, const SurfaceContext &context, const std::shared_ptr<AnswerStreams> &streams);
/// `/api/v1/chat/completions` and `/api/v1/models`, as the clients of OpenAI know them.
void addCompletionRoutes(Router &router, const SurfaceContext &context, const std::shared_ptr<AnswerStreams> &streams);
