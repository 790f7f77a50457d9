#pragma once

#include <QString>
#include <QStringList>

/// What the audit log calls an act, for people: "Signed in". One that is not known stays as it is written.
QString actText(const QString &act);
/// All acts there are.
QStringList knownActs();
/// Whether it tells of something that should not have happened.
bool isAlarming(const QString &act);
