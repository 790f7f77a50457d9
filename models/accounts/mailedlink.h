#pragma once

#include "models/accounts/tokens.h"

#include <QDateTime>
#include <QString>

/// One row of `mailed_links`: what a link in a mail is good for.
struct MailedLink
{
    qint64 id = 0;
    qint64 accountId = 0;
    TokenPurpose purpose = TokenPurpose::Verify; // or Reset
    QString email;                               // where it was sent
    QDateTime createdAt;
    QDateTime expiresAt;
};
