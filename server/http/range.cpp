#include "server/http/range.h"

#include <QFileInfo>
#include <QLocale>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

bool isNumber(const QByteArray &text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

/// A number that is too large for us is larger than every file.
qint64 toOffset(const QByteArray &digits)
{
    bool fits = false;
    const qint64 number = digits.toLongLong(&fits);
    return fits ? number : std::numeric_limits<qint64>::max();
}

RangeAnswer suffix(qint64 wanted, qint64 size)
{
    if (wanted == 0)
        return {.kind = RangeAnswer::Kind::Unsatisfiable};
    if (size == 0)
        return {};
    const qint64 length = std::min(wanted, size);
    return {RangeAnswer::Kind::Part, size - length, length};
}

bool sameSecond(const QDateTime &a, const QDateTime &b)
{
    return a.isValid() && b.isValid() && a.toSecsSinceEpoch() == b.toSecsSinceEpoch();
}

/// If-None-Match compares weakly, and wins over If-Modified-Since.
bool isNotModified(const Request &request, const ServedFile &file)
{
    if (request.headers.contains("if-none-match")) {
        const QByteArrayList known = request.header("if-none-match").split(',');
        return std::any_of(known.begin(), known.end(), [&](const QByteArray &entry) {
            QByteArray tag = entry.trimmed();
            if (tag.startsWith("W/"))
                tag.remove(0, 2);
            return tag == "*" || tag == file.etag;
        });
    }
    const QDateTime since = fromHttpDate(request.header("if-modified-since"));
    return since.isValid() && file.lastModified.isValid() &&
           file.lastModified.toSecsSinceEpoch() <= since.toSecsSinceEpoch();
}

/// If-Range: the range holds only for the very file that the client has a part of. A weak tag never matches.
bool isSameAsBefore(const Request &request, const ServedFile &file)
{
    const QByteArray before = request.header("if-range");
    return before.isEmpty() || before == file.etag || sameSecond(fromHttpDate(before), file.lastModified);
}

RangeAnswer rangeOf(const Request &request, const ServedFile &file, qint64 size)
{
    // RFC 9110 defines ranges for GET alone.
    if (request.method != "GET" || !isSameAsBefore(request, file))
        return {};
    return resolveRange(request.header("range"), size);
}

void addValidators(Response &response, const Request &request, const ServedFile &file)
{
    response.addHeader("Accept-Ranges", "bytes");
    response.addHeader("Cache-Control", "private");
    response.addHeader("ETag", file.etag);
    if (file.lastModified.isValid())
        response.addHeader("Last-Modified", toHttpDate(file.lastModified));
    if (request.query.value(u"download"_s) == "1"_L1)
        response.addHeader("Content-Disposition", attachmentNamed(file.downloadName));
}

QByteArray contentRange(const RangeAnswer &range, qint64 size)
{
    return "bytes " + QByteArray::number(range.offset) + '-' + QByteArray::number(range.offset + range.length - 1) +
           '/' + QByteArray::number(size);
}

/// All of an answer but its body, and the part of the representation that is to be that.
struct Answered
{
    Response response;
    std::optional<RangeAnswer> part; // none: no body
};

Answered answered(const Request &request, const ServedFile &served, qint64 size)
{
    Response response{.type = served.type};
    addValidators(response, request, served);
    if (isNotModified(request, served)) {
        response.status = 304;
        response.type.clear();
        return {response, std::nullopt};
    }
    RangeAnswer range = rangeOf(request, served, size);
    if (range.kind == RangeAnswer::Kind::Unsatisfiable) {
        Response refusal{.status = 416};
        refusal.addHeader("Accept-Ranges", "bytes");
        refusal.addHeader("Content-Range", "bytes */" + QByteArray::number(size));
        return {refusal, std::nullopt};
    }
    if (range.kind == RangeAnswer::Kind::Part) {
        response.status = 206;
        response.addHeader("Content-Range", contentRange(range, size));
    } else {
        range.length = size;
    }
    return {response, range};
}

} // namespace

RangeAnswer resolveRange(const QByteArray &rangeHeader, qint64 size)
{
    constexpr QByteArrayView unit = "bytes=";
    if (rangeHeader.left(unit.size()).compare(unit, Qt::CaseInsensitive) != 0)
        return {};
    const QByteArrayList ends = rangeHeader.sliced(unit.size()).trimmed().split('-');
    if (ends.size() != 2 || (!ends[0].isEmpty() && !isNumber(ends[0])) || (!ends[1].isEmpty() && !isNumber(ends[1])))
        return {};
    if (ends[0].isEmpty())
        return ends[1].isEmpty() ? RangeAnswer{} : suffix(toOffset(ends[1]), size);

    const qint64 first = toOffset(ends[0]);
    const qint64 last = ends[1].isEmpty() ? std::numeric_limits<qint64>::max() : toOffset(ends[1]);
    if (last < first)
        return {};
    if (first >= size)
        return {.kind = RangeAnswer::Kind::Unsatisfiable};
    return {RangeAnswer::Kind::Part, first, std::min(last, size - 1) - first + 1};
}

Response fileResponse(const Request &request, const ServedFile &served)
{
    auto file = std::make_shared<QFile>(served.path);
    if (!QFileInfo(served.path).isFile() || !file->open(QIODevice::ReadOnly | QIODevice::Unbuffered))
        return {.status = 404};
    auto [response, part] = answered(request, served, file->size());
    if (part)
        response.file = FileBody{std::move(file), part->offset, part->length};
    return response;
}

Response bytesResponse(const Request &request, const QByteArray &bytes, const ServedFile &as)
{
    auto [response, part] = answered(request, as, bytes.size());
    if (part)
        response.body = bytes.sliced(part->offset, part->length);
    return response;
}

QByteArray toHttpDate(const QDateTime &time)
{
    return QLocale::c().toString(time.toUTC(), u"ddd, dd MMM yyyy hh:mm:ss 'GMT'"_s).toLatin1();
}

QDateTime fromHttpDate(const QByteArray &text)
{
    // Names of days are not looked at, and asctime() pads its day with a space.
    static const QRegularExpression dayName(u"^[A-Z][a-z]+,? "_s);
    const QString date = QString::fromLatin1(text).simplified().remove(dayName);
    static const QStringList forms{u"dd MMM yyyy hh:mm:ss 'GMT'"_s, u"dd-MMM-yy hh:mm:ss 'GMT'"_s,
                                   u"MMM d hh:mm:ss yyyy"_s};
    for (const QString &form : forms) {
        QDateTime time = QLocale::c().toDateTime(date, form);
        if (!time.isValid())
            continue;
        if (time.date().year() < 1970)
            time = time.addYears(100); // two digits
        time.setTimeSpec(Qt::UTC);
        return time;
    }
    return {};
}

QByteArray attachmentNamed(const QString &name)
{
    QByteArray ascii;
    for (const QChar c : name) {
        const bool isPlain =
            c.unicode() >= 0x20 && c.unicode() < 0x7f && c != u'"' && c != u'\\' && c != u'%' && c != u'/';
        ascii += isPlain ? char(c.unicode()) : '_';
    }
    return "attachment; filename=\"" + ascii + "\"; filename*=UTF-8''" + name.toUtf8().toPercentEncoding("!#$&+^`|");
}
