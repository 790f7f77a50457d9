#pragma once

#include "models/chat/conversation.h"

class Query;

/// A row of `messages`.
Message messageOf(const Query &row);
/// What the column `citations` holds.
QString citationsColumn(const QList<Moment> &citations);
QString nameOf(ChatRole role);
