#pragma once

#include <QtGlobal>

/// Where the sidebar leads.
enum class Section {
    Everything,
    ContinueWatching,
    Saved,
    Published,
    Chats,
    Studio,
    Curation,
    Server,
    Collections, // one of them, or the heading above them
};

struct Place
{
    Section section = Section::Everything;
    qint64 groupId = 0; // of a collection

    bool operator==(const Place &) const = default;
};
