#pragma once

#include "models/ai/transcriber.h"
#include "models/core/events.h"
#include "models/jobs/chaptersjob.h"
#include "models/jobs/importjob.h"
#include "models/jobs/indexjob.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/spritesjob.h"
#include "models/jobs/transcribejob.h"
#include "models/library/mediastore.h"
#include "models/search/searchservice.h"
#include "tests/mediafiles.h"
#include "tests/testdatabase.h"

#include <QDir>

/// A recogniser that hears one line a second, and may break down once after the first.
class ScriptedTranscriber : public Transcriber
{
public:
    using Transcriber::transcribe;

    QString id() const override { return QStringLiteral("scripted"); }
    Result<void> transcribe(const QString &, qint64 fromMs, const LineSink &sink, const Progress &) const override
    {
        starts.append(fromMs);
        for (qint64 at = fromMs; at < 3000; at += 1000) {
            sink({{.startMs = at, .endMs = at + 1000, .text = QStringLiteral("line at %1").arg(at), .confidence = 0.5}},
                 at + 1000);
            if (std::exchange(breaksDown, false))
                return fail(Fault::EngineFailed);
        }
        return {};
    }

    mutable QList<qint64> starts;
    mutable bool breaksDown = false;
};

/// Tests that take files in by the real jobs, each into a library of its own.
class ImportFixture : public QObject
{
protected:
    /// Before each test.
    void begin()
    {
        m_database = std::make_unique<TestDatabase>();
        m_dir = std::make_unique<QTemporaryDir>();
        m_store = std::make_unique<MediaStore>(*Paths::open(m_dir->path()));
        m_events = std::make_unique<Events>();
        m_search = std::make_unique<SearchService>(*m_database, nullptr);
        m_transcriber = std::make_shared<ScriptedTranscriber>();
        Query query((*m_database)->connection(),
                    QStringLiteral("INSERT INTO accounts (username, password_hash, role, created_at)"
                                   " VALUES ('root', '', 'admin', 0) RETURNING id"));
        query.exec().next();
        m_owner = {
            .id = query.value<qint64>(QStringLiteral("id")), .username = QStringLiteral("root"), .role = Role::Admin};
        startQueue();
    }

    void startQueue()
    {
        m_jobs = std::make_unique<JobQueue>(*m_database, *m_events);
        m_jobs->addRunner(std::make_unique<ImportRunner>(*m_database, *m_store, *m_jobs, *m_events));
        m_jobs->addRunner(std::make_unique<TranscribeRunner>(
            *m_database, *m_store, [this] { return m_transcriber; }, *m_jobs, *m_events));
        m_jobs->addRunner(std::make_unique<SpritesRunner>(*m_database, *m_store, *m_events));
        m_jobs->addRunner(std::make_unique<ChaptersRunner>(*m_database, *m_store, *m_jobs, *m_events));
        m_jobs->addRunner(std::make_unique<IndexRunner>(*m_database, *m_search, *m_events));
        m_jobs->start();
    }

    /// The import's job, once nothing is left to do.
    Job finished(const ImportRequest &request)
    {
        const Result<qint64> id = ImportService(*m_jobs).import(m_owner, request);
        if (!id)
            qFatal("the import was refused");
        if (!QTest::qWaitFor([&] { return m_jobs->unfinished().isEmpty(); }, 60'000))
            qFatal("the work does not end");
        return *m_jobs->find(*id);
    }

    Video imported(const ImportRequest &request)
    {
        const Job job = finished(request);
        const std::optional<Video> video = VideoRepository(*m_database).find(job.videoId);
        if (job.state != JobState::Done || !video || video->status != VideoStatus::Completed)
            qFatal("%s was not imported", qPrintable(request.path));
        return *video;
    }

    QStringList entries(const QString &folder) const
    {
        return QDir(m_dir->filePath(folder)).entryList(QDir::AllEntries | QDir::Hidden | QDir::NoDotAndDotDot);
    }
    QStringList incoming() const { return entries(QStringLiteral("incoming")); }
    QStringList mediaFolders() const { return entries(QStringLiteral("media")); }

    MediaFiles m_files;
    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<MediaStore> m_store;
    std::unique_ptr<Events> m_events;
    std::unique_ptr<SearchService> m_search;
    std::shared_ptr<ScriptedTranscriber> m_transcriber;
    std::unique_ptr<JobQueue> m_jobs;
    Account m_owner;
};
