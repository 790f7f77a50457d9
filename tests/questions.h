#pragma once

#include "models/ai/pocketsphinxtranscriber.h"

#include <QDir>
#include <QFile>
#include <QList>
#include <QStringList>

/// The sets of questions in tests/data, for the tests of answers and for their evaluation.
namespace questions {

/// A sentence, and questions that it alone of its set answers.
struct Row
{
    QString sentence;
    QString inItsWords;
    QString inOthers;
};

/// A question about the recordings, and words of the sentence that answers it.
struct Asked
{
    QString question;
    QString said;
};

/// The lines of a file, their columns apart. Empty when it is not there.
inline QList<QStringList> table(const QString &name)
{
    QList<QStringList> rows;
    QFile file(qEnvironmentVariable("MATINEE_TEST_DATA") + u'/' + name);
    if (!file.open(QIODevice::ReadOnly))
        return rows;
    for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
        rows.append(line.split(u'\t'));
    return rows;
}

/// "retrieval.tsv" or "corpus.tsv".
inline QList<Row> rows(const QString &name)
{
    QList<Row> all;
    for (const QStringList &row : table(name))
        all.append({row.value(0), row.value(1), row.value(2)});
    return all;
}

/// The five sentences of a novel by Jane Austen that pocketsphinx-testdata holds, as they were read for LibriVox.
inline QStringList novel()
{
    return {QStringLiteral("and mister john dashwood had then leisure to consider how much there might be prudently in "
                           "his power to do for them"),
            QStringLiteral("he was not an ill disposed young man"),
            QStringLiteral("unless to be rather cold hearted and rather selfish is to be ill disposed"),
            QStringLiteral("had he married a more amiable woman he might have been made still more respectable than he "
                           "was"),
            QStringLiteral("he might even have been made amiable himself")};
}

/// The same as the built-in engine recognises it, one recording after the other. Empty when they are not installed.
inline QList<SubtitleLine> recognisedNovel()
{
    const QDir recordings(QStringLiteral("/usr/share/pocketsphinx/test/data/librivox"));
    QList<SubtitleLine> lines;
    for (const QFileInfo &file : recordings.entryInfoList({QStringLiteral("*.wav")}, QDir::Files, QDir::Name)) {
        const qint64 before = lines.isEmpty() ? 0 : lines.last().endMs + 500;
        const auto recognised = PocketsphinxTranscriber().transcribe(file.filePath());
        for (SubtitleLine line : recognised.value_or(QList<SubtitleLine>())) {
            line.startMs += before;
            line.endMs += before;
            lines.append(line);
        }
    }
    return lines;
}

inline QList<Asked> aboutTheNovel()
{
    QList<Asked> all;
    for (const QStringList &row : table(QStringLiteral("librivox.tsv")))
        all.append({row.value(0), row.value(1)});
    return all;
}

/// What none of the sets answers.
inline QStringList unrelated()
{
    QStringList all;
    for (const QStringList &row : table(QStringLiteral("unrelated.txt")))
        all.append(row.value(0));
    return all;
}

} // namespace questions
