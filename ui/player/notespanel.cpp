#include "ui/player/notespanel.h"

#include "models/core/clocktext.h"
#include "models/core/writefile.h"
#include "models/library/noteexport.h"
#include "models/library/noteservice.h"
#include "ui/async.h"
#include "ui/errortext.h"
#include "ui/format.h"
#include "ui/player/notesmodel.h"
#include "ui/player/stagenote.h"
#include "ui/player/transcriptdelegate.h"
#include "ui/player/transcriptmodel.h"
#include "ui/theme.h"
#include "ui/widgets/controls.h"

#include <QFileDialog>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QShortcut>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

namespace {
constexpr std::chrono::milliseconds timeToUndo = 10s;
}

NotesPanel::NotesPanel(const NoteService &notes, Account owner, const Theme &theme, QWidget *parent)
    : QWidget(parent),
      m_service(notes),
      m_owner(std::move(owner)),
      m_model(new NotesModel(this)),
      m_list(new QListView(this)),
      m_undo(new StageNote(this))
{
    m_undo->setObjectName(u"noteUndo"_s);
    m_empty = makeLabel(tr("Nothing is noted yet. Write what strikes you; it keeps its time."), u"muted"_s, this);
    m_empty->setWordWrap(true);
    makeList(theme);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(6);
    layout->addWidget(makeTools(theme));
    layout->addWidget(m_empty);
    layout->addWidget(m_list, 1);
    layout->addWidget(m_undo);
    connect(m_model, &NotesModel::edited, this, &NotesPanel::edit);
    connect(new QShortcut(QKeySequence::Undo, this), &QShortcut::activated, this, &NotesPanel::undo);
    setVideo({});
}

QWidget *NotesPanel::makeTools(const Theme &theme)
{
    auto *tools = new QWidget(this);
    m_input = new QLineEdit(tools);
    m_input->setObjectName(u"noteInput"_s);
    m_input->setAccessibleName(tr("Note"));
    m_input->setMaxLength(NoteService::longestText);
    m_input->setAcceptDrops(false);
    m_input->installEventFilter(this);
    m_add = makeToolButton(theme, u"plus"_s, tr("Note at this time (Ctrl+T)"), u"addNote"_s, tools);
    m_export = makeToolButton(theme, u"download"_s, tr("Save the notes"), u"exportNotes"_s, tools);
    auto *layout = new QHBoxLayout(tools);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    layout->addWidget(m_input, 1);
    layout->addWidget(m_add);
    layout->addWidget(m_export);
    connect(m_input, &QLineEdit::returnPressed, this, &NotesPanel::add);
    connect(m_input, &QLineEdit::textEdited, this, &NotesPanel::holdTime);
    connect(m_add, &QToolButton::clicked, this, [this] {
        if (m_input->text().trimmed().isEmpty())
            beginNote(m_positionMs);
        else
            add();
    });
    connect(m_export, &QToolButton::clicked, this, &NotesPanel::chooseExport);
    return tools;
}

