#include "models/search/scenes.h"

#include <QRandomGenerator>
#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

int countWords(const QString &text)
{
    return int(text.split(u' ', Qt::SkipEmptyParts).size());
}

SceneLine line(int number, const QVector<float> &vector, int tokens = 10)
{
    return {{number * 1000, number * 1000 + 900, u"line %1"_s.arg(number)}, vector, tokens};
}

QVector<double> meanOf(const QList<SceneLine> &lines, qsizetype begin, qsizetype end)
{
    QVector<double> mean(lines[begin].vector.size());
    for (qsizetype i = begin; i < end; ++i)
        for (qsizetype k = 0; k < mean.size(); ++k)
            mean[k] += double(lines[i].vector[k]) / double(end - begin);
    return mean;
}

/// The sizes of the scenes of [begin, end), by the formula as it is written: every mean is taken anew for every cut.
QList<qsizetype> plainSizes(const QList<SceneLine> &lines, qsizetype begin, qsizetype end, int maxTokens)
{
    int tokens = 0;
    for (qsizetype i = begin; i < end; ++i)
        tokens += lines[i].tokens;
    if (end - begin == 1 || tokens <= maxTokens)
        return {end - begin};
    qsizetype best = begin + 1;
    double most = -1;
    for (qsizetype cut = begin + 1; cut < end; ++cut) {
        const QVector<double> left = meanOf(lines, begin, cut);
        const QVector<double> right = meanOf(lines, cut, end);
        double apart = 0;
        for (qsizetype k = 0; k < left.size(); ++k)
            apart += (left[k] - right[k]) * (left[k] - right[k]);
        apart *= double(cut - begin) * double(end - cut);
        if (apart > most) {
            most = apart;
            best = cut;
        }
    }
    return plainSizes(lines, begin, best, maxTokens) + plainSizes(lines, best, end, maxTokens);
}

/// A vector of length 1 near one of the axes.
QVector<float> near(int axis, QRandomGenerator &random)
{
    QVector<float> vector(8);
    float length = 0;
    for (int i = 0; i < 8; ++i) {
        vector[i] = (i == axis ? 1.0F : 0.0F) + 0.3F * float(random.generateDouble() - 0.5);
        length += vector[i] * vector[i];
    }
    for (float &value : vector)
        value /= std::sqrt(length);
    return vector;
}

} // namespace

class TestScenes : public QObject
{
    Q_OBJECT

private slots:
    void anEmptyTranscriptHasNoScenes() { QVERIFY(cutScenes({}).isEmpty()); }

    void aShortTranscriptIsOneScene()
    {
        const auto scenes = cutScenes({line(0, {1, 0}), line(1, {0, 1}), line(2, {1, 0})}, 30);
        QCOMPARE(scenes.size(), 1);
        QCOMPARE(scenes[0].size(), 3);
    }

    void everyLineIsInOneSceneInOrderWithinTheLimit_data()
    {
        QTest::addColumn<int>("lines");
        QTest::addColumn<int>("maxTokens");
        QTest::addColumn<bool>("withVectors");
        QTest::newRow("one line") << 1 << 100 << true;
        QTest::newRow("scenes of single lines") << 40 << 1 << true;
        QTest::newRow("a talk") << 400 << 512 << true;
        QTest::newRow("a talk without an embedder") << 400 << 512 << false;
        QTest::newRow("a long day") << 3000 << 200 << true;
    }

    void everyLineIsInOneSceneInOrderWithinTheLimit()
    {
        QFETCH(int, lines);
        QFETCH(int, maxTokens);
        QFETCH(bool, withVectors);
        for (quint32 seed = 1; seed <= 5; ++seed) {
            QRandomGenerator random(seed);
            QList<SceneLine> input;
            for (int i = 0; i < lines; ++i)
                input.append(line(i, withVectors ? near(random.bounded(8), random) : QVector<float>(),
                                  1 + random.bounded(std::min(maxTokens, 30))));
            int next = 0;
            for (const QList<SubtitleLine> &scene : cutScenes(input, maxTokens)) {
                QVERIFY(!scene.isEmpty());
                int tokens = 0;
                for (const SubtitleLine &each : scene) {
                    QCOMPARE(each, input[next].line);
                    tokens += input[next++].tokens;
                }
                QVERIFY2(tokens <= maxTokens, qPrintable(QString::number(tokens)));
            }
            QCOMPARE(next, lines);
        }
    }

