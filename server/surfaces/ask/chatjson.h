#pragma once

#include "models/chat/chatlog.h"

#include <QJsonArray>
#include <QJsonValue>

/// The moments that an answer cites, as ask knows them: times are a subtitle's, "00:01:02,345".
QJsonArray askRelatedVideos(const QList<Moment> &citations);
/// "good", "bad" or null.
QJsonValue askFeedback(Feedback feedback);
/// The history as a spreadsheet reads it (RFC 4180). Whatever it would run as a formula begins with an apostrophe.
QByteArray askHistoryCsv(const QList<ChatLog> &logs);
