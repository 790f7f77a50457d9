#include "models/ai/extractiveengine.h"
#include "models/ai/modelfiles.h"
#include "models/ai/useembedder.h"
#include "models/chat/chatservice.h"
#include "models/chat/grounding.h"
#include "models/core/events.h"
#include "models/search/searchservice.h"
#include "tests/librarybuilder.h"
#include "tests/questions.h"
#include "tests/testdatabase.h"

#include <QCoreApplication>

#include <cstdio>

using namespace Qt::Literals::StringLiterals;

// How well the built-in engines answer. Two sets of fifty sentences, each sentence a video, are asked about in the
// sentences' own words and in others; five recordings of LibriVox are asked about as they were read and as they are
// recognised; and questions that nothing answers have to be declined. Nothing is asserted.
namespace {

/// A library of its own for each set.
class Library
{
public:
    explicit Library(const UseEmbedder &model)
        : m_engine(&model), m_search(*m_database, &model), m_chat(*m_database, m_search, m_engine, m_events)
    {
        m_owner = m_builder.account(u"owner"_s);
    }

    qint64 add(const QStringList &lines, double confidence)
    {
        const qint64 video = m_builder.video(m_owner, lines.first().left(40), {});
        m_builder.say(video, lines, confidence);
        index(video);
        return video;
    }
    qint64 add(const QList<SubtitleLine> &lines)
    {
        const qint64 video = m_builder.video(m_owner, u"recognised"_s, {});
        TranscriptRepository(*m_database).replace(video, lines);
        index(video);
        return video;
    }

    QList<qint64> nearest(const QString &question, int count) const
    {
        QList<qint64> videos;
        for (const Reference &reference : m_search.references(m_owner, question, {}, count))
            videos.append(reference.scene.videoId);
        return videos;
    }
    Message answer(const QString &question) const { return m_chat.answer(m_owner, {}, question).value(); }

private:
    void index(qint64 video)
    {
        if (!m_search.index(video, {}))
            qFatal("indexing failed");
    }

    TestDatabase m_database;
    LibraryBuilder m_builder{*m_database};
    Events m_events;
    ExtractiveEngine m_engine;
    SearchService m_search;
    ChatService m_chat;
    Account m_owner;
};

/// Shares of some questions.
class Share
{
public:
    void count(bool isRight)
    {
        m_right += isRight ? 1 : 0;
        ++m_all;
    }
    double value() const { return m_all == 0 ? 0 : double(m_right) / m_all; }

private:
    int m_right = 0;
    int m_all = 0;
};

/// Whether each sentence that an answer quotes is said in the moment that it cites.
void countCitations(const Message &answer, Share &correct)
{
    if (!answer.covered)
        return;
    for (const Moment &moment : answer.citations)
        correct.count(!moment.text.isEmpty() && moment.endMs > moment.startMs && answer.text.contains(moment.text));
}

void evaluateRefusals(const Library &library, const char *name)
{
    Share refused;
    for (const QString &question : questions::unrelated())
        refused.count(!library.answer(question).covered);
    std::printf("%-34s refused %.2f\n", name, refused.value());
}

void evaluateSentences(const UseEmbedder &model, const QString &file)
{
    Library library(model);
    const QList<questions::Row> rows = questions::rows(file);
    QList<qint64> videos;
    for (const questions::Row &row : rows)
        videos.append(library.add({row.sentence}, 1));
    for (const bool inItsWords : {true, false}) {
        Share first;
        Share inThree;
        Share answered;
        Share correct;
        for (qsizetype i = 0; i < rows.size(); ++i) {
            const QString question = inItsWords ? rows[i].inItsWords : rows[i].inOthers;
            const QList<qint64> found = library.nearest(question, 3);
            first.count(found.value(0) == videos[i]);
            inThree.count(found.contains(videos[i]));
            const Message answer = library.answer(question);
            answered.count(answer.covered && answer.citations[0].videoId == videos[i]);
            countCitations(answer, correct);
        }
        std::printf("%-14s %-19s hit@1 %.2f   hit@3 %.2f   answered from it %.2f   citations that hold %.2f\n",
                    qPrintable(file), inItsWords ? "in its words" : "in other words", first.value(), inThree.value(),
                    answered.value(), correct.value());
    }
    evaluateRefusals(library, qPrintable(file));
}

void evaluateNovel(const Library &library, const char *name)
{
    Share cited;
    Share correct;
    for (const questions::Asked &asked : questions::aboutTheNovel()) {
        const Message answer = library.answer(asked.question);
        bool isSaid = false;
        for (const Moment &citation : answer.citations.mid(0, 2))
            isSaid = isSaid || (answer.covered && citation.text.contains(asked.said));
        cited.count(isSaid);
        countCitations(answer, correct);
    }
    std::printf("%-34s in the first two citations %.2f   citations that hold %.2f\n", name, cited.value(),
                correct.value());
    evaluateRefusals(library, name);
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    if (qEnvironmentVariableIsEmpty("MATINEE_TEST_DATA"))
        qputenv("MATINEE_TEST_DATA", MATINEE_TEST_DATA);
    const std::optional<QString> folder = findModel(u"use-lite"_s);
    if (!folder) {
        std::fputs("The embedding model is not there: run installer/models/fetch.sh\n", stderr);
        return 1;
    }
    const std::unique_ptr<UseEmbedder> model = std::move(*UseEmbedder::open(*folder));
    evaluateSentences(*model, u"corpus.tsv"_s);
    evaluateSentences(*model, u"retrieval.tsv"_s);
    Library asRead(*model);
    asRead.add(questions::novel(), 0.8);
    evaluateNovel(asRead, "LibriVox, as it was read");
    if (const QList<SubtitleLine> lines = questions::recognisedNovel(); !lines.isEmpty()) {
        Library recognised(*model);
        recognised.add(lines);
        evaluateNovel(recognised, "LibriVox, as it is recognised");
    }
    return 0;
}
