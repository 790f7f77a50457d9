#include "models/core/writefile.h"

#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

Result<void> writeFile(const QString &path, const QByteArray &bytes)
{
    QSaveFile file(path);
    if (file.open(QSaveFile::WriteOnly) && file.write(bytes) == bytes.size() && file.commit())
        return {};
    const bool isFull = file.error() == QFileDevice::ResourceError;
    return fail(isFull ? Fault::NoSpace : Fault::Internal, {}, path + u": "_s + file.errorString());
}
