#include "models/mail/outbox.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QSaveFile>
#include <QUuid>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QFile::Permissions onlyOwner = QFile::ReadOwner | QFile::WriteOwner;
constexpr qsizetype mostKept = 1000;

void forgetOldest(const QDir &outbox)
{
    const QStringList names = outbox.entryList({u"*.eml"_s}, QDir::Files, QDir::Name);
    for (const QString &name : names.first(qMax(qsizetype(0), names.size() - mostKept)))
        QFile::remove(outbox.filePath(name));
}

} // namespace

Result<void> keepInOutbox(const QString &folder, const QByteArray &message)
{
    const QDir outbox(folder);
    if (!outbox.exists() && (!outbox.mkpath(u"."_s) || !QFile::setPermissions(folder, onlyOwner | QFile::ExeOwner)))
        return fail(Fault::Internal, u"outbox"_s, folder);
    // The names sort by time.
    const QString name = QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd-HHmmss-zzz-"_s) +
                         QUuid::createUuid().toString(QUuid::Id128).left(8) + u".eml"_s;
    QSaveFile file(outbox.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(onlyOwner))
        return fail(Fault::Internal, u"outbox"_s, file.errorString());
    if (file.write(message) != message.size() || !file.commit())
        return fail(Fault::NoSpace, u"outbox"_s, file.errorString());
    forgetOldest(outbox);
    return {};
}
