#include "app/commandline.h"

#include "models/core/paths.h"

#include <QCommandLineParser>
#include <QFileInfo>
#include <QUrl>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Options
{
    QCommandLineOption headless{u"headless"_s, u"Run the server without a window."_s};
    QCommandLineOption dataDir{u"data-dir"_s, u"Keep everything in this folder (default: by the XDG rules)."_s,
                               u"DIR"_s};
    QCommandLineOption database{u"database"_s, u"sqlite:PATH (default) or postgresql://USER:PASSWORD@HOST:PORT/NAME."_s,
                                u"URL"_s};
    QCommandLineOption bind{
        u"bind"_s, u"Listen on this address (default: all, once an admin exists; until then 127.0.0.1)."_s, u"ADDR"_s};
    QCommandLineOption port{u"port"_s, u"Listen on this port; 0 is any free one (default: 8642)."_s, u"N"_s};
    QCommandLineOption tlsPort{u"tls-port"_s, u"Listen on this port too, over TLS; 0 is any free one."_s, u"N"_s};
    QCommandLineOption tlsCert{u"tls-cert"_s, u"The certificate, with its chain, in PEM (default: a self-made one)."_s,
                               u"FILE"_s};
    QCommandLineOption tlsKey{u"tls-key"_s, u"The key of the certificate, in PEM."_s, u"FILE"_s};
    QCommandLineOption threads{u"http-threads"_s, u"Threads that serve connections, 1 to 16 (default: 1)."_s, u"N"_s};
    QCommandLineOption set{u"set"_s, u"A setting for this run; may be repeated."_s, u"KEY=VALUE"_s};
    QCommandLineOption demo{u"demo"_s, u"Fill an empty library with a film about how Matinee works."_s};
    QCommandLineOption email{u"email"_s, u"With admin create: the new admin's email address."_s, u"EMAIL"_s};
    QCommandLineOption passwordStdin{u"password-stdin"_s,
                                     u"With admin create: read the password from standard input."_s};
    QCommandLineOption keyStdin{u"key-stdin"_s, u"With engines set-key: read the key from standard input."_s};
    QCommandLineOption catalogue{u"catalogue"_s, u"With import: publish in the catalogue, too."_s};
    QCommandLineOption withMedia{u"with-media"_s, u"With backup: the videos, too."_s};
    QCommandLineOption withSecrets{u"with-secrets"_s, u"With backup: keys and passwords, too."_s};
    QCommandLineOption video{u"video"_s, u"With ask: only about the video of this id."_s, u"ID"_s};
    QCommandLineOption help{{u"h"_s, u"help"_s}, u"Say this and end."_s};
    QCommandLineOption version{u"version"_s, u"Say the version and end."_s};

    void addTo(QCommandLineParser &parser) const
    {
        parser.addOptions({headless,  dataDir,   database,    bind,  port,  tlsPort,       tlsCert,
                           tlsKey,    threads,   set,         demo,  email, passwordStdin, keyStdin,
                           catalogue, withMedia, withSecrets, video, help,  version});
    }
};

using Parsed = tl::expected<CommandLine, QString>;

tl::unexpected<QString> refuse(const QString &sentence)
{
    return tl::make_unexpected(sentence);
}

tl::expected<int, QString> numberIn(const QCommandLineParser &parser, const QCommandLineOption &option, int least,
                                    int most, int fallback)
{
    if (!parser.isSet(option))
        return fallback;
    bool ok = false;
    const int value = parser.value(option).toInt(&ok);
    if (!ok || value < least || value > most)
        return refuse(u"--%1 must be a number from %2 to %3."_s.arg(option.names().first()).arg(least).arg(most));
    return value;
}

Parsed withServerOptions(CommandLine line, const QCommandLineParser &parser, const Options &options)
{
    if (parser.isSet(options.bind)) {
        const QHostAddress address(parser.value(options.bind));
        if (address.isNull())
            return refuse(u"--bind must be an IP address such as 127.0.0.1, 0.0.0.0 or ::."_s);
        line.bind = address;
    }
    const auto port = numberIn(parser, options.port, 0, 65535, line.port);
    const auto threads = numberIn(parser, options.threads, 1, 16, line.httpThreads);
    if (!port || !threads)
        return refuse((port ? threads : port).error());
    line.port = quint16(*port);
    line.httpThreads = *threads;
    if (parser.isSet(options.tlsPort)) {
        const auto tlsPort = numberIn(parser, options.tlsPort, 0, 65535, 0);
        if (!tlsPort)
            return refuse(tlsPort.error());
        line.tlsPort = quint16(*tlsPort);
    }
    line.tlsCertificate = parser.value(options.tlsCert);
    line.tlsKey = parser.value(options.tlsKey);
    if (line.tlsCertificate.isEmpty() != line.tlsKey.isEmpty())
        return refuse(u"--tls-cert and --tls-key go together."_s);
    if (!line.tlsPort && !line.tlsKey.isEmpty())
        return refuse(u"--tls-cert needs --tls-port."_s);
    for (const QString &assignment : parser.values(options.set)) {
        const qsizetype equals = assignment.indexOf(u'=');
        if (equals < 1)
            return refuse(u"--set needs KEY=VALUE, such as --set limits/chat=30."_s);
        line.settings.append({assignment.left(equals), assignment.mid(equals + 1)});
    }
    return line;
}

/// A word that is the path or the file:// address of a file, as a file manager hands it over.
std::optional<QString> fileIn(const QString &word)
{
    const QUrl url(word, QUrl::StrictMode);
    if (url.isLocalFile())
        return url.toLocalFile();
    const bool looksLikeOne = !word.contains(u"://"_s) && (word.contains(u'/') || word.contains(u'.'));
    return looksLikeOne ? std::optional(QFileInfo(word).absoluteFilePath()) : std::nullopt;
}

