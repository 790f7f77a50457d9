#include "models/storage/like.h"

using namespace Qt::Literals::StringLiterals;

QString likeContains(const QString &text)
{
    QString pattern = text.toCaseFolded();
    for (const QChar special : u"\\%_"_s)
        pattern.replace(special, QString(u'\\') + special);
    return u'%' + pattern + u'%';
}
