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

    /// `folders` are those in which Debian and a build of one's own put the models.
    explicit PocketsphinxTranscriber(QStringList folders = usualFolders());

    static QStringList usualFolders();

    QString id() const override { return QStringLiteral("builtin/pocketsphinx-en-us"); }
    Result<void> transcribe(const QString &mediaPath, qint64 fromMs, const LineSink &sink,
                            const Progress &progress) const override;

private:
    Result<QString> modelFolder() const;

    QStringList m_folders;
    mutable std::timed_mutex m_oneAtATime;
};
