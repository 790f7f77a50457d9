#pragma once

#include "models/accounts/account.h"
#include "models/core/result.h"
#include "models/library/video.h"
#include "models/search/moment.h"

#include <QAbstractListModel>
#include <QTimer>

class MediaStore;
class SearchService;
class VideoService;

/// What was found for the words in the search box: videos by their titles, then moments by what is said in them.
class SearchModel : public QAbstractListModel
{
    Q_OBJECT

public:
    enum Role { KindRole = Qt::UserRole, VideoIdRole, StartRole, MetaRole, ThumbnailRole, DurationRole };
    enum class Kind { Heading, Video, Moment };

    SearchModel(const VideoService &videos, const SearchService &search, const MediaStore &store, Account viewer,
                QObject *parent = nullptr);

    /// Looks again soon after the last key. Blank text empties the list.
    void setText(const QString &text);
    QString text() const { return m_text; }
    bool isSearching() const { return m_searching; }

    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;

signals:
    void searched(); // the rows are the answer to text()
    void failed(const Error &error);

private:
    struct Row
    {
        Kind kind = Kind::Heading;
        QString heading;
        Video video; // for a moment, the one it is in
        Moment moment;
    };

    static QList<Row> find(const VideoService &videos, const SearchService &search, const Account &viewer,
                           const QString &text);
    void search();
    void show(QList<Row> rows);
    QString titleOf(const Row &row) const;
    QString metaOf(const Row &row) const;

    const VideoService &m_videos;
    const SearchService &m_search;
    const MediaStore &m_store;
    Account m_viewer;
    QString m_text;
    QList<Row> m_rows;
    QTimer m_typing;
    quint64 m_asked = 0; // counts searches, so that an overtaken answer is dropped
    bool m_searching = false;
};
