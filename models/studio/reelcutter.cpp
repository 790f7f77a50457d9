#include "models/studio/reelcutter.h"

#include "models/core/writefile.h"
#include "models/media/encoder.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int picturesPerSecond = 25;
constexpr qint64 pictureMs = 1000 / picturesPerSecond;

QString seconds(qint64 ms)
{
    return QString::number(double(ms) / 1000, 'f', 3);
}

/// Inputs: 0 the source, 1 what stands in for what it has not.
QString graphOf(const ReelCut &cut)
{
    const QString length = seconds(cut.lengthMs);
    const QString picture = cut.hasVideo ? u"0:V:0"_s : u"1:v:0"_s;
    const QString sound = cut.hasAudio ? u"0:a:0"_s : u"1:a:0"_s;
    const QString loud = cut.hasAudio ? u"loudnorm=I=-16:TP=-1.5:LRA=11,"_s : QString();
    // Both count from the cut, so that a track that begins late in it stays in its place.
    return u"[%1]fps=%2:start_time=0,scale=1280:720:force_original_aspect_ratio=decrease,pad=1280:720:-1:-1:color="
           u"black,"
           "setsar=1,format=yuv420p,tpad=stop_mode=clone:stop_duration=%3,trim=duration=%3[v];"
           "[%4]aresample=48000:async=1:first_pts=0,%5aresample=48000,"
           "aformat=sample_fmts=s16:channel_layouts=stereo,apad,atrim=duration=%3[a]"_s.arg(picture)
               .arg(picturesPerSecond)
               .arg(length, sound, loud);
}

QStringList standIn(const ReelCut &cut)
{
    if (!cut.hasVideo)
        return {u"-loop"_s, u"1"_s, u"-framerate"_s, QString::number(picturesPerSecond), u"-i"_s, cut.poster};
    if (!cut.hasAudio)
        return {u"-f"_s, u"lavfi"_s, u"-i"_s, u"anullsrc=r=48000:cl=stereo"_s};
    return {};
}

/// A value of ffmpeg's metadata format.
QString escaped(const QString &text)
{
    QString safe;
    for (const QChar c : text.simplified()) {
        if (u"=;#\\"_s.contains(c))
            safe += u'\\';
        safe += c;
    }
    return safe;
}

QByteArray metadataOf(const ReelJoin &join)
{
    QString text = u";FFMETADATA1\ntitle=%1\n"_s.arg(escaped(join.title));
    for (const Chapter &chapter : join.chapters)
        text += u"[CHAPTER]\nTIMEBASE=1/1000\nSTART=%1\nEND=%2\ntitle=%3\n"_s.arg(chapter.startMs)
                    .arg(chapter.endMs)
                    .arg(escaped(chapter.title));
    return text.toUtf8();
}

QByteArray listOf(const QStringList &parts)
{
    QString text = u"ffconcat version 1.0\n"_s;
    for (const QString &part : parts) // beside the list, so that no path needs to be quoted
        text += u"file %1\n"_s.arg(QFileInfo(part).fileName());
    return text.toUtf8();
}

} // namespace

qint64 wholePictures(qint64 ms)
{
    return std::max<qint64>(1, (ms + pictureMs / 2) / pictureMs) * pictureMs;
}

Result<void> cutReelPart(const ReelCut &cut, const Progress &progress)
{
    const QString unfinished = cut.outFile + u".part"_s;
    QStringList arguments{u"-ss"_s, seconds(cut.startMs),   u"-t"_s, seconds(cut.lengthMs),
                          u"-i"_s,  u"file:"_s + cut.source};
    arguments += standIn(cut);
    arguments += {u"-filter_complex"_s,
                  graphOf(cut),
                  u"-map"_s,
                  u"[v]"_s,
                  u"-map"_s,
                  u"[a]"_s,
                  u"-c:v"_s,
                  u"libx264"_s,
                  u"-preset"_s,
                  u"veryfast"_s,
                  u"-crf"_s,
                  u"21"_s,
                  u"-g"_s,
                  QString::number(4 * picturesPerSecond),
                  u"-c:a"_s,
                  u"pcm_s16le"_s,
                  u"-map_metadata"_s,
                  u"-1"_s,
                  u"-map_chapters"_s,
                  u"-1"_s,
                  u"-f"_s,
                  u"matroska"_s,
                  u"file:"_s + unfinished};
    const Result<void> encoded = encode({.arguments = arguments, .durationMs = cut.lengthMs}, progress);
    if (!encoded) {
        QFile::remove(unfinished);
        return encoded;
    }
    QFile::remove(cut.outFile);
    return QFile::rename(unfinished, cut.outFile) ? Result<void>() : fail(Fault::Internal, {}, cut.outFile);
}

Result<void> joinReel(const ReelJoin &join, const Progress &progress)
{
    const QString list = join.folder + u"/parts.txt"_s;
    const QString metadata = join.folder + u"/metadata.txt"_s;
    const QString captions = join.folder + u"/captions.srt"_s;
    const Result<void> written = writeFile(list, listOf(join.parts))
                                     .and_then([&] { return writeFile(metadata, metadataOf(join)); })
                                     .and_then([&] { return writeFile(captions, toSrt(join.lines)); });
    if (!written)
        return written;
    QStringList arguments{u"-f"_s, u"concat"_s, u"-i"_s, list, u"-f"_s, u"ffmetadata"_s, u"-i"_s, metadata};
    QStringList tracks{u"-map"_s, u"0:v"_s, u"-map"_s, u"0:a"_s};
    if (!join.lines.isEmpty()) {
        arguments += {u"-f"_s, u"srt"_s, u"-i"_s, captions};
        tracks += {u"-map"_s, u"2:s"_s, u"-c:s"_s, u"mov_text"_s};
    }
    arguments += tracks;
    arguments += {u"-map_metadata"_s,
                  u"1"_s,
                  u"-map_chapters"_s,
                  u"1"_s,
                  u"-c:v"_s,
                  u"copy"_s,
                  u"-c:a"_s,
                  u"aac"_s,
                  u"-b:a"_s,
                  u"160k"_s,
                  u"-movflags"_s,
                  u"+faststart"_s,
                  u"-f"_s,
                  u"mp4"_s,
                  u"file:"_s + join.outFile};
    return encode({.arguments = arguments, .durationMs = join.durationMs}, progress);
}
