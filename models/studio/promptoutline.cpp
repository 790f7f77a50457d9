#include "models/studio/promptoutline.h"

#include "models/library/videotexts.h"
#include "models/search/words.h"
#include "models/studio/phrases.h"
#include "models/studio/promptreading.h"

#include <QFile>
#include <QRegularExpression>

#include <algorithm>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int comfortableWords = 45; // of a slide that is spoken: about twenty seconds
constexpr int manyWords = 90;
constexpr int usualAspects = 6;
constexpr int mostItems = 12; // of a list inside a line
constexpr int pointsShown = 4;

/// The slides of a subject that we know nothing about; the first opens the film, the last closes it.
QList<Slide> aspects(const QString &language, const QString &topic)
{
    QFile file(language == u"ja"_s ? u":/studio/aspects.ja.txt"_s : u":/studio/aspects.en.txt"_s);
    QList<Slide> slides;
    if (!file.open(QFile::ReadOnly))
        return slides;
    for (const QString &block : QString::fromUtf8(file.readAll()).split(u"\n\n"_s, Qt::SkipEmptyParts)) {
        Slide slide;
        for (QString line : block.split(u'\n', Qt::SkipEmptyParts)) {
            if (slide.title.isEmpty())
                slide.title = capitalised(line.replace(u"{topic}"_s, topic));
            else if (line.startsWith(u"- "))
                slide.points.append(line.mid(2));
            else
                slide.narration += line.replace(u"{topic}"_s, topic);
        }
        slides.append(slide);
    }
    return slides;
}

/// "tides: the moon, the sun and the wind" names what its slides are about.
QStringList takeItems(QString &topic)
{
    const qsizetype colon = topic.indexOf(QRegularExpression(u"[:：]"_s));
    if (colon <= 0)
        return {};
    static const QRegularExpression comma(u"\\s*[,;、；]\\s*(?:and\\s+)?|\\s+and\\s+"_s);
    const QStringList items = topic.mid(colon + 1).split(comma, Qt::SkipEmptyParts);
    if (items.size() < 2 || items.size() > mostItems)
        return {};
    topic = topic.left(colon).trimmed();
    return items;
}

Slide slideOfItem(const QString &item, qsizetype number, const QString &language)
{
    const QString name = item.simplified();
    if (language == u"ja"_s)
        return {.title = name,
                .points = {},
                .narration = u"%1。それは何で、どんな役割があるのでしょうか。"_s.arg(name),
                .picture = {},
                .sources = {}};
    static const QStringList ways = {u"%1. What is it, and what part does it play?"_s,
                                     u"Then there is %2. Ask how it fits in with the rest."_s,
                                     u"Next: %2. Think of where you have met it before."_s};
    const QString &said = ways[number % ways.size()];
    return {.title = capitalised(name),
            .points = {},
            .narration = said.contains(u"%1"_s) ? said.arg(capitalised(name)) : QString(said).replace(u"%2"_s, name),
            .picture = {},
            .sources = {}};
}

/// Exactly `count` slides about a subject (as many as are usual for 0).
QList<Slide> slidesAbout(QString topic, int count, const QString &language)
{
    const QStringList items = takeItems(topic);
    QList<Slide> all = aspects(language, topic);
    if (all.size() < 2)
        return {{.title = topic, .points = {}, .narration = topic, .picture = {}, .sources = {}}};
    const Slide opening = all.takeFirst();
    const Slide closing = all.takeLast();
    QList<Slide> middle;
    for (const QString &item : items)
        middle.append(slideOfItem(item, middle.size(), language));
    if (count == 0)
        count = items.isEmpty() ? usualAspects : int(items.size()) + 2;
    const qsizetype wanted = std::max(0, count - 2);
    for (int round = 1; middle.size() < wanted; ++round) {
        for (qsizetype i = 0; i < all.size() && middle.size() < wanted; ++i) {
            middle.append(all[i]);
            if (round > 1)
                middle.last().title += u" (%1)"_s.arg(round);
        }
    }
    if (count <= items.size()) // every item counts more than an opening
        return middle.first(count);
    QList<Slide> slides = QList{opening} + middle.first(std::min(wanted, middle.size()));
    if (count > 1)
        slides.append(closing);
    return slides;
}

