#pragma once

#include <QString>

/// The bytes that this user may still write below `folder`; a number without bound where nobody can tell. Not
/// QStorageInfo, which knows a disk only by the list of mounts, and in a container that may not name it.
qint64 freeBytes(const QString &folder);
