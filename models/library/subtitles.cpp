#include "models/library/subtitles.h"

#include <QRegularExpression>
#include <QStringDecoder>

#include <algorithm>
#include <array>
#include <optional>

using namespace Qt::Literals::StringLiterals;

namespace {

// What a file may at most make us hold; longer input is cut, not refused.
constexpr qsizetype maxBytes = 32 * 1024 * 1024;
constexpr qsizetype maxCues = 200'000;
constexpr qsizetype maxCueCharacters = 5'000;
constexpr qsizetype maxHourDigits = 4;

QString fromWindows1252(const QByteArray &bytes)
{
    // 0x80 to 0x9F; the rest is Latin-1. https://encoding.spec.whatwg.org/index-windows-1252.txt
    static constexpr std::array<char16_t, 32> high = {0x20AC, 0x0081, 0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                                      0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x008D, 0x017D, 0x008F,
                                                      0x0090, 0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                                      0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x009D, 0x017E, 0x0178};
    QString text = QString::fromLatin1(bytes);
    for (QChar &c : text) {
        if (c >= u'\x80' && c <= u'\x9F')
            c = high[c.unicode() - 0x80];
    }
    return text;
}

QString decoded(const QByteArray &bytes)
{
    if (bytes.startsWith("\xFF\xFE") || bytes.startsWith("\xFE\xFF"))
        return QStringDecoder(QStringDecoder::Utf16)(bytes);
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString text = utf8(bytes);
    return utf8.hasError() ? fromWindows1252(bytes) : text;
}

/// At most `maxDigits` of 0 to 9, and nothing else.
std::optional<qint64> number(QStringView digits, qsizetype maxDigits)
{
    if (digits.isEmpty() || digits.size() > maxDigits)
        return {};
    qint64 value = 0;
    for (const QChar digit : digits) {
        if (digit < u'0' || digit > u'9')
            return {};
        value = value * 10 + (digit.unicode() - u'0');
    }
    return value;
}

/// "[hours:]minutes:seconds[.,]fraction" in milliseconds.
std::optional<qint64> parseTime(QStringView text)
{
    qsizetype mark = text.lastIndexOf(u',');
    if (mark < 0)
        mark = text.lastIndexOf(u'.');
    const QStringView fraction = mark < 0 ? QStringView(u"0") : text.mid(mark + 1);
    const QList<QStringView> parts = (mark < 0 ? text : text.left(mark)).split(u':');
    if (parts.size() < 2 || parts.size() > 3)
        return {};
    const std::optional<qint64> hours = parts.size() == 3 ? number(parts[0], maxHourDigits) : 0;
    const std::optional<qint64> minutes = number(parts[parts.size() - 2], 2);
    const std::optional<qint64> seconds = number(parts.last(), 2);
    const std::optional<qint64> part = number(fraction, 3);
    if (!hours || !minutes || !seconds || !part)
        return {};
    const qint64 unit = fraction.size() == 1 ? 100 : fraction.size() == 2 ? 10 : 1;
    return ((*hours * 60 + *minutes) * 60 + *seconds) * 1000 + *part * unit;
}

/// The times of a line "start --> end [settings]"; an end before the start becomes the start.
std::optional<SubtitleLine> parseTiming(QStringView line)
{
    const qsizetype arrow = line.indexOf(u"-->");
    if (arrow < 0)
        return {};
    const QStringView right = line.mid(arrow + 3).trimmed();
    const auto blank = std::find_if(right.begin(), right.end(), [](QChar c) { return c.isSpace(); });
    const std::optional<qint64> start = parseTime(line.left(arrow).trimmed());
    const std::optional<qint64> end = parseTime(right.left(blank - right.begin()));
    if (!start || !end)
        return {};
    return SubtitleLine{.startMs = *start, .endMs = std::max(*start, *end), .text = {}};
}

QString entity(const QString &name)
{
    static const QHash<QString, QString> named = {{u"amp"_s, u"&"_s},  {u"lt"_s, u"<"_s},    {u"gt"_s, u">"_s},
                                                  {u"nbsp"_s, u" "_s}, {u"quot"_s, u"\""_s}, {u"apos"_s, u"'"_s},
                                                  {u"lrm"_s, {}},      {u"rlm"_s, {}}};
    if (!name.startsWith(u'#'))
        return named.value(name, u'&' + name + u';');
    const bool isHex = name.startsWith(u"#x", Qt::CaseInsensitive);
    bool isNumber = false;
    const uint code = name.mid(isHex ? 2 : 1).toUInt(&isNumber, isHex ? 16 : 10);
    if (!isNumber || code < 0x20 || code > QChar::LastValidCodePoint || QChar::isSurrogate(char32_t{code}))
        return {};
    const char32_t character = code;
    return QString::fromUcs4(&character, 1);
}

QString withoutEntities(const QString &text)
{
    static const QRegularExpression pattern(u"&(#?[A-Za-z0-9]{1,10});"_s);
    if (!text.contains(u'&'))
        return text;
    QString result;
    qsizetype from = 0;
    for (auto match = pattern.globalMatch(text); match.hasNext();) {
        const QRegularExpressionMatch found = match.next();
        result += QStringView(text).mid(from, found.capturedStart() - from);
        result += entity(found.captured(1));
        from = found.capturedEnd();
    }
    return result += QStringView(text).mid(from);
}

/// The words alone: no tags (<i>, <v Ann>, <00:01.500>), no overrides ({\an8}), no line breaks.
QString plainText(QString text, bool isVtt)
{
    static const QRegularExpression styling(uR"(</?[A-Za-z][^<>]{0,300}>|</>|<\d[\d:.]{0,20}>|\{\\[^{}]{0,300}\})"_s);
    text.replace(QChar::Null, u' ');
    if (text.contains(u'<') || text.contains(u'{'))
        text.remove(styling);
    return (isVtt ? withoutEntities(text) : text).simplified();
}

/// Reads one line after another; a cue is over at a blank line or where the next one's times stand.
class CueReader
{
public:
    explicit CueReader(bool isVtt) : m_isVtt(isVtt) {}

