#pragma once

#include "models/chat/chathistory.h"

#include <QJsonArray>
#include <QJsonObject>

/// The moments that an answer cites, in the order of their [n].
QJsonArray chatCitations(const QList<Moment> &citations);
/// "good", "bad" or null.
QJsonValue chatFeedback(Feedback feedback);
/// An id, or null for 0.
QJsonValue idOrNull(qint64 id);
QJsonObject pastExchange(const PastExchange &past);

// The history for other programs, in the order that it is given.

QByteArray historyAsMarkdown(const QList<PastExchange> &history);
QByteArray historyAsCsv(const QList<PastExchange> &history);
QByteArray historyAsJson(const QList<PastExchange> &history);
