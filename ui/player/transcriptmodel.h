#pragma once

#include "models/library/subtitles.h"

#include <QAbstractListModel>

/// What is said in a video, line by line, and which line is being said.
class TranscriptModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { StartRole = Qt::UserRole, CurrentRole };

    using QAbstractListModel::QAbstractListModel;

    void setLines(QList<SubtitleLine> lines);
    void setPosition(qint64 positionMs);

    /// The last line that began by then; -1 before the first.
    int rowAt(qint64 positionMs) const;
    int currentRow() const { return m_current; }
    /// What is said just then, for the subtitle; empty in a pause.
    QString textAt(qint64 positionMs) const;

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;

signals:
    void currentChanged(int row);

private:
    QList<SubtitleLine> m_lines; // by start
    int m_current = -1;
};
