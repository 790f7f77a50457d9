#pragma once

#include "models/accounts/account.h"
#include "models/core/result.h"

#include <QObject>

class ImportService;

/// Hands files and folders to the import, away from the GUI thread. Files are copied into the library; what is found in
/// a folder stays where it is.
class Importer : public QObject
{
    Q_OBJECT

public:
    Importer(const ImportService &imports, Account owner, QObject *parent = nullptr);

    /// A `groupId` puts what is imported into that group, too.
    void import(const QStringList &paths, qint64 groupId = 0);
    /// Lets the owner choose files; returns at once.
    void choose(QWidget *window);

signals:
    void queued(int files);
    void accepted(qint64 jobId); // with a single file
    /// Why something was not taken, for people.
    void refused(const QString &text);

private:
    struct Outcome
    {
        int queued = 0;
        int refused = 0;
        qint64 jobId = 0; // of the last one
        Error firstError;
        QString firstRefused; // its file name
    };

    static Outcome importAll(const ImportService &imports, const Account &owner, const QStringList &paths,
                             qint64 groupId);
    void report(const Result<Outcome> &outcome);

    const ImportService &m_imports;
    Account m_owner;
};
