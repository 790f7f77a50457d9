#pragma once

#include "models/accounts/account.h"
#include "models/core/result.h"

#include <QObject>

class ImportService;
class JobsModel;
struct Job;

/// Hands files and folders to the import, away from the GUI thread. Files are copied into the library; what is found in
/// a folder stays where it is. Subtitles come with their film, and are no import of their own.
class Importer : public QObject
{
    Q_OBJECT

public:
    Importer(const ImportService &imports, const JobsModel &jobs, Account owner, QObject *parent = nullptr);

    /// A `groupId` puts what is imported into that group, too.
    void import(const QStringList &paths, qint64 groupId = 0);
    /// The same, and a single file is to be played as soon as it is in.
    void importToPlay(const QStringList &paths);
    /// Lets the owner choose files; returns at once.
    void choose(QWidget *window);

signals:
    void queued(int files);
    void playAsked(qint64 videoId);
    /// Why something was not taken, for people.
    void refused(const QString &text);

private:
    struct Outcome
    {
        int queued = 0;
        int refused = 0;
        int looseSubtitles = 0; // without the film they belong to
        qint64 jobId = 0;       // of the last one
        Error firstError;
        QString firstRefused; // its file name
    };

    static Outcome importAll(const ImportService &imports, const Account &owner, const QStringList &paths,
                             qint64 groupId);
    void start(const QStringList &paths, qint64 groupId, bool isToPlay);
    void report(const Result<Outcome> &outcome);
    void end(const Job &job);

    const ImportService &m_imports;
    Account m_owner;
    qint64 m_awaitedJob = 0; // that takes in what is to be played
};
