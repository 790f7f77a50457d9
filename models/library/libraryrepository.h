#pragma once

#include "models/accounts/account.h"
#include "models/core/page.h"
#include "models/library/libraryfilter.h"
#include "models/library/librarylist.h"
#include "models/storage/database.h"

class Query;

/// The table `videos` as one account sees it: with its positions, its marks and its tags.
class LibraryRepository
{
public:
    explicit LibraryRepository(const Database &database) : m_database(database) {}

    /// Own videos; everybody's for an admin. Without tags and saved marks.
    Page<LibraryEntry> page(const Account &viewer, const LibraryFilter &filter) const;
    /// The same, all at once; limit and offset do not count.
    LibraryList list(const Account &viewer, const LibraryFilter &filter) const;
    /// Those of `ids` that the viewer may see, in no order.
    QList<LibraryEntry> entries(const Account &viewer, const QList<qint64> &ids) const;
    /// How many of `ids` the viewer may see, each counted once.
    int visible(const Account &viewer, const QList<qint64> &ids) const;
    /// The series in the viewer's library, by name.
    QList<NamedCount> series(const Account &viewer) const;
    /// Videos of `ownerId` that are likely the same, each such set oldest first: they have the same bytes, the same
    /// address, or the same title and length.
    QList<QList<qint64>> duplicates(qint64 ownerId) const;

private:
    QString from(const Account &viewer, const LibraryFilter &filter) const;
    Query &bindFilter(Query &query, const Account &viewer, const LibraryFilter &filter) const;
    void addTags(const Account &viewer, QList<LibraryEntry> &entries) const;

    Database m_database;
};
