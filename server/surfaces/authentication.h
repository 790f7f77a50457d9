#pragma once

#include "models/accounts/accountservice.h"
#include "server/http/message.h"

/// Who sends a request: by its Bearer token, on any surface. NotSignedIn, with the field "missing" when it names
/// nobody.
Result<SignedIn> signedIn(const AccountService &accounts, const Request &request);
