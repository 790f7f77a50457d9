#pragma once

#include "models/core/result.h"

class Database;

/// Brings the schema to the newest version, each migration in one transaction with its number.
/// Conflict when the database was written by a newer Matinee. Throws StorageError when a statement fails.
Result<void> migrate(const Database &database);