    void theCutIsWhereTheTopicChanges_data()
    {
        QTest::addColumn<int>("first");
        QTest::addColumn<int>("second");
        QTest::newRow("in the middle") << 20 << 20;
        QTest::newRow("early") << 6 << 30;
        QTest::newRow("late") << 31 << 7;
    }

    void theCutIsWhereTheTopicChanges()
    {
        QFETCH(int, first);
        QFETCH(int, second);
        QRandomGenerator random(7);
        QList<SceneLine> input;
        for (int i = 0; i < first + second; ++i)
            input.append(line(i, near(i < first ? 0 : 3, random)));
        // Only one cut is needed: the larger part fits.
        const auto scenes = cutScenes(input, 10 * std::max(first, second));
        QCOMPARE(scenes.size(), 2);
        QCOMPARE(scenes[0].size(), first);
    }

    void theCutsAreThoseOfTheFormula()
    {
        for (quint32 seed = 1; seed <= 40; ++seed) {
            QRandomGenerator random(seed);
            const int count = 1 + random.bounded(120);
            const int maxTokens = 20 + random.bounded(200);
            QList<SceneLine> input;
            for (int i = 0; i < count; ++i)
                input.append(line(i, near((i / 9) % 8, random), 1 + random.bounded(19)));
            QList<qsizetype> sizes;
            for (const QList<SubtitleLine> &scene : cutScenes(input, maxTokens))
                sizes.append(scene.size());
            QCOMPARE(sizes, plainSizes(input, 0, input.size(), maxTokens));
        }
    }

    void withoutVectorsScenesAreEven()
    {
        QList<SceneLine> input;
        for (int i = 0; i < 8; ++i)
            input.append(line(i, {}));
        const auto scenes = cutScenes(input, 20);
        QCOMPARE(scenes.size(), 4);
        for (const auto &scene : scenes)
            QCOMPARE(scene.size(), 2);
    }

    void aLongLineIsCutWithItsTimes()
    {
        QStringList words;
        for (int i = 0; i < 100; ++i)
            words.append(u"w%1"_s.arg(100 + i));
        const auto lines =
            fitLines({{0, 1000, u"short"_s}, {10'000, 20'000, words.join(u' '), 0.5}, {0, 0, u"  "_s}}, countWords, 30);
        QVERIFY(lines.size() >= 5);
        QCOMPARE(lines[0].text, u"short"_s);
        QStringList together;
        qint64 last = 10'000;
        for (const SubtitleLine &part : lines.mid(1)) {
            QVERIFY(countWords(part.text) <= 30);
            QVERIFY(part.startMs >= last && part.endMs > part.startMs);
            QCOMPARE(part.confidence, 0.5);
            last = part.endMs;
            together.append(part.text);
        }
        QCOMPARE(lines[1].startMs, 10'000);
        QCOMPARE(last, 20'000);
        QCOMPARE(together.join(u' '), words.join(u' '));
        // Half of the words in half of the time.
        QVERIFY(std::abs(lines[2].endMs - 15'000) < 200);
    }

    void aLineWithoutSpacesIsCutBetweenCharacters()
    {
        const auto characters = [](const QString &text) { return int(text.toUcs4().size()); };
        const QString text = u"𠮷野家の牛丼はとても美味しいです𠮷"_s;
        QString together;
        for (const SubtitleLine &part : fitLines({{0, 1000, text}}, characters, 3)) {
            QVERIFY(characters(part.text) <= 3);
            QVERIFY(!part.text.contains(QChar::ReplacementCharacter) && part.text.isValidUtf16());
            together += part.text;
        }
        QCOMPARE(together, text);
    }
};

QTEST_GUILESS_MAIN(TestScenes)
#include "tst_scenes.moc"