    void read(QStringView line)
    {
        if (const std::optional<SubtitleLine> timing = parseTiming(line)) {
            if (number(m_lastLine, 9)) // the next cue's number, without a blank line before it
                m_text.chop(m_lastLine.size());
            finishCue();
            m_cue = *timing;
            m_isInCue = true;
        } else if (line.trimmed().isEmpty()) {
            finishCue();
        } else if (m_isInCue && m_text.size() < maxCueCharacters) {
            m_lastLine = line.left(maxCueCharacters).trimmed();
            m_text += u' ';
            m_text += m_lastLine;
        }
    }

    bool isFull() const { return m_cues.size() >= maxCues; }

    QList<SubtitleLine> cues()
    {
        finishCue();
        std::stable_sort(m_cues.begin(), m_cues.end(),
                         [](const SubtitleLine &a, const SubtitleLine &b) { return a.startMs < b.startMs; });
        return std::move(m_cues);
    }

private:
    void finishCue()
    {
        m_cue.text = plainText(m_text, m_isVtt);
        if (m_isInCue && !m_cue.text.isEmpty())
            m_cues.append(m_cue);
        m_isInCue = false;
        m_text.clear();
        m_lastLine = {};
    }

    bool m_isVtt;
    bool m_isInCue = false;
    SubtitleLine m_cue;
    QString m_text;
    QStringView m_lastLine; // into the text being read
    QList<SubtitleLine> m_cues;
};

QByteArray timeText(qint64 ms, char mark)
{
    const auto padded = [](qint64 value, int width) { return QByteArray::number(value).rightJustified(width, '0'); };
    ms = std::max<qint64>(ms, 0);
    return padded(ms / 3'600'000, 2) + ':' + padded(ms / 60'000 % 60, 2) + ':' + padded(ms / 1000 % 60, 2) + mark +
           padded(ms % 1000, 3);
}

QByteArray timing(const SubtitleLine &line, char mark)
{
    return timeText(line.startMs, mark) + " --> " + timeText(line.endMs, mark) + '\n';
}

} // namespace

QList<SubtitleLine> parseSubtitles(const QByteArray &bytes)
{
    QString text = decoded(bytes.left(maxBytes));
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    CueReader reader(text.startsWith(u"WEBVTT"));
    qsizetype from = 0;
    while (from < text.size() && !reader.isFull()) {
        const qsizetype end = text.indexOf(u'\n', from);
        const qsizetype length = (end < 0 ? text.size() : end) - from;
        reader.read(QStringView(text).mid(from, length));
        from += length + 1;
    }
    return reader.cues();
}

QByteArray toSrt(const QList<SubtitleLine> &lines)
{
    QByteArray srt;
    int index = 0;
    for (const SubtitleLine &line : lines) {
        QString text = line.text.simplified();
        text.replace(u"-->"_s, u"→"_s); // would read as the times of a cue
        srt += QByteArray::number(++index) + '\n' + timing(line, ',') + text.toUtf8() + "\n\n";
    }
    return srt;
}

QByteArray toVtt(const QList<SubtitleLine> &lines)
{
    QByteArray vtt = "WEBVTT\n\n";
    for (const SubtitleLine &line : lines) {
        QString text = line.text.simplified();
        text.replace(u'&', u"&amp;"_s).replace(u'<', u"&lt;"_s).replace(u'>', u"&gt;"_s);
        vtt += timing(line, '.') + text.toUtf8() + "\n\n";
    }
    return vtt;
}
