#pragma once

#include "models/accounts/account.h"
#include "models/core/result.h"
#include "models/library/libraryfilter.h"
#include "models/library/librarylist.h"

#include <QAbstractTableModel>
#include <QCache>
#include <QTimer>

#include <optional>

class Events;
class JobsModel;
class LibraryService;
class MediaStore;

/// The videos of the viewer's library that a filter lets through. All their ids are known at once, so that a scroll bar
/// tells the truth and a selection means the same videos whatever happens; the videos themselves are read as they are
/// looked at, away from the GUI thread, and forgotten again. It listens to Events and changes only the rows that
/// changed, so nothing jumps.
class LibraryModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role {
        IdRole = Qt::UserRole,
        MetaRole,
        DurationRole,
        ProgressRole,
        WatchedRole,
        ThumbnailRole,
        StateRole,
        TagsRole
    };
    enum Column { Title, Series, Length, Added, Watched, Size, Tags, ColumnCount };
    /// How far the work on a video is: what the mark on its card says.
    enum class State { Ready, Transcribed, Working, Failed };

    LibraryModel(const LibraryService &library, const MediaStore &store, const JobsModel &jobs, Events &events,
                 Account viewer, QObject *parent = nullptr);

    void setFilter(const LibraryFilter &filter);
    const LibraryFilter &filter() const { return m_filter; }
    /// Acts as if these videos were not there.
    void setWithout(const QList<qint64> &ids);
    /// Reads the list again, and what is shown of it.
    void reload();

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    QStringList mimeTypes() const override;
    QMimeData *mimeData(const QModelIndexList &indexes) const override;
    Qt::DropActions supportedDragActions() const override { return Qt::CopyAction; }

    qint64 idAt(int row) const { return m_list.ids.at(row); }
    int rowOf(qint64 videoId) const { return int(m_list.ids.indexOf(videoId)); }
    /// What is known of a row; null while it is read.
    const LibraryEntry *entryAt(int row) const;
    /// The sums of all rows; none before the first answer.
    const std::optional<LibraryList> &list() const { return m_read; }

signals:
    void loaded(); // the list may differ
    void failed(const Error &error);

private:
    struct Kept
    {
        LibraryEntry entry;
        quint64 round = 0; // of changes, in which it was read
    };

    void listen(Events &events, const JobsModel &jobs);
    void take(const LibraryList &list);
    void change(const QList<qint64> &ids);
    void want(int row) const;
    void readWanted();
    void keep(const QList<qint64> &ids, const QList<LibraryEntry> &entries, quint64 round);
    void repaint(const QList<int> &roles = {});
    QVariant text(const LibraryEntry &entry, int column) const;
    State stateOf(const Video &video) const;
    QString metaOf(const LibraryEntry &entry) const;
    QString spoken(const LibraryEntry &entry) const;

    const LibraryService &m_library;
    const MediaStore &m_store;
    const JobsModel &m_jobs;
    Account m_viewer;
    LibraryFilter m_filter;
    std::optional<LibraryList> m_read;
    LibraryList m_list;    // as the rows are
    quint64 m_reading = 0; // counts readings, so that an overtaken one is dropped
    quint64 m_round = 1;
    bool m_busy = false;                 // reads entries
    QList<QPair<int, int>> m_asked = {}; // of these rows: from, and up to but without
    QTimer m_reloadTimer;
    mutable QCache<qint64, Kept> m_kept;
    mutable QList<int> m_wantedBlocks; // of rows, the latest last
    mutable QTimer m_wantTimer;
};
