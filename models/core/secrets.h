#pragma once

#include "models/core/result.h"

#include <QString>

class Paths;

/// Passwords and keys to what others serve. They are never in the settings: each is in a file of its own that only this
/// user reads, or in the environment, which comes first. Thread-safe; read anew each time, so that a corrected one is
/// used at once.
class Secrets
{
public:
    explicit Secrets(const Paths &paths);

    /// "smtp-password" is $MATINEE_SMTP_PASSWORD, or the file of that name. "" when it is nowhere; NotAllowed, with the
    /// name as field, when it is there and cannot be read.
    Result<QString> find(const QString &name) const;
    /// Internal, with the name as field, when the file cannot be written. An empty value removes it.
    Result<void> set(const QString &name, const QString &value) const;

private:
    QString fileOf(const QString &name) const;

    QString m_folder;
};
