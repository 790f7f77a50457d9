#include "models/ai/modelfiles.h"
#include "models/ai/useembedder.h"
#include "models/search/scenes.h"
#include "models/search/searchservice.h"
#include "tests/hashembedder.h"
#include "tests/librarybuilder.h"
#include "tests/testdatabase.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QRandomGenerator>

#include <algorithm>
#include <cmath>
#include <cstdio>

using namespace Qt::Literals::StringLiterals;

// Search over a generated library: 200,000 transcript lines in 1,000 videos, always the same ones. Words follow Zipf's
// law as they do in speech. The vectors are random ones of the embedder's size, because embedding so many lines takes
// hours and the time of a search does not depend on their values; the questions are really embedded.
namespace {

constexpr int videos = 1000;
constexpr int linesPerVideo = 200;
constexpr int wordsPerLine = 8;
constexpr int linesPerPassage = 3;
constexpr int linesPerScene = 36;
constexpr int vocabulary = 40'000;
constexpr int searches = 500;

class Speech
{
public:
    Speech()
    {
        for (int rank = 1; rank <= vocabulary; ++rank) {
            m_sum += 1.0 / rank;
            m_upTo.push_back(m_sum);
        }
    }

    QString word()
    {
        const double at = m_random.generateDouble() * m_sum;
        const auto rank = std::lower_bound(m_upTo.begin(), m_upTo.end(), at) - m_upTo.begin();
        return spelled(int(std::min<std::ptrdiff_t>(rank, vocabulary - 1)));
    }

    QString words(int count)
    {
        QStringList all;
        for (int i = 0; i < count; ++i)
            all.append(word());
        return all.join(u' ');
    }

    QVector<float> vector(int dimension)
    {
        QVector<float> values(dimension);
        double length = 0;
        for (float &value : values) {
            value = float(m_random.generateDouble() - 0.5);
            length += double{value} * double{value};
        }
        for (float &value : values)
            value /= float(std::sqrt(length));
        return values;
    }

    int below(int bound) { return m_random.bounded(bound); }

private:
    /// Syllables, so that words have beginnings in common as those of a language do.
    static QString spelled(int number)
    {
        static const QStringList syllables{u"ka"_s, u"to"_s,  u"mi"_s, u"ren"_s, u"sol"_s, u"va"_s, u"du"_s,  u"pel"_s,
                                           u"ni"_s, u"bor"_s, u"la"_s, u"zem"_s, u"fi"_s,  u"gu"_s, u"har"_s, u"wes"_s};
        QString word;
        for (int rest = number + int(syllables.size()); rest > 0; rest /= int(syllables.size()))
            word += syllables[rest % syllables.size()];
        return word;
    }

    QRandomGenerator m_random{20'240'601};
    std::vector<double> m_upTo;
    double m_sum = 0;
};

void fillLibrary(const Database &database, const Account &owner, const Embedder &embedder, Speech &speech)
{
    const LibraryBuilder library(database);
    const SearchRepository repository(database);
    for (int number = 0; number < videos; ++number) {
        const qint64 video = library.video(owner, u"Video %1"_s.arg(number), {});
        QList<IndexedScene> scenes;
        for (int line = 0; line < linesPerVideo; line += linesPerPassage) {
            if (line % linesPerScene == 0)
                scenes.append(IndexedScene{{line * 3000, (line + linesPerScene) * 3000, u"scene"_s}, {}});
            Passage passage;
            for (int i = line; i < std::min(line + linesPerPassage, linesPerVideo); ++i)
                passage.sentences.append({i * 3000, i * 3000 + 2500, speech.words(wordsPerLine)});
            scenes.last().passages.append({passage, Quantised::pack(speech.vector(embedder.dimension()))});
        }
        repository.replace(video, scenes, embedder.id());
    }
    execute(database.connection(), u"ANALYZE"_s); // as PostgreSQL does by itself after a while
}

/// What people type: one to three words, some of them common; half a word at the end of every other one.
QString typed(Speech &speech)
{
    const QString text = speech.words(1 + speech.below(3));
    return speech.below(2) == 0 ? text : text.chopped(std::min<qsizetype>(2, text.size() - 2));
}

void measureSearches(const char *name, const SearchService &search, const Account &account, Speech &speech)
{
    QElapsedTimer timer;
    timer.start();
    search.search(account, u"katomi"_s, {}, 20);
    const double first = double(timer.nsecsElapsed()) / 1e6;
    std::vector<double> times;
    qsizetype hits = 0;
    for (int i = 0; i < searches; ++i) {
        const QString text = typed(speech);
        timer.start();
        hits += search.search(account, text, {}, 20).size();
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    std::sort(times.begin(), times.end());
    std::printf("%-26s p50 %6.1f ms   p95 %6.1f ms   max %6.1f ms   first, with loading, %7.1f ms   %.1f hits\n", name,
                times[times.size() / 2], times[times.size() * 95 / 100], times.back(), first, double(hits) / searches);
}

/// Hours of speech in one go: the cut has to stay near-linear.
void measureScenes(Speech &speech, int dimension)
{
    for (const int count : {1000, 4000, 16'000}) {
        QList<SceneLine> lines;
        for (int i = 0; i < count; ++i)
            lines.append({{i * 3000, i * 3000 + 2500, u"line"_s}, speech.vector(dimension), 11});
        QElapsedTimer timer;
        timer.start();
        const qsizetype scenes = cutScenes(lines).size();
        std::printf("cut %6d lines into %4lld scenes: %7.1f ms\n", count, qlonglong(scenes),
                    double(timer.nsecsElapsed()) / 1e6);
    }
}

} // namespace

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const TestDatabase database;
    std::unique_ptr<Embedder> model;
    if (const std::optional<QString> folder = findModel(u"use-lite"_s))
        if (auto opened = UseEmbedder::open(*folder))
            model = std::move(*opened);
    const HashEmbedder hashes(u"hash"_s, 512);
    const Embedder &embedder = model ? *model : static_cast<const Embedder &>(hashes);

    const LibraryBuilder library(*database);
    const Account owner = library.account(u"owner"_s);
    const Account other = library.account(u"other"_s);
    const Account admin = library.account(u"admin"_s, Role::Admin);
    Speech speech;
    QElapsedTimer timer;
    timer.start();
    fillLibrary(*database, owner, embedder, speech);
    std::printf("%d lines in %d videos written in %.1f s, embedder %s\n", videos * linesPerVideo, videos,
                double(timer.elapsed()) / 1e3, qPrintable(embedder.id()));

    const SearchService byMeaning(*database, &embedder);
    measureSearches("owner", byMeaning, owner, speech);
    measureSearches("admin", byMeaning, admin, speech);
    measureSearches("somebody who sees nothing", byMeaning, other, speech);
    const SearchService byWords(*database, nullptr);
    measureSearches("by words alone", byWords, owner, speech);
    measureScenes(speech, embedder.dimension());
    return 0;
}
