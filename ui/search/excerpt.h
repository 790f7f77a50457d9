#pragma once

#include <QStringList>

/// The words of a search, without quotes and single letters: what is marked where it was found.
QStringList soughtWords(const QString &text);

/// Where `word` begins a word of `text`, from `from` on; -1 when it does nowhere.
qsizetype findWord(const QString &text, const QString &word, qsizetype from = 0);

/// `text` from the sentence on in which the first of the words is found; "…" stands for what is left out.
QString excerptOf(const QString &text, const QStringList &words);
