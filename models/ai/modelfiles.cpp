#include "models/ai/modelfiles.h"

#include <QCoreApplication>
#include <QDir>

using namespace Qt::Literals::StringLiterals;

std::optional<QString> findModel(const QString &name)
{
    const QStringList roots = {qEnvironmentVariable("MATINEE_MODELS"),
                               QCoreApplication::applicationDirPath() + u"/../share/matinee/models"_s,
                               QStringLiteral(MATINEE_BUILT_MODELS)};
    for (const QString &root : roots) {
        if (const QDir folder(root + u'/' + name); !root.isEmpty() && folder.exists())
            return folder.canonicalPath();
    }
    return {};
}
