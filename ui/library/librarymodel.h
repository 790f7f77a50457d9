#pragma once

#include "models/accounts/account.h"
#include "models/core/result.h"
#include "models/library/videorepository.h"

#include <QAbstractListModel>
#include <QTimer>

#include <optional>

class Events;
class JobsModel;
class MediaStore;
class VideoService;

/// The videos of the owner's library that a filter lets through, read page by page as they are scrolled to, away from
/// the GUI thread. It listens to Events and changes only the rows that changed, so nothing jumps.
class LibraryModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { IdRole = Qt::UserRole, MetaRole, DurationRole, ProgressRole, WatchedRole, ThumbnailRole, StateRole };
    /// How far the work on a video is: what the mark on its card says.
    enum class State { Ready, Transcribed, Working, Failed };

    LibraryModel(const VideoService &videos, const MediaStore &store, const JobsModel &jobs, Events &events,
                 Account viewer, QObject *parent = nullptr);

    void setFilter(const LibraryFilter &filter);
    const LibraryFilter &filter() const { return m_filter; }
    /// Reads again what is shown, and the first page when nothing is.
    void reload();

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    bool canFetchMore(const QModelIndex &parent) const override;
    void fetchMore(const QModelIndex &parent) override;

    const LibraryEntry &at(int row) const { return m_entries.at(row); }
    int rowOf(qint64 videoId) const;
    /// How many the filter lets through, loaded or not; none before the first answer.
    std::optional<int> total() const { return m_total; }
    bool isComplete() const { return m_total && m_entries.size() >= *m_total; }

signals:
    void loaded(); // rows or total may differ
    void failed(const Error &error);

private:
    void read(int offset, int limit);
    void take(int offset, const Page<LibraryEntry> &page);
    void replaceBy(const QList<LibraryEntry> &entries);
    void removeMissing(const QList<LibraryEntry> &entries);
    void moveOrInsert(int row, const LibraryEntry &entry);
    void repaintWork();
    State stateOf(const Video &video) const;
    QString metaOf(const LibraryEntry &entry) const;
    QString spoken(const LibraryEntry &entry) const;

    const VideoService &m_videos;
    const MediaStore &m_store;
    const JobsModel &m_jobs;
    Account m_viewer;
    LibraryFilter m_filter;
    QList<LibraryEntry> m_entries;
    std::optional<int> m_total;
    quint64 m_reading = 0; // counts readings, so that an overtaken one is dropped
    bool m_busy = false;
    QTimer m_reloadTimer;
};
