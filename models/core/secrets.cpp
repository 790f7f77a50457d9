#include "models/core/secrets.h"

#include "models/core/paths.h"

#include <QFile>
#include <QSaveFile>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 maxBytes = 4096;
constexpr QFile::Permissions onlyOwner = QFile::ReadOwner | QFile::WriteOwner;

QString variableOf(const QString &name)
{
    return u"MATINEE_"_s + QString(name).replace(u'-', u'_').toUpper();
}

} // namespace

Secrets::Secrets(const Paths &paths) : m_folder(paths.secrets()) {}

QString Secrets::fileOf(const QString &name) const
{
    return m_folder + u'/' + name;
}

Result<QString> Secrets::find(const QString &name) const
{
    if (const QString value = qEnvironmentVariable(variableOf(name).toLatin1().constData()); !value.isEmpty())
        return value;
    QFile file(fileOf(name));
    if (!file.exists())
        return QString();
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotAllowed, name, file.errorString());
    file.setPermissions(onlyOwner); // an editor may have made it
    return QString::fromUtf8(file.read(maxBytes)).trimmed();
}

Result<void> Secrets::set(const QString &name, const QString &value) const
{
    if (value.isEmpty()) {
        if (QFile::exists(fileOf(name)) && !QFile::remove(fileOf(name)))
            return fail(Fault::Internal, name);
        return {};
    }
    QSaveFile file(fileOf(name));
    // Closed to others before the first byte of it is there.
    if (!file.open(QIODevice::WriteOnly) || !file.setPermissions(onlyOwner) || file.write(value.toUtf8()) < 0 ||
        !file.commit())
        return fail(Fault::Internal, name, file.errorString());
    return {};
}
