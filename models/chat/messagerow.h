#pragma once

#include "models/chat/conversation.h"

class Query;

/// A row of `messages`.
Message messageOf(const Query &row);
QString nameOf(ChatRole role);
