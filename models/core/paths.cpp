#include "models/core/paths.h"

#include <QDir>
#include <QFile>
#include <QTemporaryFile>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr QFile::Permissions onlyOwner = QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner;

bool makeFolder(const QString &path)
{
    if (QDir(path).exists())
        return true;
    return QDir().mkpath(path) && QFile::setPermissions(path, onlyOwner);
}

} // namespace

QString Paths::defaultRoot()
{
    const QString dataHome = qEnvironmentVariable("XDG_DATA_HOME");
    return (QDir::isAbsolutePath(dataHome) ? dataHome : QDir::homePath() + u"/.local/share"_s) + u"/matinee"_s;
}

Result<Paths> Paths::open(const QString &root)
{
    const Paths paths(QDir(root).absolutePath());
    for (const QString &folder : {paths.root(), paths.media(), paths.incoming(), paths.secrets()}) {
        if (!makeFolder(folder))
            return fail(Fault::NotAllowed, u"data-dir"_s, folder);
    }
    QTemporaryFile probe(paths.incoming() + u"/XXXXXX.part"_s);
    if (!probe.open())
        return fail(Fault::NotAllowed, u"data-dir"_s, probe.errorString());
    return paths;
}
