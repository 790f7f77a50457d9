#pragma once

#include "models/accounts/account.h"
#include "models/core/result.h"

/// The account that these would make, without the blanks around them. Invalid "username" when it has over 150
/// characters or control characters, or is missing with no email in its place; "email" when it is malformed or has over
/// 254; "name" as "username".
Result<Account> checkedAccount(const QString &username, const QString &email, const QString &name, Role role);

/// A username for somebody who gave only an email: what is before its @, in the characters that every surface takes.
/// Further attempts have a number after it, which soon is a random one.
QString usernameFrom(const QString &email, int attempt);

/// An address on the web: http(s) with a host, of at most 2,000 characters.
bool isWebAddress(const QString &text);

/// The one spelling of a name to sign in with: Unicode's NFKC case folding (toNFKC_Casefold of the standard,
/// section 3.13). Empty for what nobody can be called: control characters, broken UTF-16, over 254 characters.
QString foldedName(const QString &nameOrEmail);
