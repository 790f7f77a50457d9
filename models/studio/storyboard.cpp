#include "models/studio/storyboard.h"

#include "models/library/videotexts.h"
#include "models/media/slidetheme.h"

#include <QJsonArray>
#include <QRegularExpression>

#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr qsizetype longestName = 100; // of a voice or theme

// In the order of the enumerators.
constexpr std::array aspectNames{"16:9", "9:16", "1:1"};
constexpr std::array frameSizes{QSize(1280, 720), QSize(720, 1280), QSize(1080, 1080)};

/// Reads members of one object and remembers the first that is of a wrong type.
class Reader
{
public:
    Reader(const QJsonObject &object, QString prefix) : m_object(object), m_prefix(std::move(prefix)) {}

    QString text(const QString &key)
    {
        const QJsonValue value = m_object[key];
        if (!value.isUndefined() && !value.isNull() && !value.isString())
            reject(key);
        return value.toString().trimmed();
    }

    QJsonArray array(const QString &key)
    {
        const QJsonValue value = m_object[key];
        if (!value.isUndefined() && !value.isNull() && !value.isArray())
            reject(key);
        return value.toArray();
    }

    qint64 number(const QString &key)
    {
        const QJsonValue value = m_object[key];
        if (!value.isDouble() || value.toInteger(-1) < 0)
            reject(key);
        return value.toInteger();
    }

    void reject(const QString &key, const QString &detail = u"type"_s)
    {
        if (!m_error)
            m_error = {.fault = Fault::Invalid, .field = m_prefix + key, .detail = detail};
    }

    void take(const std::optional<Error> &error)
    {
        if (!m_error)
            m_error = error;
    }

    const std::optional<Error> &error() const { return m_error; }

private:
    QJsonObject m_object;
    QString m_prefix;
    std::optional<Error> m_error;
};

QJsonObject toJson(const Moment &moment)
{
    return {{u"video_id"_s, moment.videoId},
            {u"title"_s, moment.videoTitle},
            {u"start_ms"_s, moment.startMs},
            {u"end_ms"_s, moment.endMs},
            {u"text"_s, moment.text}};
}

Moment readMoment(Reader &reader)
{
    return {.videoId = reader.number(u"video_id"_s),
            .videoTitle = reader.text(u"title"_s),
            .startMs = reader.number(u"start_ms"_s),
            .endMs = reader.number(u"end_ms"_s),
            .text = reader.text(u"text"_s)};
}

/// Hands each object of an array to `read`.
void forEachObject(Reader &parent, const QString &key, const QString &prefix,
                   const std::function<void(Reader &reader)> &read)
{
    const QJsonArray array = parent.array(key);
    for (qsizetype i = 0; i < array.size() && !parent.error(); ++i) {
        const QString path = u"%1[%2]"_s.arg(key).arg(i);
        if (!array[i].isObject())
            return parent.reject(path);
        Reader reader(array[i].toObject(), prefix + path + u'.');
        read(reader);
        parent.take(reader.error());
    }
}

QStringList readPoints(Reader &reader)
{
    QStringList points;
    for (const QJsonValue &point : reader.array(u"points"_s)) {
        if (!point.isString())
            reader.reject(u"points"_s);
        if (const QString text = point.toString().trimmed(); !text.isEmpty())
            points.append(text);
    }
    return points;
}

Slide readSlide(Reader &reader, qsizetype number)
{
    Slide slide{.title = reader.text(u"title"_s),
                .points = readPoints(reader),
                .narration = reader.text(u"narration"_s),
                .picture = reader.text(u"picture"_s),
                .sources = {}};
    forEachObject(reader, u"sources"_s, u"slides[%1]."_s.arg(number),
                  [&](Reader &moment) { slide.sources.append(readMoment(moment)); });
    return slide;
}

Result<void> checkCount(qsizetype count, qsizetype most, const QString &field)
{
    return count <= most ? Result<void>() : fail(Fault::Invalid, field, u"count"_s);
}

