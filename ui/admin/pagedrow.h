#pragma once

#include "models/core/page.h"
#include "models/core/result.h"

#include <QStringList>
#include <QVariant>

#include <functional>
#include <optional>

/// How a row stands; its state is shown in that colour, and said in words.
enum class Tone { Plain, Muted, Good, Bad };

/// One line of a table, in words. Made away from the GUI thread.
struct PagedRow
{
    qint64 id = 0;
    QStringList cells; // one a column
    QVariant item;     // what it was made of
    Tone tone = Tone::Plain;
    std::optional<double> progress = {}; // from 0 to 1, of what is under way

    bool operator==(const PagedRow &) const = default;
};

struct PagedColumn
{
    QString title;
    int width = 0;                 // in pixels; 0: what the others leave
    bool isNumber = false;         // stands at the end of its cell
    bool isState = false;          // has the row's tone and progress
    int leastTableWidth = 0;       // a narrower table does without it
    std::optional<int> order = {}; // by which it can be sorted, as the list's service counts its orders
    bool isToldApartAtEnd = false; // what is too long is cut in the middle
};

/// Which part of a list is wanted, and in which order.
struct PageWindow
{
    int offset = 0;
    int limit = 0;
    std::optional<int> order = {}; // of a column; nothing: as usual
    bool backwards = false;

    template <typename Order>
    std::optional<Order> orderAs() const
    {
        return order ? std::optional(Order(*order)) : std::nullopt;
    }
};

/// Reads one page of a list. Called on the thread pool; what it refers to outlives that.
using PageReader = std::function<Result<Page<PagedRow>>(const PageWindow &window)>;