void NotesPanel::makeList(const Theme &theme)
{
    m_list->setObjectName(u"notes"_s);
    m_list->setAccessibleName(tr("Notes"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new TranscriptDelegate(theme, m_list));
    m_list->setMouseTracking(true);
    m_list->setResizeMode(QListView::Adjust);
    m_list->setSelectionMode(QAbstractItemView::NoSelection);
    m_list->setEditTriggers(QAbstractItemView::DoubleClicked | QAbstractItemView::EditKeyPressed);
    m_list->setVerticalScrollMode(QAbstractItemView::ScrollPerPixel);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setContextMenuPolicy(Qt::CustomContextMenu);
    m_list->installEventFilter(this);
    connect(m_list, &QListView::clicked, this, &NotesPanel::play);
    connect(m_list, &QListView::customContextMenuRequested, this, &NotesPanel::openMenu);
    connect(&theme, &Theme::changed, m_list->viewport(), qOverload<>(&QWidget::update));
}

void NotesPanel::setVideo(const Video &video)
{
    m_video = video;
    m_noteMs = -1;
    m_input->clear();
    m_input->setPlaceholderText(tr("Note at this time…"));
    m_input->setEnabled(video.id != 0);
    m_add->setEnabled(video.id != 0);
    m_undo->dismiss();
    show({});
    if (video.id != 0)
        load();
}

void NotesPanel::load()
{
    async(
        this, [&service = m_service, owner = m_owner, id = m_video.id] { return service.notes(owner, id); },
        [this, id = m_video.id](const Result<QList<Note>> &notes) {
            if (id == m_video.id && notes)
                show(*notes);
        },
        m_queue);
}

void NotesPanel::show(const QList<Note> &notes)
{
    m_model->setNotes(notes);
    m_empty->setVisible(notes.isEmpty());
    m_export->setEnabled(!notes.isEmpty());
    QList<qint64> positions;
    for (const Note &note : notes)
        positions += note.positionMs;
    emit notesChanged(positions);
}

void NotesPanel::beginNote(qint64 positionMs)
{
    m_noteMs = positionMs;
    m_input->setPlaceholderText(tr("Note at %1…").arg(clockText(positionMs)));
    m_input->setFocus(Qt::ShortcutFocusReason);
}

/// A note is of the time at which somebody began to write it.
void NotesPanel::holdTime(const QString &text)
{
    if (text.isEmpty()) {
        m_noteMs = -1;
        m_input->setPlaceholderText(tr("Note at this time…"));
    } else if (m_noteMs < 0) {
        m_noteMs = m_positionMs;
    }
}

void NotesPanel::add()
{
    if (m_input->text().trimmed().isEmpty())
        return;
    insert(m_noteMs >= 0 ? m_noteMs : m_positionMs, m_input->text());
    m_input->clear();
    holdTime({});
}

void NotesPanel::insert(qint64 positionMs, const QString &text)
{
    // The player may be a picture behind what the library knows as the end.
    const qint64 position = m_video.durationMs > 0 ? std::min(positionMs, m_video.durationMs) : positionMs;
    async(
        this,
        [&service = m_service, owner = m_owner, id = m_video.id, position, text] {
            return service.add(owner, id, position, text);
        },
        [this, text](const Result<Note> &note) {
            if (!note) {
                emit failed(errorText(note.error()));
                if (m_input->text().isEmpty())
                    m_input->setText(text); // not to be written twice
            } else if (note->videoId == m_video.id) {
                load();
            }
        },
        m_queue);
}

void NotesPanel::edit(qint64 noteId, const QString &text)
{
    async(
        this, [&service = m_service, owner = m_owner, noteId, text] { return service.edit(owner, noteId, text); },
        [this](const Result<Note> &note) {
            if (!note)
                emit failed(errorText(note.error()));
            load(); // also what was there, when it stays so
        },
        m_queue);
}

void NotesPanel::remove(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    async(
        this,
        [&service = m_service, owner = m_owner, id = m_model->notes().at(index.row()).id] {
            return service.remove(owner, id);
        },
        [this](const Result<Note> &note) {
            if (note)
                offerUndo(*note);
            else
                emit failed(errorText(note.error()));
            load();
        },
        m_queue);
}

void NotesPanel::offerUndo(const Note &note)
{
    if (note.videoId != m_video.id)
        return;
    m_deleted = note;
    m_undo->say(tr("The note is deleted."), {{tr("Undo"), u"undoNote"_s, [this] { undo(); }}}, timeToUndo);
}

/// As long as it is offered.
void NotesPanel::undo()
{
    if (m_undo->isHidden())
        return;
    m_undo->dismiss();
    insert(m_deleted.positionMs, m_deleted.text);
}

void NotesPanel::play(const QModelIndex &index)
{
    if (index.isValid())
        emit seekAsked(index.data(TranscriptModel::StartRole).toLongLong());
}

void NotesPanel::openMenu(const QPoint &position)
{
    const QModelIndex index = m_list->indexAt(position);
    if (!index.isValid())
        return;
    m_list->setCurrentIndex(index);
    auto *menu = new QMenu(this);
    menu->setObjectName(u"noteMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Play from here"), this, [this, index] { play(index); });
    menu->addAction(tr("Edit the note…"), this, [this, index] { m_list->edit(index); });
    menu->addAction(tr("Delete the note"), this, [this, index] { remove(index); });
    menu->popup(m_list->viewport()->mapToGlobal(position));
}

void NotesPanel::chooseExport()
{
    auto *dialog = new QFileDialog(this, tr("Save the notes"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setNameFilter(tr("Markdown (*.md)"));
    dialog->setDefaultSuffix(u"md"_s);
    dialog->selectFile(fileNameFrom(m_video.title) + u".md"_s);
    connect(dialog, &QFileDialog::fileSelected, this, &NotesPanel::exportTo);
    dialog->open();
}

void NotesPanel::exportTo(const QString &file)
{
    async(
        this,
        [file, title = m_video.title, notes = m_model->notes()] {
            return writeFile(file, notesAsMarkdown(title, notes).toUtf8());
        },
        [this, file](const Result<void> &written) {
            if (written)
                emit exported(file);
            else
                emit failed(tr("The notes could not be saved there. Choose another folder."));
        });
}

bool NotesPanel::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return QWidget::eventFilter(watched, event);
    const auto *key = static_cast<QKeyEvent *>(event);
    if (watched == m_input && key->key() == Qt::Key_Escape) {
        m_input->clear();
        holdTime({});
        m_list->setFocus();
        return true;
    }
    return watched == m_list ? takeListKey(*key, *event) : QWidget::eventFilter(watched, event);
}

bool NotesPanel::takeListKey(const QKeyEvent &key, QEvent &event)
{
    switch (key.key()) {
    case Qt::Key_Delete: remove(m_list->currentIndex()); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: play(m_list->currentIndex()); return true;
    default: break;
    }
    if (key.text().isEmpty() || !key.text().front().isPrint())
        return false;
    event.ignore(); // letters are the player's keys, not a search for rows
    return true;
}
