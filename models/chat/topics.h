#pragma once

#include <QStringList>

/// What `near` is about: words, and pairs of words, that are said often there and seldom in `all`, of which it is a
/// part (tf-idf; K. Spärck Jones, A statistical interpretation of term specificity, 1972). The best first, as they are
/// written; none that begins like one of `known`, no small talk, and nothing that is said nearly everywhere. The same
/// texts give the same topics.
QStringList topicsOf(const QStringList &near, const QStringList &all, const QStringList &known, int most);

/// Whether all words of `title` but the small ones are said in these texts. Not of a greeting.
bool isSaid(const QString &title, const QStringList &texts);
