#pragma once

#include "models/storage/database.h"

/// The order of the catalogue: its videos have the positions 0, 1, 2, ..., each of them once, whoever changes it at the
/// same time. For VideoRepository; hold() comes first in each transaction.
class CatalogueOrder
{
public:
    explicit CatalogueOrder(const Database &database) : m_database(database) {}

    /// Nobody else changes the order until the transaction ends.
    void hold() const;
    /// Puts a video of the catalogue where it is asked to be, or to the end if that is nearer; the others make room.
    void place(qint64 videoId, int position) const;
    /// The others move up to where videos have left.
    void close() const;
    int positionOf(qint64 videoId) const;

private:
    Database m_database;
};
