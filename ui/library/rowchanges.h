#pragma once

#include <QList>

#include <optional>

/// One step of turning a list into another.
struct RowChange
{
    enum class Kind { Remove, Insert, Move };

    Kind kind = Kind::Insert;
    int first = 0;
    int count = 1;
    int to = 0; // of a move: where the one row is afterwards, always further up

    bool operator==(const RowChange &) const = default;
};

/// The steps, in their order, from one list of different ids to another; none when there are so many that starting
/// afresh is cheaper.
std::optional<QList<RowChange>> rowChanges(const QList<qint64> &from, const QList<qint64> &to);
