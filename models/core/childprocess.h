#pragma once

#include "models/core/result.h"

#include <QStringList>

class QProcess;

/// Starts a program that does not outlive this one, however this one ends.
void startChild(QProcess &process, const QString &program, const QStringList &arguments);
/// Kills it and waits until it is gone; the error is what became of the work.
tl::unexpected<Error> stopChild(QProcess &process, Fault fault, const QString &detail);
