#pragma once

#include "models/accounts/recoveryservice.h"
#include "server/http/message.h"

/// What a mail that this request causes is like: in its sender's language, its link to `mail/linkBase`, or else to the
/// address under which the sender knows this server.
MailWishes mailWishes(const Settings &settings, const Request &request);

/// The account that the uid of a mailed link names: its id in digits, or the unpadded base64url (RFC 4648, 5) of those.
/// 0 for what is neither.
qint64 accountIdFrom(const QString &uid);
