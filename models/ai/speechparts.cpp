#include "models/ai/speechparts.h"

#include "models/ai/remotejson.h"

#include <QTextBoundaryFinder>

using namespace Qt::Literals::StringLiterals;

namespace {

qsizetype bytesOf(QStringView text)
{
    return text.toUtf8().size();
}

QStringList cutAt(QTextBoundaryFinder::BoundaryType type, const QString &text)
{
    QStringList pieces;
    QTextBoundaryFinder finder(type, text);
    for (qsizetype from = 0, to = finder.toNextBoundary(); to >= 0; from = to, to = finder.toNextBoundary())
        pieces.append(text.mid(from, to - from));
    return pieces;
}

/// Adds `text` to the last part where it fits, else cuts it more finely.
void add(QStringList &parts, const QString &text, qsizetype mostBytes, int fineness)
{
    constexpr auto types =
        std::to_array({QTextBoundaryFinder::Sentence, QTextBoundaryFinder::Word, QTextBoundaryFinder::Grapheme});
    if (bytesOf(text) <= mostBytes) {
        if (parts.isEmpty() || bytesOf(parts.last()) + bytesOf(text) > mostBytes)
            parts.append(text);
        else
            parts.last() += text;
    } else if (fineness < int(types.size())) {
        for (const QString &piece : cutAt(types[std::size_t(fineness)], text))
            add(parts, piece, mostBytes, fineness + 1);
    }
}

} // namespace

QStringList speechParts(const QString &text, qsizetype mostBytes)
{
    QStringList parts;
    const QString words = text.simplified();
    for (const QString &sentence : cutAt(QTextBoundaryFinder::Sentence, words))
        add(parts, sentence, mostBytes, 1);
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return parts;
}

Result<Speech> speakInParts(const QString &text, qsizetype mostBytes, const Progress &progress,
                            const std::function<Result<Speech>(const QString &part)> &speakPart)
{
    Speech whole;
    const QStringList parts = speechParts(text, mostBytes);
    for (qsizetype i = 0; i < parts.size(); ++i) {
        if (progress.cancelled())
            return fail(Fault::Cancelled);
        const Result<Speech> speech = speakPart(parts[i]);
        if (!speech)
            return speech;
        if (i > 0 && speech->rate != whole.rate)
            return wrongReply(u"the voice changed its sample rate"_s);
        whole.rate = speech->rate;
        whole.samples += speech->samples;
        progress.report(double(i + 1) / double(parts.size()));
    }
    return whole;
}
