#include "models/media/jpeg.h"

#include "models/core/writefile.h"

#include <QBuffer>
#include <QImageWriter>

using namespace Qt::Literals::StringLiterals;

Result<void> saveJpeg(const QImage &image, const QString &path, int quality)
{
    QBuffer jpeg;
    QImageWriter writer(&jpeg, "jpeg");
    writer.setQuality(quality);
    if (!writer.write(image))
        return fail(Fault::Internal, {}, path + u": "_s + writer.errorString());
    return writeFile(path, jpeg.data());
}
