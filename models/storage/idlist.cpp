#include "models/storage/idlist.h"

#include <QStringList>

using namespace Qt::Literals::StringLiterals;

QString idsBoundTo(const QString &parameter, const Database &database)
{
    return database.isSqlite()
               ? u"(SELECT value FROM json_each(%1))"_s.arg(parameter)
               : u"(SELECT CAST(value AS BIGINT) FROM json_array_elements_text(CAST(%1 AS JSON)))"_s.arg(parameter);
}

QString idList(const QList<qint64> &ids)
{
    QString text = u"["_s;
    for (const qint64 id : ids) {
        if (text.size() > 1)
            text += u',';
        text += QString::number(id);
    }
    return text + u']';
}
