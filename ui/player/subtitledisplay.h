#pragma once

#include "models/core/result.h"
#include "models/library/subtitles.h"

#include <QObject>

class VideoSurface;

/// What is written over the picture: the transcript or a file of somebody's own, sooner or later, smaller or larger.
class SubtitleDisplay : public QObject
{
    Q_OBJECT

public:
    explicit SubtitleDisplay(VideoSurface &surface, QObject *parent = nullptr);

    /// Of another video: without a file of one's own, and on time.
    void reset();
    void setTranscript(const QList<SubtitleLine> &lines);
    void setPosition(qint64 positionMs);

    void setOn(bool on);
    bool isOn() const { return m_on; }
    bool isAvailable() const { return !lines().isEmpty(); }
    /// Positive: later than it is said.
    void setDelay(qint64 delayMs);
    qint64 delayMs() const { return m_delayMs; }
    /// In percent of the usual size; between `leastSize` and `mostSize`.
    void setSize(int percent);
    int size() const { return m_size; }
    /// Reads a .srt or .vtt file away from the GUI thread, and shows it; failed() when it is none.
    void openFile(const QString &file);
    bool hasFile() const { return !m_ownLines.isEmpty(); }
    QString fileName() const { return m_fileName; }
    void useFile(bool use);
    bool usesFile() const { return m_usesFile; }

    static constexpr int leastSize = 50;
    static constexpr int mostSize = 250;

signals:
    void changed(); // anything but the text
    void opened(const QString &fileName);
    void failed(const Error &error);

private:
    const QList<SubtitleLine> &lines() const { return m_usesFile ? m_ownLines : m_transcript; }
    void show();

    VideoSurface &m_surface;
    QList<SubtitleLine> m_transcript;
    QList<SubtitleLine> m_ownLines;
    QString m_fileName;
    quint64 m_reading = 0; // counts, so that a file read for an earlier video, or chosen before, is dropped
    qint64 m_positionMs = 0;
    qint64 m_delayMs = 0;
    int m_size = 100;
    bool m_on = true;
    bool m_usesFile = false;
};
