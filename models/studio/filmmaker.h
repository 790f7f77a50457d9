#pragma once

#include "models/studio/generationcache.h"
#include "models/studio/stitching.h"
#include "models/studio/storyboard.h"

#include <QImage>

#include <memory>

class ImageEngine;
class Speaker;

/// The engines of one film, held while it is made.
struct FilmEngines
{
    std::shared_ptr<const Speaker> speaker;
    std::shared_ptr<const ImageEngine> images; // null: slides show the theme's figures, or their sources
};

/// What a film's maker tells of its work.
struct FilmLog
{
    std::function<void(const QString &stage, double progress)> progress; // of the whole film, 0 to 1
    std::function<void(int number, const QString &engine, qint64 durationMs)> spoken;
    std::function<void(int number, const QString &engine)> pictured;
    std::function<bool()> cancelled;
};

/// Makes films of storyboards: voice-over, pictures and slides, then all of it stitched. What was made before from the
/// same is taken from the cache, so that a film that was broken off, or changed in one slide, goes on from there.
class FilmMaker
{
public:
    /// The picture of a moment of the library; null where there is none to be had.
    using FrameSource = std::function<QImage(const Moment &moment)>;

    /// `viewer` is who may see what `frames` gives: pictures of the library are never taken from what others made.
    FilmMaker(GenerationCache &cache, FilmEngines engines, FrameSource frames, qint64 viewer)
        : m_cache(cache), m_engines(std::move(engines)), m_frames(std::move(frames)), m_viewer(viewer)
    {}

    /// Puts the film and its poster at these paths. `folder` is for files on the way. Needs a QGuiApplication.
    /// Cancelled, NoSpace, Internal, and what engines and ffmpeg fail with.
    Result<StitchedFilm> make(const Storyboard &storyboard, const QString &folder, const QString &filmFile,
                              const QString &posterFile, const FilmLog &log) const;

private:
    struct Work;

    Result<Voiceover> speak(const Work &work, int number, const QString &file) const;
    Result<QImage> picture(const Work &work, int number) const;
    Result<void> paint(const Work &work, int number, const QString &file) const;
    Result<QImage> generated(const Work &work, int number) const;
    Result<StitchedFilm> stitchAll(const Work &work, const QString &filmFile) const;
    Result<void> makePoster(const Work &work, const QString &file) const;
    QString engineIds(const Work &work) const;
    QJsonValue viewerOf(const Slide &slide) const;

    GenerationCache &m_cache;
    FilmEngines m_engines;
    FrameSource m_frames;
    qint64 m_viewer;
};
