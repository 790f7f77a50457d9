#pragma once

#include "models/ai/chatengine.h"
#include "models/chat/asking.h"

/// Has a question answered and the answer checked, part by part, before any of it is shown: the message that is to be
/// kept, without its time. Quotations that are not found in their references are left out; of a text in the engine's
/// own words see AnswerCheck. What answers nothing becomes a message that says so and names the nearest moments.
/// EngineFailed as the engine says, Cancelled.
Result<Message> answerWith(const ChatEngine &engine, const ChatQuestion &question, const Asking &asking);
