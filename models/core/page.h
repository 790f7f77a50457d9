#pragma once

#include <QList>

/// One page of a longer list.
template <typename T>
struct Page
{
    QList<T> items;
    int total = 0; // of all pages
};
