#include "models/media/jpeg.h"

#include <QImageWriter>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

Result<void> saveJpeg(const QImage &image, const QString &path, int quality)
{
    QSaveFile file(path);
    const auto failed = [&] {
        const bool isFull = file.error() == QFileDevice::ResourceError;
        return fail(isFull ? Fault::NoSpace : Fault::Internal, {}, path + u": "_s + file.errorString());
    };
    if (!file.open(QSaveFile::WriteOnly))
        return failed();
    QImageWriter writer(&file, "jpeg");
    writer.setQuality(quality);
    if (!writer.write(image) || !file.commit())
        return failed();
    return {};
}
