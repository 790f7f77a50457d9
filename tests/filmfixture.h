#pragma once

#include "models/jobs/chaptersjob.h"
#include "models/jobs/indexjob.h"
#include "models/jobs/spritesjob.h"
#include "models/library/transcriptrepository.h"
#include "tests/librarybuilder.h"
#include "tests/studioworld.h"

#include <QDir>
#include <QTest>

inline Storyboard shortFilm(int slides)
{
    Storyboard storyboard{.title = QStringLiteral("A short film"), .language = QStringLiteral("en"), .slides = {}};
    for (int i = 1; i <= slides; ++i)
        storyboard.slides.append({.title = QStringLiteral("Slide %1").arg(i),
                                  .points = {QStringLiteral("A point")},
                                  .narration = QStringLiteral("This is number %1.").arg(i),
                                  .picture = QStringLiteral("picture %1").arg(i),
                                  .sources = {}});
    return storyboard;
}

/// Each test has a studio of its own, and ann, who has no film yet.
class FilmFixture
{
protected:
    void setUp()
    {
        m_database = std::make_unique<TestDatabase>();
        m_dir = std::make_unique<QTemporaryDir>();
        m_world = std::make_unique<StudioWorld>(*m_database, m_dir->path());
        m_owner = LibraryBuilder(*m_database).account(QStringLiteral("ann"));
    }

    void tearDown() { m_world.reset(); }

    void start()
    {
        m_world->jobs.addRunner(std::make_unique<StudioRunner>(m_world->runner()));
        m_world->jobs.addRunner(std::make_unique<IndexRunner>(*m_database, m_world->search, m_world->events));
        m_world->jobs.addRunner(std::make_unique<SpritesRunner>(*m_database, m_world->store, m_world->events));
        m_world->jobs.addRunner(
            std::make_unique<ChaptersRunner>(*m_database, m_world->store, m_world->jobs, m_world->events));
        m_world->jobs.start();
    }

    Video finished(const Video &video)
    {
        if (!QTest::qWaitFor([&] { return m_world->jobs.unfinished().isEmpty(); }, 100'000))
            qFatal("the film takes too long");
        return *VideoRepository(*m_database).find(video.id);
    }

    QStringList folders(const QString &path) const
    {
        return QDir(path).entryList(QDir::AllEntries | QDir::NoDotAndDotDot);
    }

    std::unique_ptr<TestDatabase> m_database;
    std::unique_ptr<QTemporaryDir> m_dir;
    std::unique_ptr<StudioWorld> m_world;
    Account m_owner;
};
