#pragma once

#include "models/core/paths.h"

/// Puts a backup that was laid out in the data folder into place, before anything of the folder is opened. It is a row
/// of renames: killed in the middle, the next start goes on with it. What was there before is kept aside until the
/// restored database has been opened, and comes back when it cannot be.
class Restoring
{
public:
    explicit Restoring(Paths paths) : m_paths(std::move(paths)) {}

    /// Where BackupService lays it out.
    QString folder() const { return m_paths.root() + QLatin1String("/restore"); }
    bool isPrepared() const;
    /// Nothing is restored after all.
    void forget() const;

    /// Does nothing when nothing is prepared. Internal, with the file as detail, when a rename fails.
    Result<void> apply() const;
    /// Whether something was replaced that is not let go yet.
    bool hasReplaced() const;
    /// Everything as it was before apply().
    Result<void> undo() const;
    /// The restored data are good: what they replaced goes.
    void finish() const;

private:
    QStringList items() const;
    Result<void> put(const QString &item) const;
    Result<void> setAside(const QString &item) const;
    QString replaced() const { return m_paths.root() + QLatin1String("/replaced"); }

    Paths m_paths;
};
