#pragma once

#include "models/accounts/account.h"
#include "models/library/note.h"
#include "models/library/video.h"
#include "ui/serialqueue.h"

#include <QWidget>

class NoteService;
class NotesModel;
class QLabel;
class QKeyEvent;
class QLineEdit;
class QListView;
class QToolButton;
class StageNote;
class Theme;

/// What its owner has noted about moments of the open video: written, mended, played, deleted and taken along.
class NotesPanel : public QWidget
{
    Q_OBJECT

public:
    NotesPanel(const NoteService &notes, Account owner, const Theme &theme, QWidget *parent = nullptr);

    /// A video without an id: none.
    void setVideo(const Video &video);
    /// Where playing is.
    void setPosition(qint64 positionMs) { m_positionMs = positionMs; }
    /// Waits for what is to be noted at `positionMs`.
    void beginNote(qint64 positionMs);
    /// Writes all of them as Markdown.
    void exportTo(const QString &file);

signals:
    void seekAsked(qint64 positionMs);
    void notesChanged(const QList<qint64> &positions);
    void failed(const QString &text);
    void exported(const QString &file);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    QWidget *makeTools(const Theme &theme);
    void makeList(const Theme &theme);
    void load();
    void show(const QList<Note> &notes);
    void add();
    void insert(qint64 positionMs, const QString &text);
    void edit(qint64 noteId, const QString &text);
    void remove(const QModelIndex &index);
    void offerUndo(const Note &note);
    void undo();
    void play(const QModelIndex &index);
    void openMenu(const QPoint &position);
    void chooseExport();
    bool takeListKey(const QKeyEvent &key, QEvent &event);
    void holdTime(const QString &text);

    const NoteService &m_service;
    Account m_owner;
    NotesModel *m_model;
    QListView *m_list;
    QLineEdit *m_input = nullptr;
    QToolButton *m_add = nullptr;
    QToolButton *m_export = nullptr;
    QLabel *m_empty = nullptr;
    StageNote *m_undo;
    Note m_deleted; // while it can be brought back
    Video m_video;
    qint64 m_positionMs = 0;
    qint64 m_noteMs = -1; // when the note that is being written began
    SerialQueue m_queue;
};
