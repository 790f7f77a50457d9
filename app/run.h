#pragma once

struct CommandLine;

// The program's ways to run. Each makes the Qt application that it needs and returns the exit code.

int runDesktop(const CommandLine &line, int argc, char **argv);
int runHeadless(const CommandLine &line, int argc, char **argv);
/// In the Matinee that already runs on the data folder, else in this process.
int runCommand(const CommandLine &line, int argc, char **argv);
