#pragma once

#include "models/accounts/account.h"

class Query;

/// What accountFrom() reads, of a table `accounts a`.
QString accountColumns();
Account accountFrom(const Query &row);
