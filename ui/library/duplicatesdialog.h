#pragma once

#include "models/library/libraryfilter.h"
#include "ui/services.h"

#include <QDialog>

class EmptyState;
class QScrollArea;
class QStackedWidget;
class QVBoxLayout;
class VideoActions;

/// What the library holds more than once, and a way to keep one of each.
class DuplicatesDialog : public QDialog
{
    Q_OBJECT

public:
    DuplicatesDialog(const UiServices &services, VideoActions &actions, QWidget *parent);

signals:
    void playAsked(qint64 videoId, qint64 positionMs);

private:
    void load();
    void present(const QList<QList<LibraryEntry>> &sets);
    QWidget *makeSet(const QList<LibraryEntry> &set);
    QWidget *makeLine(const LibraryEntry &entry, const QList<LibraryEntry> &set);

    UiServices m_services;
    VideoActions &m_actions;
    QStackedWidget *m_stack;
    QScrollArea *m_list;
    EmptyState *m_empty;
    quint64 m_reading = 0;
};
