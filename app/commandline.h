#pragma once

#include <QHash>
#include <QHostAddress>
#include <QStringList>

#include <optional>

#include <tl/expected.hpp>

/// What the program was asked to do.
struct CommandLine
{
    enum class Action {
        Desktop,
        Headless,
        CreateAdmin,
        SeedCatalogue,
        Import,
        Ask,
        TestEngines,
        SetKey,
        Backup,
        Restore,
        Help,
        Version
    };

    /// Never touches the process: one sentence for people when `arguments` (with the program's name) make no sense.
    static tl::expected<CommandLine, QString> parse(const QStringList &arguments);
    static QString help();

    Action action = Action::Desktop;
    QString dataDir;
    QString database; // empty: SQLite in the data folder
    std::optional<QHostAddress> bind;
    quint16 port = 8642;
    std::optional<quint16> tlsPort;
    QString tlsCertificate; // a file; empty: a self-made one
    QString tlsKey;
    int httpThreads = 1;
    QList<std::pair<QString, QString>> settings;
    bool demo = false;

    QString name;           // of the new admin, or of the service whose key is set
    QString email;          // of the new admin
    QStringList files;      // to import, or to open in the window
    bool publish = false;   // the imported files, too
    bool withMedia = false; // in the backup
    bool withSecrets = false;
    QString question;
    qint64 videoId = 0; // 0: ask about all
};
