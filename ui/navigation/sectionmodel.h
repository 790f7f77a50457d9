#pragma once

#include "models/accounts/account.h"
#include "models/library/group.h"
#include "models/library/videorepository.h"
#include "ui/navigation/place.h"
#include "ui/serialqueue.h"

#include <QAbstractListModel>
#include <QTimer>

#include <array>
#include <set>

class Events;
class GroupService;
class VideoService;

/// Where the sidebar leads: the sections whose pages there are, those of the library with the number of their videos,
/// and below a heading the owner's collections by name. It listens to Events and changes only the rows that changed.
class SectionModel : public QAbstractListModel
{
    Q_OBJECT

public:
    using Section = ::Section;
    using enum ::Section;
    enum Role { IconRole = Qt::UserRole, CountRole, HeadingRole, GroupIdRole };

    SectionModel(const VideoService &videos, const GroupService &groups, Events &events, Account viewer,
                 QObject *parent = nullptr);

    /// What of the library a section holds.
    static LibraryFilter filterOf(Section section);
    static QString titleOf(Section section);

    /// There is a page for it, so it has a row from now on; what admins do has one for an admin alone.
    void show(Section section);
    Place placeAt(const QModelIndex &index) const { return m_rows.at(index.row()).place; }
    /// Invalid while it has no row.
    QModelIndex indexOf(const Place &place) const;

    int rowCount(const QModelIndex &parent = {}) const override { return parent.isValid() ? 0 : int(m_rows.size()); }
    QVariant data(const QModelIndex &index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex &index) const override;
    /// Asks for another name of a collection.
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;
    QStringList mimeTypes() const override;
    Qt::DropActions supportedDropActions() const override { return Qt::CopyAction; }
    bool canDropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                         const QModelIndex &parent) const override;
    bool dropMimeData(const QMimeData *data, Qt::DropAction action, int row, int column,
                      const QModelIndex &parent) override;

    void reload();
    /// Acts as if these collections were not there.
    void setHidden(const QList<qint64> &groupIds);

signals:
    void renameAsked(qint64 groupId, const QString &name);
    void videosDropped(qint64 groupId, const QString &name, const QList<qint64> &videoIds);
    void filesDropped(qint64 groupId, const QStringList &paths); // 0: onto none

private:
    struct Row
    {
        Place place;
        QString title;
        int count = uncounted;

        bool isHeading() const { return place == Place{Collections}; }
        bool operator==(const Row &) const = default;
    };
    using Counts = std::array<int, std::size_t(Published) + 1>; // of the library's sections, which come first
    struct News
    {
        Counts counts{};
        QList<Group> groups = {};
    };
    static constexpr int uncounted = -1;

    QList<Row> rows() const;
    void replaceBy(const QList<Row> &rows);
    void removeMissing(const QList<Row> &rows);
    void moveOrInsert(int row, const Row &wanted);

    const VideoService &m_videos;
    const GroupService &m_groups;
    Account m_viewer;
    std::set<Section> m_shown;
    QList<qint64> m_hidden;
    std::optional<News> m_news;
    QList<Row> m_rows;
    QTimer m_readTimer;
    SerialQueue m_reader;
};
