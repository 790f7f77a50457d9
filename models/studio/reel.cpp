#include "models/studio/reel.h"

#include "models/core/clocktext.h"
#include "models/library/videotexts.h"

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestTitle = 80;
constexpr qint64 leastLineMs = 100; // of a line that is cut: what is left of it is not worth reading else

} // namespace

QJsonArray toJson(const QList<ReelMoment> &moments)
{
    QJsonArray array;
    for (const ReelMoment &moment : moments)
        array.append(QJsonArray{moment.videoId, moment.startMs, moment.endMs});
    return array;
}

QList<ReelMoment> reelMomentsFromJson(const QJsonArray &json)
{
    QList<ReelMoment> moments;
    for (const QJsonValue &value : json)
        moments.append({value[0].toInteger(), value[1].toInteger(), value[2].toInteger()});
    return moments;
}

Result<QList<ReelMoment>> checkedReel(const QList<ReelMoment> &moments)
{
    QList<ReelMoment> good;
    qint64 lengthMs = 0;
    for (qsizetype i = 0; i < moments.size(); ++i) {
        const ReelMoment &moment = moments[i];
        if (moment.startMs < 0)
            return fail(Fault::Invalid, u"moments[%1].start_ms"_s.arg(i));
        // Compared so, as the difference of any two numbers may be none.
        if (moment.endMs < moment.startMs || moment.endMs - moment.startMs < shortestReelMomentMs)
            return fail(Fault::Invalid, u"moments[%1].end_ms"_s.arg(i));
        if (moment.endMs - moment.startMs > longestReelMs)
            return fail(Fault::Invalid, u"moments"_s, u"long"_s);
        if (good.contains(moment))
            continue;
        good.append(moment);
        lengthMs += moment.endMs - moment.startMs;
    }
    if (good.isEmpty() || good.size() > mostReelMoments)
        return fail(Fault::Invalid, u"moments"_s, good.isEmpty() ? u"missing"_s : u"count"_s);
    if (lengthMs > longestReelMs)
        return fail(Fault::Invalid, u"moments"_s, u"long"_s);
    return good;
}

QString reelTitle(const QString &question)
{
    const QString asked = question.simplified();
    if (asked.size() <= longestTitle)
        return asked;
    const qsizetype space = asked.lastIndexOf(u' ', longestTitle - 1);
    const qsizetype end = space > longestTitle / 2 ? space : longestTitle - 1; // some scripts write no spaces
    return asked.first(asked.at(end - 1).isHighSurrogate() ? end - 1 : end) + u'…';
}

QString reelTitle(const QStringList &videos, qint64 startMs)
{
    const QString title =
        videos.size() == 1 ? u"%1 · %2"_s.arg(videos.first(), clockText(startMs)) : videos.join(u" · "_s);
    return title.left(maxTitleLength);
}

QList<Chapter> reelChapters(const QList<ReelPart> &parts)
{
    QList<Chapter> chapters;
    qint64 atMs = 0;
    for (const ReelPart &part : parts) {
        chapters.append({.startMs = atMs,
                         .endMs = atMs + part.lengthMs,
                         .title = u"%1 · %2"_s.arg(part.title, clockText(part.startMs))});
        atMs += part.lengthMs;
    }
    return chapters;
}

QList<SubtitleLine> reelLines(const QList<ReelPart> &parts)
{
    QList<SubtitleLine> lines;
    qint64 atMs = 0;
    for (const ReelPart &part : parts) {
        for (SubtitleLine line : part.lines) {
            line.startMs = std::max<qint64>(line.startMs - part.startMs, 0);
            line.endMs = std::min(line.endMs - part.startMs, part.lengthMs);
            if (line.endMs - line.startMs < leastLineMs)
                continue;
            line.startMs += atMs;
            line.endMs += atMs;
            lines.append(line);
        }
        atMs += part.lengthMs;
    }
    return lines;
}

QString reelSources(const QList<ReelPart> &parts)
{
    QStringList sources;
    for (const ReelPart &part : parts)
        sources.append(
            u"%1 · %2 – %3"_s.arg(part.title, clockText(part.startMs), clockText(part.startMs + part.lengthMs)));
    return sources.join(u'\n');
}
