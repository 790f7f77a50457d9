#pragma once

#include "models/library/video.h"
#include "ui/player/transcriptmodel.h"
#include "ui/serialqueue.h"
#include "ui/services.h"

#include <QWidget>

class NotesPanel;
class QStackedWidget;
class QTabBar;
class TranscriptPanel;

/// What is beside the picture: the transcript and the notes.
class PlayerTabs : public QWidget
{
    Q_OBJECT

public:
    explicit PlayerTabs(const UiServices &services, QWidget *parent = nullptr);

    /// A video without an id: none.
    void setVideo(const Video &video);
    /// Of the video, which may have been read anew.
    void setLines(const Video &video, const QList<SubtitleLine> &lines);
    void setPosition(qint64 positionMs);
    void beginNote(qint64 positionMs);
    void focusSearch();

signals:
    void seekAsked(qint64 positionMs);
    void hitsChanged(const QList<qint64> &positions);
    void notesChanged(const QList<qint64> &positions);
    void succeeded(const QString &text);
    void failed(const QString &text);

private:
    enum Tab { Transcript, Notes };

    /// Why there are no lines.
    static QString emptinessOf(const Video &video);
    void keepLine(int row, const QString &text);

    UiServices m_services;
    Video m_video;
    QList<SubtitleLine> m_lines; // as they are kept
    TranscriptModel m_model;
    SerialQueue m_edits;
    TranscriptPanel *m_transcript;
    NotesPanel *m_notes;
    QTabBar *m_bar;
    QStackedWidget *m_pages;
};