PromptSection joined(const PromptSection &first, const PromptSection &second)
{
    PromptSection both = first;
    if (both.heading.isEmpty() && first.units.isEmpty())
        both.heading = second.heading;
    else if (!second.heading.isEmpty()) // it stays as a point among the text
        both.units.append({second.heading, true});
    both.units += second.units;
    return both;
}

void joinSmallest(QList<PromptSection> &sections)
{
    qsizetype best = 0;
    for (qsizetype i = 1; i + 1 < sections.size(); ++i) {
        if (sections[i].words() + sections[i + 1].words() < sections[best].words() + sections[best + 1].words())
            best = i;
    }
    const PromptSection second = sections.takeAt(best + 1);
    sections[best] = joined(sections[best], second);
}

/// Halves a sentence at the break nearest its middle; false when it has none.
bool halveSentence(QList<PromptUnit> &units)
{
    static const QRegularExpression breaks(
        u"[,;:、，；：]\\s*(?:(?:and|but|so|because|which|while)\\s+)?|\\s+(?=(?:and|but|so|"
        "because|which|while|when|where)\\s)"_s);
    const QString text = units.first().text;
    qsizetype at = -1;
    for (auto match = breaks.globalMatch(text); match.hasNext();) {
        const qsizetype end = match.next().capturedEnd();
        if (end > 5 && end < text.size() - 5 && qAbs(end - text.size() / 2) < qAbs(at - text.size() / 2))
            at = end;
    }
    if (at < 0)
        return false;
    const bool isItem = units.first().isItem;
    units = {{text.left(at).trimmed(), isItem}, {capitalised(text.mid(at).trimmed()), isItem}};
    return true;
}

/// Cuts the section with the most words in two; false when nothing can be cut any more.
bool splitLargest(QList<PromptSection> &sections)
{
    QList<qsizetype> order(sections.size());
    for (qsizetype i = 0; i < order.size(); ++i)
        order[i] = i;
    std::stable_sort(order.begin(), order.end(),
                     [&](qsizetype a, qsizetype b) { return sections[a].words() > sections[b].words(); });
    // Between sentences first, wherever that can be.
    std::stable_partition(order.begin(), order.end(), [&](qsizetype i) { return sections[i].units.size() > 1; });
    for (const qsizetype i : order) {
        QList<PromptUnit> units = sections[i].units;
        if (units.size() < 2 && (units.isEmpty() || !halveSentence(units)))
            continue;
        const int half = sections[i].words() / 2;
        qsizetype cut = 1;
        for (int words = wordCount(units[0].text); cut + 1 < units.size() && words < half; ++cut)
            words += wordCount(units[cut].text);
        sections.insert(i + 1, PromptSection{{}, units.mid(cut)});
        sections[i].units = units.first(cut);
        return true;
    }
    return false;
}

void fit(QList<PromptSection> &sections, int count)
{
    while (sections.size() > count)
        joinSmallest(sections);
    while (sections.size() < count && splitLargest(sections))
        ;
}

/// Paragraphs of a line or two go together, very long ones are cut.
void fitComfortably(QList<PromptSection> &sections)
{
    for (qsizetype i = 0; i + 1 < sections.size();) {
        const bool small = sections[i].words() + sections[i + 1].words() <= comfortableWords;
        if (small && sections[i].heading.isEmpty() && sections[i + 1].heading.isEmpty() && sections.size() > 3) {
            const PromptSection second = sections.takeAt(i + 1);
            sections[i] = joined(sections[i], second);
        } else {
            ++i;
        }
    }
    const auto isLong = [](const PromptSection &section) {
        return section.words() > manyWords && section.units.size() > 1;
    };
    while (sections.size() < mostSlides && std::any_of(sections.begin(), sections.end(), isLong) &&
           splitLargest(sections))
        ;
    fit(sections, std::min<int>(mostSlides, int(sections.size())));
}

