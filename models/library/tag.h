#pragma once

#include <QString>

/// What an account calls some of its videos by.
struct Tag
{
    QString name; // as it was typed first
    int videos = 0;

    bool operator==(const Tag &) const = default;
};

inline constexpr qsizetype maxTagLength = 50; // in Unicode characters
