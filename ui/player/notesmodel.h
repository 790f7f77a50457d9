#pragma once

#include "models/library/note.h"

#include <QAbstractListModel>

/// The notes on a video by their times, with the roles of TranscriptModel.
class NotesModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using QAbstractListModel::QAbstractListModel;

    void setNotes(const QList<Note> &notes);
    const QList<Note> &notes() const { return m_notes; }

    int rowCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Shows other words at once; edited() asks for them to be kept.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void edited(qint64 noteId, const QString &text);

private:
    QList<Note> m_notes;
};
