#pragma once

#include <QString>
#include <QStringList>

/// How wide a text is in letters of the Latin script; those of scripts without blanks are twice as wide.
int columnsOf(QStringView text);

/// The sentences of a text, in order.
QStringList sentencesOf(const QString &text);

/// What a sentence is about, short enough for the title of a slide: its first clause, without the full stop.
QString headlineOf(const QString &sentence);

/// A sentence as a point on a slide: whole where it is short, else its beginning.
QString pointOf(const QString &sentence);

/// The text with a large first letter, where its script has them.
QString capitalised(const QString &text);

/// The tag of the language that the script of a text gives away ("ja", "ko", "ar", ...); empty for the Latin script,
/// which many share.
QString languageOfScript(const QString &text);
