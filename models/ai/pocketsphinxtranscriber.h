#pragma once

#include "models/ai/transcriber.h"

#include <QStringList>

#include <mutex>

/// Recognises English speech with CMU PocketSphinx: a draft, in lower case and without punctuation. Its models take
/// over 100 MB, so they are loaded for one file at a time and freed after it; others wait.
class PocketsphinxTranscriber : public Transcriber
{
public:
    using Transcriber::transcribe;

    /// `language` is that of the videos: every transcription fails where it is one that is not known. `folders` are
    /// those in which Debian and a build of one's own put the models.
    explicit PocketsphinxTranscriber(QString language = {}, QStringList folders = usualFolders());

    /// Whether this language (a tag; none will do) is English.
    static bool knows(const QString &language);

    static QStringList usualFolders();

    QString id() const override { return QStringLiteral("builtin/pocketsphinx-en-us"); }
    /// Adds EngineFailed "language".
    Result<void> transcribe(const QString &mediaPath, qint64 fromMs, const LineSink &sink,
                            const Progress &progress) const override;

private:
    Result<QString> modelFolder() const;

    QString m_language;
    QStringList m_folders;
    mutable std::timed_mutex m_oneAtATime;
};
