#pragma once

#include "models/library/note.h"

#include <QList>

/// Notes on a video as Markdown: its title as heading, then each note behind its time. No text takes effect as markup.
QString notesAsMarkdown(const QString &videoTitle, const QList<Note> &notes);
