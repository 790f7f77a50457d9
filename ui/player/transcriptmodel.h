#pragma once

#include "models/library/subtitles.h"

#include <QAbstractListModel>

/// What is said in a video, line by line, which line is being said, and where a search finds something.
class TranscriptModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role {
        StartRole = Qt::UserRole,
        CurrentRole,
        HitRole,  // what was searched for, in a line that has it; else empty
        FoundRole // whether it is the hit that was gone to
    };

    using QAbstractListModel::QAbstractListModel;

    /// Other words in the same lines leave the rows where they are.
    void setLines(QList<SubtitleLine> lines);
    const QList<SubtitleLine> &lines() const { return m_lines; }
    void setPosition(qint64 positionMs);

    /// The last line that began by then; -1 before the first.
    int rowAt(qint64 positionMs) const;
    int currentRow() const { return m_current; }
    qint64 startOf(int row) const { return m_lines.value(row).startMs; }

    /// Blanks at the ends and case do not count; an empty text ends the search.
    void search(const QString &text);
    const QList<int> &hits() const { return m_hits; } // rows
    /// Which of the hits was gone to; -1: none yet.
    int found() const { return m_found; }
    /// Goes to the next hit or the one before, around the end, and at first to the one at `positionMs`. Its row; -1
    /// without hits.
    int find(int step, qint64 positionMs);

    int rowCount(const QModelIndex &parent = {}) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    /// Shows other words at once; edited() asks for them to be kept.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

signals:
    void currentChanged(int row);
    void hitsChanged();
    void edited(int row, const QString &text);

private:
    bool hasSameRows(const QList<SubtitleLine> &lines) const;
    void changeWords(const QList<SubtitleLine> &lines);
    void collectHits();
    void setFound(int hit);

    QList<SubtitleLine> m_lines; // by start
    int m_current = -1;
    QString m_search;
    QList<int> m_hits;
    int m_found = -1;
};