QString spoken(const PromptSection &section)
{
    static const QRegularExpression stop(u"[.!?…。！？:;]$"_s);
    QString text;
    for (const PromptUnit &unit : section.units) {
        const bool isUnspacedEnd = !text.isEmpty() && isUnspaced(text.back().unicode());
        text += (text.isEmpty() || text.endsWith(u'。') ? u""_s : u" "_s) + unit.text;
        if (!stop.match(text).hasMatch())
            text += isUnspacedEnd || isUnspaced(text.back().unicode()) ? u'。' : u'.';
    }
    return text;
}

/// What follows a title's worth of a sentence: "the moon pulls" of "Tides: the moon pulls", all of it where no clause
/// ends there.
QString afterClause(const QString &sentence, qsizetype length)
{
    static const QRegularExpression rest(u"^\\s*(?:[,;:、，；：–—-]+\\s*|[.。!?！？…]*$)"_s);
    const QRegularExpressionMatch match = rest.match(sentence.mid(length));
    return match.hasMatch() ? sentence.mid(length + match.capturedLength()) : sentence;
}

Slide slideOf(const PromptSection &section)
{
    Slide slide{.title = section.heading.isEmpty() ? headlineOf(section.units.first().text) : section.heading,
                .points = {},
                .narration = section.units.isEmpty() ? section.heading : spoken(section),
                .picture = {},
                .sources = {}};
    const bool hasItems =
        std::any_of(section.units.begin(), section.units.end(), [](const PromptUnit &unit) { return unit.isItem; });
    for (qsizetype i = 0; i < section.units.size() && slide.points.size() < (hasItems ? mostPoints : pointsShown);
         ++i) {
        const PromptUnit &unit = section.units[i];
        const bool repeatsTitle = unit.text.startsWith(slide.title, Qt::CaseInsensitive);
        const QString point = pointOf(repeatsTitle ? afterClause(unit.text, slide.title.size()) : unit.text);
        if ((!hasItems || unit.isItem) && !point.isEmpty())
            slide.points.append(point);
    }
    return slide;
}

QString titleOf(const PromptReading &reading, const QList<Slide> &slides)
{
    QString topic = reading.topic;
    if (topic.isEmpty())
        return slides.first().title;
    takeItems(topic);
    return capitalised(topic);
}

} // namespace

Storyboard emptyStoryboard(const FilmRequest &request)
{
    return {.title = request.title,
            .language = request.language.isEmpty() ? languageOfScript(request.prompt) : request.language,
            .voice = request.voice,
            .theme = request.theme,
            .aspect = aspectNamed(request.aspect).value_or(Aspect::Wide),
            .slides = {}};
}

Storyboard outlineOfPrompt(const FilmRequest &request)
{
    Storyboard storyboard = emptyStoryboard(request);
    PromptReading reading = readPrompt(request.prompt);
    const int count = std::min(request.slides > 0 ? request.slides : reading.slides, mostSlides);
    const QString language = storyboard.language.section(u'-', 0, 0);
    if (reading.sections.isEmpty()) {
        storyboard.slides =
            slidesAbout(reading.topic.isEmpty() ? request.prompt.simplified() : reading.topic, count, language);
    } else {
        if (count > 0)
            fit(reading.sections, count);
        else
            fitComfortably(reading.sections);
        for (const PromptSection &section : std::as_const(reading.sections))
            storyboard.slides.append(slideOf(section));
        if (storyboard.slides.size() < count) { // a text too short to be cut so often
            const QList<Slide> more = slidesAbout(titleOf(reading, storyboard.slides), mostSlides, language);
            storyboard.slides += more.mid(1, count - storyboard.slides.size());
        }
    }
    if (storyboard.title.isEmpty())
        storyboard.title = titleOf(reading, storyboard.slides).left(maxTitleLength);
    for (Slide &slide : storyboard.slides) {
        slide.title = slide.title.left(longestSlideTitle);
        slide.narration = slide.narration.left(longestNarration);
        slide.picture = slide.title;
    }
    return storyboard;
}
