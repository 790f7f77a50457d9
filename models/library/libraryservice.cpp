#include "models/library/libraryservice.h"

#include <QHash>

namespace {
constexpr qsizetype entriesAtATime = 500;
}

LibraryList LibraryService::list(const Account &viewer, const LibraryFilter &filter) const
{
    return m_library.list(viewer, filter);
}

QList<LibraryEntry> LibraryService::entries(const Account &viewer, const QList<qint64> &ids) const
{
    QHash<qint64, LibraryEntry> found;
    for (qsizetype first = 0; first < ids.size(); first += entriesAtATime) {
        for (const LibraryEntry &entry :
             m_library.entries(viewer, ids.sliced(first, qMin(entriesAtATime, ids.size() - first))))
            found.insert(entry.video.id, entry);
    }
    QList<LibraryEntry> entries;
    for (const qint64 id : ids) {
        if (const auto entry = found.constFind(id); entry != found.constEnd())
            entries.append(*entry);
    }
    return entries;
}

QList<NamedCount> LibraryService::series(const Account &viewer) const
{
    return m_library.series(viewer);
}

QList<QList<LibraryEntry>> LibraryService::duplicates(const Account &viewer) const
{
    QList<QList<LibraryEntry>> sets;
    for (const QList<qint64> &ids : m_library.duplicates(viewer.id)) {
        if (const QList<LibraryEntry> set = entries(viewer, ids); set.size() > 1) // some may have gone meanwhile
            sets.append(set);
    }
    return sets;
}