/// Without a command the words are files to open in the window.
Parsed withFiles(CommandLine line, const QStringList &words)
{
    for (const QString &word : words) {
        const std::optional<QString> file = fileIn(word);
        if (!file && word == words.first())
            return refuse(u"There is no command \"%1\"; see matinee --help."_s.arg(word));
        if (!file)
            return refuse(u"\"%1\" is no file."_s.arg(word));
        line.files.append(*file);
    }
    if (line.action == CommandLine::Action::Headless)
        return refuse(u"Without a window, say: matinee import FILE..."_s);
    return line;
}

Parsed withCommand(CommandLine line, const QCommandLineParser &parser, const Options &options)
{
    QStringList words = parser.positionalArguments();
    if (words.isEmpty())
        return line;
    const QString command = words.takeFirst();
    if (command == u"admin"_s && words == QStringList{u"seed-catalogue"_s}) {
        line.action = CommandLine::Action::SeedCatalogue;
    } else if (command == u"admin"_s) {
        line.action = CommandLine::Action::CreateAdmin;
        if (words.size() != 2 || words.first() != u"create"_s || !parser.isSet(options.email) ||
            !parser.isSet(options.passwordStdin))
            return refuse(u"Say: matinee admin create NAME --email EMAIL --password-stdin, or: matinee admin"
                          " seed-catalogue"_s);
        line.name = words.last();
        line.email = parser.value(options.email);
    } else if (command == u"engines"_s && words == QStringList{u"test"_s}) {
        line.action = CommandLine::Action::TestEngines;
    } else if (command == u"engines"_s) {
        line.action = CommandLine::Action::SetKey;
        if (words.size() != 2 || words.first() != u"set-key"_s || !parser.isSet(options.keyStdin))
            return refuse(u"Say: matinee engines test, or: matinee engines set-key openai|gemini|google --key-stdin"_s);
        line.name = words.last();
    } else if (command == u"import"_s) {
        line.action = CommandLine::Action::Import;
        line.publish = parser.isSet(options.catalogue);
        for (const QString &file : words)
            line.files.append(QFileInfo(file).absoluteFilePath());
        if (line.files.isEmpty())
            return refuse(u"Say: matinee import [--catalogue] FILE..."_s);
    } else if (command == u"backup"_s || command == u"restore"_s) {
        line.action = command == u"backup"_s ? CommandLine::Action::Backup : CommandLine::Action::Restore;
        line.withMedia = parser.isSet(options.withMedia);
        line.withSecrets = parser.isSet(options.withSecrets);
        if (words.size() != 1)
            return refuse(u"Say: matinee backup FILE [--with-media] [--with-secrets], or: matinee restore FILE"_s);
        line.files = {QFileInfo(words.first()).absoluteFilePath()};
    } else if (command == u"ask"_s) {
        line.action = CommandLine::Action::Ask;
        bool ok = true;
        line.question = words.value(0);
        if (parser.isSet(options.video))
            line.videoId = parser.value(options.video).toLongLong(&ok);
        if (words.size() != 1 || !ok || (parser.isSet(options.video) && line.videoId <= 0))
            return refuse(u"Say: matinee ask \"QUESTION\" [--video ID]"_s);
    } else {
        return withFiles(line, parser.positionalArguments());
    }
    return line;
}

} // namespace

tl::expected<CommandLine, QString> CommandLine::parse(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    options.addTo(parser);
    if (!parser.parse(arguments))
        return refuse(parser.errorText() + u'.');
    CommandLine line;
    line.dataDir = parser.isSet(options.dataDir) ? parser.value(options.dataDir) : Paths::defaultRoot();
    line.database = parser.value(options.database);
    line.demo = parser.isSet(options.demo);
    if (parser.isSet(options.headless))
        line.action = Action::Headless;
    if (parser.isSet(options.help) || parser.isSet(options.version)) {
        line.action = parser.isSet(options.help) ? Action::Help : Action::Version;
        return line;
    }
    return withServerOptions(line, parser, options).and_then([&](const CommandLine &served) {
        return withCommand(served, parser, options);
    });
}

QString CommandLine::help()
{
    return uR"(Usage: matinee [OPTION]... [COMMAND | FILE...]
Matinee is a video library that answers back. Without --headless it opens its window, with the files in it; where it is
open already, it comes to the front.

Commands, which also work while Matinee runs on the same folder:
  admin create NAME --email EMAIL --password-stdin   make an account that curates
  admin seed-catalogue                               put two well-known talks into the catalogue
  import [--catalogue] FILE...                       take files into the first admin's library
  ask "QUESTION" [--video ID]                        answer from what the videos say
  backup FILE [--with-media] [--with-secrets]        put all that is here into a file, while it is used
  restore FILE                                       check such a file, and take it over at the next start
  engines test                                       try every engine for real and say what works
  engines set-key openai|gemini|google --key-stdin   keep the key to a remote engine; an empty one is forgotten

Options:
  --headless         run the server without a window
  --data-dir DIR     keep everything in this folder (default: by the XDG rules)
  --database URL     sqlite:PATH (default) or postgresql://USER:PASSWORD@HOST:PORT/NAME
  --bind ADDR        listen on this address (default: all once an admin exists, until then 127.0.0.1)
  --port N           listen on this port, 0 for any free one (default: 8642)
  --tls-port N       listen on this port too, over TLS
  --tls-cert FILE, --tls-key FILE   what to show there, in PEM (default: a self-made certificate)
  --http-threads N   threads that serve connections (default: 1)
  --set KEY=VALUE    a setting for this run; may be repeated
  --demo             fill an empty library with a short film to try things on
  --help, --version)"_s;
}
