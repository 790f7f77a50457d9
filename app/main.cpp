#include "app/commandline.h"
#include "app/printing.h"
#include "app/run.h"

#include <QStringList>

int main(int argc, char **argv)
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto line = CommandLine::parse(arguments);
    if (!line) {
        printError(line.error());
        return 1;
    }
    switch (line->action) {
    case CommandLine::Action::Help: printLine(CommandLine::help()); return 0;
    case CommandLine::Action::Version: printLine(QStringLiteral("matinee " MATINEE_VERSION)); return 0;
    case CommandLine::Action::Desktop: return runDesktop(*line, argc, argv);
    case CommandLine::Action::Headless: return runHeadless(*line, argc, argv);
    default: return runCommand(*line, argc, argv);
    }
}
