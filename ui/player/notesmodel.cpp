#include "ui/player/notesmodel.h"

#include "models/core/clocktext.h"
#include "ui/player/transcriptmodel.h"

using namespace Qt::Literals::StringLiterals;

void NotesModel::setNotes(const QList<Note> &notes)
{
    beginResetModel();
    m_notes = notes;
    endResetModel();
}

int NotesModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_notes.size());
}

Qt::ItemFlags NotesModel::flags(const QModelIndex &index) const
{
    return QAbstractListModel::flags(index) | (index.isValid() ? Qt::ItemIsEditable : Qt::NoItemFlags);
}

QVariant NotesModel::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Note &note = m_notes.at(index.row());
    switch (role) {
    case Qt::DisplayRole: return QString(note.text).replace(u'\n', QChar::LineSeparator);
    case Qt::EditRole: return note.text;
    case Qt::AccessibleTextRole: return u"%1, %2"_s.arg(clockText(note.positionMs), note.text.simplified());
    case TranscriptModel::StartRole: return note.positionMs;
    default: return {};
    }
}

bool NotesModel::setData(const QModelIndex &index, const QVariant &value, int role)
{
    if (role != Qt::EditRole || !checkIndex(index, CheckIndexOption::IndexIsValid))
        return false;
    Note &note = m_notes[index.row()];
    if (value.toString().trimmed() == note.text)
        return true;
    note.text = value.toString();
    emit dataChanged(index, index);
    emit edited(note.id, note.text);
    return true;
}
