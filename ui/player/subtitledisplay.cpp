#include "ui/player/subtitledisplay.h"

#include "ui/async.h"
#include "ui/player/videosurface.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qint64 mostBytes = 16 * 1024 * 1024;

Result<QList<SubtitleLine>> read(const QString &name)
{
    QFile file(name);
    if (!file.open(QIODevice::ReadOnly))
        return fail(Fault::NotFound, u"file"_s, file.errorString());
    if (file.size() > mostBytes)
        return fail(Fault::TooLarge, u"file"_s);
    QList<SubtitleLine> lines = parseSubtitles(file.readAll());
    if (lines.isEmpty())
        return fail(Fault::Unsupported, u"subtitles"_s);
    return lines;
}

/// What is said just then; empty in a pause.
QString textAt(const QList<SubtitleLine> &lines, qint64 positionMs)
{
    const auto after = std::upper_bound(lines.begin(), lines.end(), positionMs,
                                        [](qint64 at, const SubtitleLine &line) { return at < line.startMs; });
    if (after == lines.begin() || positionMs >= std::prev(after)->endMs)
        return {};
    return std::prev(after)->text;
}

} // namespace

SubtitleDisplay::SubtitleDisplay(VideoSurface &surface, QObject *parent) : QObject(parent), m_surface(surface) {}

void SubtitleDisplay::reset()
{
    ++m_reading;
    m_transcript.clear();
    m_ownLines.clear();
    m_fileName.clear();
    m_usesFile = false;
    m_delayMs = 0;
    m_positionMs = 0;
    show();
    emit changed();
}

void SubtitleDisplay::setTranscript(const QList<SubtitleLine> &lines)
{
    m_transcript = lines;
    show();
    emit changed();
}

void SubtitleDisplay::setPosition(qint64 positionMs)
{
    m_positionMs = positionMs;
    show();
}

void SubtitleDisplay::setOn(bool on)
{
    m_on = on;
    show();
    emit changed();
}

void SubtitleDisplay::setDelay(qint64 delayMs)
{
    m_delayMs = delayMs;
    show();
    emit changed();
}

void SubtitleDisplay::setSize(int percent)
{
    m_size = std::clamp(percent, leastSize, mostSize);
    m_surface.setSubtitleScale(m_size / 100.0);
    emit changed();
}

void SubtitleDisplay::openFile(const QString &file)
{
    async(
        this, [file] { return read(file); },
        [this, name = QFileInfo(file).fileName(), reading = ++m_reading](const Result<QList<SubtitleLine>> &lines) {
            if (reading != m_reading)
                return;
            if (!lines) {
                emit failed(lines.error());
                return;
            }
            m_ownLines = *lines;
            m_fileName = name;
            m_on = true;
            useFile(true);
            emit opened(name);
        });
}

void SubtitleDisplay::useFile(bool use)
{
    m_usesFile = use && hasFile();
    show();
    emit changed();
}

void SubtitleDisplay::show()
{
    m_surface.setSubtitle(m_on ? textAt(lines(), m_positionMs - m_delayMs) : QString());
}
