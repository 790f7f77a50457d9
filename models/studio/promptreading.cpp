#include "models/studio/promptreading.h"

#include "models/search/words.h"
#include "models/studio/phrases.h"

#include <QRegularExpression>

#include <algorithm>
#include <array>

using namespace Qt::Literals::StringLiterals;

namespace {

constexpr int longestHeading = 70;
constexpr int longestName = 120;
constexpr int fewWords = 8; // of a sentence that is rather the name of something

enum class BlockKind { Heading, Item, Paragraph };

struct Block
{
    BlockKind kind;
    QString text;
};

QRegularExpression anyCase(const QString &pattern)
{
    return QRegularExpression(pattern, QRegularExpression::CaseInsensitiveOption |
                                           QRegularExpression::UseUnicodePropertiesOption);
}

const QString &numberWords()
{
    static const QString words = u"one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fourteen|"
                                 "fifteen|sixteen|seventeen|eighteen|nineteen|twenty"_s;
    return words;
}

int numberOf(const QString &word)
{
    bool isNumber = false;
    const int number = word.toInt(&isNumber);
    return isNumber ? number : int(numberWords().split(u'|').indexOf(word.toLower())) + 1;
}

/// Takes "in six slides" out of an instruction, and says how many there are.
int takeCount(QString &instruction)
{
    static const std::array patterns = {
        anyCase(
            u"(?:\\b(?:in|with|of|as|using|over|has|have|having)\\s+)?(?:(?:about|around|exactly|just)\\s+)?"
            "\\b(\\d{1,2}|%1)[\\s-]+(?:(?:short|simple|quick)\\s+)?(?:slides?|pages?|scenes?|parts|sections|cards)\\b"_s
                .arg(numberWords())),
        anyCase(u"(?:全|計)?(\\d{1,2})\\s*(?:枚|ページ|スライド|場面)(?:の)?(?:スライド)?(?:で|の|に)?"_s)};
    for (const QRegularExpression &pattern : patterns) {
        const QRegularExpressionMatch match = pattern.match(instruction);
        const int count = match.hasMatch() ? numberOf(match.captured(1)) : 0;
        if (count == 0)
            continue;
        instruction.replace(match.capturedStart(), match.capturedLength(), u" slide "_s);
        return count;
    }
    return 0;
}

/// A subject without what joined it to the rest of its sentence.
QString withoutEdges(QString subject)
{
    static const QRegularExpression edges(u"^[\\s:;,.–—-]+|(?:\\bslide\\b|[\\s:;,.。!?–—-])+$"_s,
                                          QRegularExpression::CaseInsensitiveOption);
    return subject.remove(edges).simplified();
}

/// What an instruction is about; empty when the sentence is none.
QString topicOf(const QString &sentence)
{
    static const QString film =
        u"(?:videos?|films?|movies?|presentations?|slide ?shows?|slides?|slide decks?|"
        "explainers?|decks?|lessons?|talks?|clips?|reels?|documentar(?:y|ies)|introductions?)"_s;
    static const QString about =
        u"(?:\\s*(?:about|on|of|explaining|(?:that|which|to)\\s+(?:explains?|shows?|describes?|"
        "teach(?:es)?)|showing|describing|covering|introducing|for|to|slide)\\b|\\s*:)+"_s;
    static const std::array patterns = {
        anyCase(u"^(?:please\\s+)?(?:(?:can|could|would) you\\s+)?(?:please\\s+)?(?:make|create|generate|produce|write|"
                "build|prepare|draft|film|give|show|i(?:'d| would)? (?:want|need|like))\\s+(?:me\\s+|us\\s+)?"
                "(?:[\\w-]+\\s+){0,5}?%1(?:\\s+%1)*(?:%2)?\\s*(.*)$"_s.arg(film, about)),
        anyCase(u"^(?:please\\s+)?(?:explain|describe|tell (?:me|us) about|teach (?:me|us)(?: about)?|introduce)\\s+"
                "(?:to (?:me|us)\\s+)?(.*)$"_s),
        anyCase(u"^(?:an?\\s+)?(?:[\\w-]+\\s+){0,4}?%1(?:\\s+%1)*%2\\s*(.*)$"_s.arg(film, about)),
        anyCase(
            u"^(.+?)(?:について|に関する|を説明する|を紹介する)(?:.*)(?:動画|ビデオ|スライド|映画|映像|プレゼン|slide).*$"_s),
    };
    for (const QRegularExpression &pattern : patterns) {
        const QRegularExpressionMatch match = pattern.match(sentence);
        if (match.hasMatch())
            return withoutEdges(match.captured(1));
    }
    return {};
}

bool looksLikeHeading(const QString &line, const QString &next)
{
    static const QRegularExpression stop(u"[.!?。！？,;、]$"_s);
    return line.size() <= longestHeading && !stop.match(line).hasMatch() && !next.isEmpty() &&
           (next.size() > line.size() || line.endsWith(u':'));
}

QList<Block> blocksOf(const QString &text)
{
    static const QRegularExpression markdown(u"^#{1,6}\\s+(.+?)\\s*#*$"_s);
    static const QRegularExpression numbered =
        anyCase(u"^(?:slide|part|scene|chapter|スライド)\\s*\\d{1,2}\\s*[:.)-]\\s*(.+)$"_s);
    static const QRegularExpression item(u"^(?:[-*•‣·・]|\\d{1,2}[.)、．])\\s*(?=\\S)(.+)$"_s);
    QList<Block> blocks;
    bool isOpen = false; // a paragraph that the next line goes on with
    const QStringList lines = text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        const QString line = lines[i].simplified();
        const bool startsAnew = !std::exchange(isOpen, false);
        if (line.isEmpty())
            continue;
        const QString next = lines.value(i + 1).simplified();
        QRegularExpressionMatch match = markdown.match(line);
        if (!match.hasMatch())
            match = numbered.match(line);
        const QRegularExpressionMatch asItem = item.match(line);
        if (match.hasMatch())
            blocks.append({BlockKind::Heading, match.captured(1)});
        else if (asItem.hasMatch() && line.size() > 2)
            blocks.append({BlockKind::Item, asItem.captured(1)});
        else if (startsAnew && looksLikeHeading(line, next))
            blocks.append({BlockKind::Heading, line.endsWith(u':') ? line.chopped(1) : line});
        else if (startsAnew)
            blocks.append({BlockKind::Paragraph, line});
        else
            blocks.last().text += u' ' + line;
        isOpen = blocks.last().kind != BlockKind::Heading;
    }
    return blocks;
}

