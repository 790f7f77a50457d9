#pragma once

#include "models/core/result.h"

class Database;

/// Brings the schema to the newest version, each migration in one transaction with its number.
/// Conflict when the database was written by a newer Matinee. Throws StorageError when a statement fails.
Result<void> migrate(const Database &database);

/// The newest version that this program knows, and the one that a database has.
int newestSchema(bool sqlite);
int schemaVersion(const Database &database);
