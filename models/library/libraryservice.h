#pragma once

#include "models/core/result.h"
#include "models/library/libraryrepository.h"

/// What a viewer's library holds, for a screen that shows all of it however large it is: the ids at once, the videos
/// as they are looked at. Stateless, blocking, thread-safe.
class LibraryService
{
public:
    explicit LibraryService(const Database &database) : m_library(database) {}

    LibraryList list(const Account &viewer, const LibraryFilter &filter) const;
    /// Those of `ids` that the viewer may see, in the order of `ids`.
    QList<LibraryEntry> entries(const Account &viewer, const QList<qint64> &ids) const;
    /// The series there are, by name.
    QList<NamedCount> series(const Account &viewer) const;
    /// What the viewer owns more than once, as far as one can tell: sets of at least two, each oldest first.
    QList<QList<LibraryEntry>> duplicates(const Account &viewer) const;

private:
    LibraryRepository m_library;
};
