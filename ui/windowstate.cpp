#include "ui/windowstate.h"

#include "models/core/writefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 mostBytes = 1 << 20;

/// By name: the order of the sidebar changes from version to version.
constexpr std::array sections{std::pair{Section::Everything, QLatin1String("library")},
                              std::pair{Section::ContinueWatching, QLatin1String("continue")},
                              std::pair{Section::Saved, QLatin1String("saved")},
                              std::pair{Section::Published, QLatin1String("published")},
                              std::pair{Section::Chats, QLatin1String("chats")},
                              std::pair{Section::Studio, QLatin1String("studio")},
                              std::pair{Section::Curation, QLatin1String("curation")},
                              std::pair{Section::Server, QLatin1String("server")},
                              std::pair{Section::Collections, QLatin1String("group")}};

QString nameOf(Section section)
{
    const auto found =
        std::find_if(sections.begin(), sections.end(), [section](const auto &each) { return each.first == section; });
    return found == sections.end() ? QString() : QString(found->second);
}

Section sectionNamed(const QString &name)
{
    const auto found =
        std::find_if(sections.begin(), sections.end(), [&](const auto &each) { return each.second == name; });
    return found == sections.end() ? Section::Everything : found->first;
}

QByteArray bytesIn(const QJsonValue &value)
{
    return QByteArray::fromBase64(value.toString().toLatin1());
}

QString textOf(const QByteArray &bytes)
{
    return QString::fromLatin1(bytes.toBase64());
}

} // namespace

WindowLayout WindowState::load() const
{
    QFile file(m_file);
    if (m_file.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    const QByteArray bytes = file.read(mostBytes);
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    if (!document.isObject())
        return {.geometry = bytes}; // all that an earlier version kept
    const QJsonObject kept = document.object();
    return {.geometry = bytesIn(kept[u"geometry"_s]),
            .splitter = bytesIn(kept[u"splitter"_s]),
            .place = {.section = sectionNamed(kept[u"section"_s].toString()), .groupId = kept[u"group"_s].toInteger()},
            .videoId = kept[u"video"_s].toInteger(),
            .hasSidebar = kept[u"sidebar"_s].toBool(true),
            .hasChat = kept[u"chat"_s].toBool(true)};
}

void WindowState::save(const WindowLayout &layout)
{
    if (m_file.isEmpty())
        return;
    const QJsonObject kept{{u"geometry"_s, textOf(layout.geometry)},
                           {u"splitter"_s, textOf(layout.splitter)},
                           {u"section"_s, nameOf(layout.place.section)},
                           {u"group"_s, layout.place.groupId},
                           {u"video"_s, layout.videoId},
                           {u"sidebar"_s, layout.hasSidebar},
                           {u"chat"_s, layout.hasChat}};
    m_writer.start([name = m_file, bytes = QJsonDocument(kept).toJson()] {
        if (const Result<void> written = writeFile(name, bytes); !written)
            qWarning("the window's place was not kept: %s", qPrintable(written.error().detail));
    });
}
