#pragma once

#include <QString>
#include <QStringList>

/// The words of a text as full-text search knows them: NFKC, case folded, without accents. Scripts that write no spaces
/// between words (Han, kana, Hangul, Thai, ...) become overlapping pairs of characters, and the last character of a run
/// once more alone, so that any part of a run is found as a phrase of pairs and a single character as a prefix.
QStringList indexWords(const QString &text);

/// The same without the character alone at the end of a run: what is looked up.
QStringList queryWords(const QString &text);

/// True for a character of a script that writes no spaces between words.
bool isUnspaced(char32_t character);

/// How long a text is in words; two characters of an unspaced script count as one.
int wordCount(const QString &text);

/// True for the small words of English that nearly every text holds.
bool isStopWord(const QString &word);
