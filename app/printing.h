#pragma once

#include <QString>

/// A line on standard output, for programs that read it, out at once.
void printLine(const QString &line);
/// A sentence for people, on standard error.
void printError(const QString &sentence);
/// The three calls that show the job: list, stream, ask. `password` is that of the demo's admin.
void printDemoHints(const QString &url, const QString &password);
