#include "models/library/videotexts.h"

#include <QFileInfo>

Result<QString> checkedText(const QString &text, const QString &field, qsizetype maxLength)
{
    if (text.toUcs4().size() > maxLength)
        return fail(Fault::Invalid, field, QStringLiteral("long"));
    if (text.contains(QChar::Null))
        return fail(Fault::Invalid, field);
    return text;
}

QString titleOfFile(const QString &tagged, const QString &fileName)
{
    if (!tagged.trimmed().isEmpty())
        return tagged.trimmed().left(maxTitleLength);
    return QFileInfo(fileName).completeBaseName().replace(u'_', u' ').trimmed().left(maxTitleLength);
}
