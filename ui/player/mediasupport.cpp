#include "ui/player/mediasupport.h"

#include <QDir>
#include <QLibraryInfo>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

struct Plugin
{
    const char *file;
    const char *package;
};

// One plugin that stands for each package.
constexpr std::array plugins{Plugin{"libgstplayback.so", "gstreamer1.0-plugins-base"},
                             Plugin{"libgstisomp4.so", "gstreamer1.0-plugins-good"},
                             Plugin{"libgstlibav.so", "gstreamer1.0-libav"}};

QStringList pluginFolders()
{
    QStringList folders = qEnvironmentVariable("GST_PLUGIN_PATH_1_0").split(u':', Qt::SkipEmptyParts);
    const QString system = qEnvironmentVariable("GST_PLUGIN_SYSTEM_PATH_1_0");
    if (!system.isEmpty())
        return folders + system.split(u':', Qt::SkipEmptyParts);
    return folders << QLibraryInfo::path(QLibraryInfo::LibrariesPath) + u"/gstreamer-1.0"_s
                   << QDir::homePath() + u"/.local/share/gstreamer-1.0/plugins"_s;
}

} // namespace

QStringList missingMediaPackages()
{
    const QStringList folders = pluginFolders();
    QStringList missing;
    for (const Plugin &plugin : plugins) {
        const QString file = QLatin1String(plugin.file);
        const bool found = std::any_of(folders.begin(), folders.end(),
                                       [&file](const QString &folder) { return QDir(folder).exists(file); });
        if (!found)
            missing += QLatin1String(plugin.package);
    }
    return missing;
}