Result<void> checkSlide(const Slide &slide, const QString &prefix)
{
    Result<void> good =
        checkedText(slide.title, prefix + u"title"_s, longestSlideTitle)
            .and_then([&](const QString &) {
                return checkedText(slide.narration, prefix + u"narration"_s, longestNarration);
            })
            .and_then(
                [&](const QString &) { return checkedText(slide.picture, prefix + u"picture"_s, longestPicture); })
            .and_then(
                [&](const QString &) { return checkCount(slide.points.size(), mostPoints, prefix + u"points"_s); })
            .and_then([&] { return checkCount(slide.sources.size(), mostSources, prefix + u"sources"_s); });
    for (const QString &point : slide.points)
        good = good.and_then(
            [&] { return checkedText(point, prefix + u"points"_s, longestPoint).map([](const QString &) {}); });
    const bool isBlank = slide.title.isEmpty() && slide.narration.isEmpty() && slide.points.isEmpty();
    return good && isBlank ? fail(Fault::Invalid, prefix + u"title"_s, u"blank"_s) : good;
}

} // namespace

QString nameOf(Aspect aspect)
{
    return QLatin1String(aspectNames.at(std::size_t(aspect)));
}

std::optional<Aspect> aspectNamed(const QString &name)
{
    for (std::size_t i = 0; i < aspectNames.size(); ++i) {
        if (name == QLatin1String(aspectNames[i]))
            return Aspect(i);
    }
    return std::nullopt;
}

QSize frameSizeOf(Aspect aspect)
{
    return frameSizes.at(std::size_t(aspect));
}

bool isLanguageTag(const QString &text)
{
    static const QRegularExpression pattern(u"^([A-Za-z]{2,3}(-[A-Za-z0-9]{1,8}){0,4})?$"_s);
    return pattern.match(text).hasMatch();
}

QJsonObject toJson(const Slide &slide)
{
    QJsonArray sources;
    for (const Moment &moment : slide.sources)
        sources.append(toJson(moment));
    return {{u"title"_s, slide.title},
            {u"points"_s, QJsonArray::fromStringList(slide.points)},
            {u"narration"_s, slide.narration},
            {u"picture"_s, slide.picture},
            {u"sources"_s, sources}};
}

QJsonObject toJson(const Storyboard &storyboard)
{
    QJsonArray slides;
    for (const Slide &slide : storyboard.slides)
        slides.append(toJson(slide));
    return {{u"title"_s, storyboard.title}, {u"language"_s, storyboard.language},     {u"voice"_s, storyboard.voice},
            {u"theme"_s, storyboard.theme}, {u"aspect"_s, nameOf(storyboard.aspect)}, {u"slides"_s, slides}};
}

Result<Storyboard> storyboardFromJson(const QJsonObject &json)
{
    Reader reader(json, {});
    Storyboard storyboard{.title = reader.text(u"title"_s),
                          .language = reader.text(u"language"_s),
                          .voice = reader.text(u"voice"_s),
                          .theme = reader.text(u"theme"_s),
                          .slides = {}};
    const QString aspect = reader.text(u"aspect"_s);
    if (const auto known = aspectNamed(aspect); known || aspect.isEmpty())
        storyboard.aspect = known.value_or(Aspect::Wide);
    else
        reader.reject(u"aspect"_s, u"value"_s);
    forEachObject(reader, u"slides"_s, {},
                  [&](Reader &slide) { storyboard.slides.append(readSlide(slide, storyboard.slides.size())); });
    if (reader.error())
        return tl::make_unexpected(*reader.error());
    return checkStoryboard(storyboard).map([&] { return storyboard; });
}

Result<void> checkStoryboard(const Storyboard &storyboard)
{
    if (storyboard.slides.isEmpty() || storyboard.slides.size() > mostSlides)
        return fail(Fault::Invalid, u"slides"_s, u"count"_s);
    for (const Result<QString> &text : {checkedText(storyboard.title, u"title"_s, maxTitleLength),
                                        checkedText(storyboard.voice, u"voice"_s, longestName)}) {
        if (!text)
            return tl::make_unexpected(text.error());
    }
    if (!isLanguageTag(storyboard.language))
        return fail(Fault::Invalid, u"language"_s, u"value"_s);
    if (!storyboard.theme.isEmpty() && !slideThemes().contains(storyboard.theme))
        return fail(Fault::Invalid, u"theme"_s, u"value"_s);
    for (qsizetype i = 0; i < storyboard.slides.size(); ++i) {
        if (const auto good = checkSlide(storyboard.slides[i], u"slides[%1]."_s.arg(i)); !good)
            return good;
    }
    return {};
}
