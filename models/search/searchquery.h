#pragma once

#include <QList>
#include <QStringList>

/// Words that follow each other; with `prefix`, the last is only the beginning of a word.
struct SearchTerm
{
    QStringList words;
    bool prefix = false;

    bool operator==(const SearchTerm &) const = default;
};

/// What somebody typed, taken apart.
struct SearchQuery
{
    QString plain;            // without the quotes: what is compared by meaning
    QList<SearchTerm> wanted; // raise what holds them
    QList<SearchTerm> quoted; // a hit must hold all of these

    bool isEmpty() const { return wanted.isEmpty() && quoted.isEmpty(); }
};

/// "Quoted phrases" become `quoted`; other words `wanted`, at most 16, without stop words unless there is nothing else.
/// With `typing`, the last word may still grow: it is a prefix from its second character on, unless a space follows it.
SearchQuery parseSearchQuery(const QString &text, bool typing);
