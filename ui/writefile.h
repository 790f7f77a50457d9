#pragma once

#include "models/core/result.h"

#include <QSaveFile>

/// Writes a whole file or leaves what was there. Blocks. NotAllowed "file" with the reason as detail.
inline Result<void> writeFile(const QString &file, const QByteArray &bytes)
{
    QSaveFile out(file);
    const bool isWritten = out.open(QIODevice::WriteOnly) && out.write(bytes) == bytes.size() && out.commit();
    return isWritten ? Result<void>() : fail(Fault::NotAllowed, QStringLiteral("file"), out.errorString());
}
