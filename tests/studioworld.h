#pragma once

#include "models/ai/flitespeaker.h"
#include "models/ai/imageengine.h"
#include "models/jobs/jobqueue.h"
#include "models/jobs/studiojob.h"
#include "models/library/mediastore.h"
#include "models/library/uploadservice.h"
#include "models/library/videoservice.h"
#include "models/search/searchservice.h"
#include "models/studio/studioservice.h"
#include "tests/accountworld.h"

#include <mutex>

/// Flite, which remembers what it was asked to say.
class CountedSpeaker : public Speaker
{
public:
    QString id(const Voicing &voicing = {}) const override { return m_flite.id(voicing); }
    QStringList voices() const override { return m_flite.voices(); }
    Result<Speech> speak(const QString &text, const Voicing &voicing, const Progress &progress) const override
    {
        const std::lock_guard lock(m_mutex);
        said.append(text);
        if (fails)
            return fail(Fault::EngineFailed, QStringLiteral("key"));
        return m_flite.speak(text, voicing, progress);
    }

    mutable QStringList said;
    bool fails = false;

private:
    FliteSpeaker m_flite;
    mutable std::mutex m_mutex;
};

/// Paints what it is asked for in one colour.
class FlatImages : public ImageEngine
{
public:
    QString id() const override { return QStringLiteral("flat"); }
    Result<QImage> picture(const QString &description, QSize size, const Progress &) const override
    {
        asked.append(description);
        QImage image(size, QImage::Format_RGB32);
        image.fill(QColor(250, 20, 30));
        return image;
    }

    mutable QStringList asked;
};

/// The studio with what it stands on, over a data folder and a database that are there already.
struct StudioWorld
{
    StudioWorld(const Database &studioDatabase, const QString &folder)
        : database(studioDatabase), paths(*Paths::open(folder)), settings(folder + QStringLiteral("/settings.ini"))
    {}

    StudioRunner runner()
    {
        return StudioRunner(database,
                            {.outliner = outliner,
                             .cache = cache,
                             .engines = [this] { return FilmEngines{.speaker = speaker, .images = images}; },
                             .store = store,
                             .accounts = accounts,
                             .videos = videos},
                            jobs, events);
    }

    Database database;
    Paths paths;
    Settings settings;
    Events events;
    Passwords passwords{4};
    Tokens tokens{QByteArray(32, 'k')};
    AccountService accounts{database, passwords, tokens, settings, events};
    MediaStore store{paths};
    JobQueue jobs{database, events, systemClock, 2};
    VideoService videos{database, store, jobs, events};
    UploadService uploads{database, store, settings, jobs, events};
    SearchService search{database, nullptr};
    GenerationCache cache{database, paths.generated(), 1'000'000'000};
    std::shared_ptr<const TextEngine> text;
    std::shared_ptr<CountedSpeaker> speaker = std::make_shared<CountedSpeaker>();
    std::shared_ptr<FlatImages> images;
    Outliner outliner{cache, search, [this] { return text; }};
    StudioService studio{database, outliner, [this] { return speaker; }, uploads, jobs, events};
};