QList<PromptUnit> unitsOf(const QString &text)
{
    QList<PromptUnit> units;
    for (const QString &sentence : sentencesOf(text))
        units.append({sentence, false});
    return units;
}

/// "The moon: it pulls the water." has a heading of its own.
PromptSection sectionOfItem(const QString &text)
{
    static const QRegularExpression head(u"^(.{2,60}?)(?:\\s[–—-]\\s|[:：]\\s*)(?=\\S)(.+)$"_s);
    const QRegularExpressionMatch match = head.match(text);
    if (match.hasMatch())
        return {match.captured(1).simplified(), unitsOf(match.captured(2))};
    return {{}, unitsOf(text)};
}

/// A list is the whole of it when nothing but a line stands before it.
bool isList(const QList<Block> &blocks)
{
    const auto count = [&](BlockKind kind) {
        return std::count_if(blocks.begin(), blocks.end(), [kind](const Block &block) { return block.kind == kind; });
    };
    const bool isOpened = !blocks.isEmpty() && blocks.first().kind != BlockKind::Item;
    return count(BlockKind::Item) >= 2 && count(BlockKind::Heading) + count(BlockKind::Paragraph) <= (isOpened ? 1 : 0);
}

QList<PromptSection> sectionsOf(const QList<Block> &blocks, QString &topic)
{
    QList<PromptSection> sections;
    const bool list = isList(blocks);
    bool afterHeading = false;
    for (const Block &block : blocks) {
        if (block.kind == BlockKind::Heading) {
            if (afterHeading && topic.isEmpty()) // one heading right after another is over all
                topic = sections.takeLast().heading;
            sections.append({block.text, {}});
        } else if (list && block.kind == BlockKind::Item) {
            sections.append(sectionOfItem(block.text));
        } else if (block.kind == BlockKind::Item && !sections.isEmpty()) {
            sections.last().units.append({block.text, true});
        } else if (afterHeading || (!sections.isEmpty() && !sections.last().heading.isEmpty() && !list)) {
            sections.last().units += unitsOf(block.text);
        } else {
            sections.append({{}, unitsOf(block.text)});
        }
        afterHeading = block.kind == BlockKind::Heading;
    }
    if (list && sections.size() > 1 && sections.first().units.isEmpty() && topic.isEmpty())
        topic = sections.takeFirst().heading; // the line before the list
    sections.removeIf(
        [](const PromptSection &section) { return section.units.isEmpty() && section.heading.isEmpty(); });
    return sections;
}

} // namespace

int PromptSection::words() const
{
    int words = 0;
    for (const PromptUnit &unit : units)
        words += wordCount(unit.text);
    return words;
}

PromptReading readPrompt(const QString &prompt)
{
    PromptReading reading;
    QString text = prompt;
    text.replace(u"\r\n"_s, u"\n"_s).replace(u'\r', u'\n');
    text = text.trimmed();
    const QString firstLine = text.section(u'\n', 0, 0).simplified();
    text = firstLine + text.mid(text.section(u'\n', 0, 0).size());
    const QString first = sentencesOf(firstLine).value(0);
    QString instruction = first;
    reading.slides = takeCount(instruction);
    reading.topic = topicOf(instruction.simplified());
    const bool isInstruction = !reading.topic.isEmpty() || reading.slides > 0 ||
                               (first == text && wordCount(first) <= fewWords && first.size() <= longestName);
    if (isInstruction) {
        text = text.mid(text.indexOf(first) + first.size()).trimmed();
        if (reading.topic.isEmpty() && text.isEmpty())
            reading.topic = reading.slides > 0 ? withoutEdges(instruction) : instruction.simplified();
        if (const QString last = sentencesOf(text).value(0); reading.slides == 0 && wordCount(last) <= fewWords) {
            QString more = last; // "Make a film about tides. Six slides, please."
            if (const int count = takeCount(more); count > 0) {
                reading.slides = count;
                text = text.mid(std::max<qsizetype>(0, text.indexOf(last)) + last.size());
            }
        }
    }
    reading.sections = sectionsOf(blocksOf(text), reading.topic);
    return reading;
}
