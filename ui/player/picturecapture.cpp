#include "ui/player/picturecapture.h"

#include "models/core/clocktext.h"
#include "models/core/writefile.h"
#include "ui/format.h"

#include <QBuffer>
#include <QDir>
#include <QStandardPaths>

using namespace Qt::Literals::StringLiterals;

Result<QString> savePicture(const QImage &picture, const QString &title, qint64 positionMs)
{
    const QDir folder(QStandardPaths::writableLocation(QStandardPaths::PicturesLocation));
    if (!folder.mkpath(u"."_s))
        return fail(Fault::NotAllowed, u"file"_s, folder.path());
    const QString stem = fileNameFrom(title) + u' ' + clockText(positionMs).replace(u':', u'-');
    QString name = stem + u".png"_s;
    for (int number = 2; folder.exists(name); ++number)
        name = u"%1 (%2).png"_s.arg(stem).arg(number);
    QBuffer png;
    png.open(QIODevice::WriteOnly);
    if (!picture.save(&png, "PNG"))
        return fail(Fault::Internal, {}, u"the picture cannot be written as PNG"_s);
    return writeFile(folder.filePath(name), png.data()).map([&] { return folder.filePath(name); });
}
