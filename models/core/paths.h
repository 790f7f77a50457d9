#pragma once

#include "models/core/result.h"

#include <QString>

/// The layout of a data folder. Everything Matinee writes is below it.
class Paths
{
public:
    /// Makes the folder and its parts where they are missing, readable by this user alone.
    /// NotAllowed "data-dir" when it cannot be written to.
    static Result<Paths> open(const QString &root);
    /// $XDG_DATA_HOME/matinee, else ~/.local/share/matinee. A relative XDG_DATA_HOME is ignored, as the XDG
    /// specification asks.
    static QString defaultRoot();

    QString root() const { return m_root; }
    QString databaseFile() const { return m_root + QLatin1String("/matinee.db"); }
    QString lockFile() const { return m_root + QLatin1String("/lock"); }
    /// Where other processes of this user hand commands to the one that holds the lock.
    QString controlSocket() const { return m_root + QLatin1String("/control"); }
    /// Where the desktop keeps the place of its window.
    QString windowState() const { return m_root + QLatin1String("/window"); }
    QString settingsFile() const { return m_root + QLatin1String("/settings.ini"); }
    /// Finished media, one folder a video: see MediaStore.
    QString media() const { return m_root + QLatin1String("/media"); }
    /// Work in progress. Nothing in it outlives the job or request that made it.
    QString incoming() const { return m_root + QLatin1String("/incoming"); }
    /// What engines made, kept to be used again: see GenerationCache.
    QString generated() const { return m_root + QLatin1String("/generated"); }
    /// Mail that no server was named for, one .eml file each.
    QString outbox() const { return m_root + QLatin1String("/outbox"); }
    /// Keys and passwords, each a file that only this user reads.
    QString secrets() const { return m_root + QLatin1String("/secrets"); }

private:
    explicit Paths(QString root) : m_root(std::move(root)) {}

    QString m_root;
};
