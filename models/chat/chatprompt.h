#pragma once

#include "models/ai/chatengine.h"

/// What a language model says when the references do not answer a question, in every language.
inline constexpr QLatin1String notCoveredReply("NOT COVERED");

/// What a language model is asked: a system message with its role, the rules and the numbered references, what was said
/// before, and the question. English or Japanese, by the question's language; the answer is asked for in that language.
/// Transcripts are fenced in, so that what somebody says in a video is no instruction, and everything is bounded.
QList<PromptMessage> chatPrompt(const ChatQuestion &question);
