#include "models/library/noteexport.h"

#include "models/core/clocktext.h"
#include "models/core/markdown.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

QString notesAsMarkdown(const QString &videoTitle, const QList<Note> &notes)
{
    QStringList parts{u"# "_s + markdownLiteral(videoTitle.simplified())};
    QStringList lines;
    for (const Note &note : notes) {
        // What follows the first line belongs to the same point of the list.
        const QString text = markdownLiteral(note.text).replace(u"\n"_s, u"  \n  "_s);
        lines += u"- **%1** %2"_s.arg(clockText(note.positionMs), text);
    }
    if (!lines.isEmpty())
        parts += lines.join(u'\n');
    return parts.join(u"\n\n"_s) + u'\n';
}
