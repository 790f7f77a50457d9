#pragma once

#include "models/accounts/accountrepository.h"
#include "server/http/message.h"

/// An account as admins see it. Names that it does not have are null, and so is a quota that is the settings'.
QJsonObject accountJson(const AccountUse &use);
/// An account as it sees itself: also with its picture.
QJsonObject ownAccountJson(const AccountUse &use);

/// As studioRendered(), but for names that are taken, which are 400 here, and what else is said of accounts.
Response accountRendered(const Error &failure);
