#pragma once

#include "models/chat/chatlog.h"

#include <optional>

struct SharedWords;

/// A question to a shared collection, as its page shows it.
struct SharedQuestion
{
    QString text = {};                  // as it was sent
    std::optional<ChatLog> answer = {}; // with links to the moments that it cites
    QString trouble = {};               // in words, why there is none
};

/// The form for a question, with the answer where there is one. `page` is the address of the collection's page.
QString sharedAskingHtml(const SharedQuestion &asked, const QString &page, const SharedWords &words);
