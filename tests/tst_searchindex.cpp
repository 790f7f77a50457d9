#include "models/search/searchindex.h"

#include <QRandomGenerator>
#include <QTest>

#include <cmath>
#include <numeric>

namespace {

constexpr int dimension = 96;

QVector<float> randomVector(QRandomGenerator &random)
{
    QVector<float> vector(dimension);
    for (float &value : vector)
        value = float(random.generateDouble() - 0.5);
    const float length = std::sqrt(std::inner_product(vector.begin(), vector.end(), vector.begin(), 0.0F));
    for (float &value : vector)
        value /= length;
    return vector;
}

IndexedPassage passage(qint64 id, qint64 videoId, const QVector<float> &vector)
{
    return {id, videoId, id * 10, Quantised::pack(vector)};
}

QList<qint64> found(const SearchIndex &index, const RankingRequest &request)
{
    QList<qint64> ids;
    for (const RankedScene &scene : index.rank(request))
        ids.append(scene.passages.first().id);
    return ids;
}

} // namespace

class TestSearchIndex : public QObject
{
    Q_OBJECT

private slots:
    void quantisedProductsAreNearTheTrueOnes()
    {
        QRandomGenerator random(1);
        for (int i = 0; i < 200; ++i) {
            const QVector<float> a = randomVector(random);
            const QVector<float> b = randomVector(random);
            const QByteArray packed = Quantised::pack(b);
            QCOMPARE(Quantised::dimension(packed), dimension);
            const float exact = std::inner_product(a.begin(), a.end(), b.begin(), 0.0F);
            const float near = QueryVector(a).dot(Quantised::values(packed), Quantised::scale(packed));
            QVERIFY2(std::abs(exact - near) < 0.01F, qPrintable(QString::number(double{exact - near})));
        }
    }

    void anEmptyOrZeroVectorIsNearNothing()
    {
        QVERIFY(Quantised::pack({}).isEmpty());
        const QByteArray zeros = Quantised::pack(QVector<float>(dimension, 0));
        QRandomGenerator random(1);
        QCOMPARE(QueryVector(randomVector(random)).dot(Quantised::values(zeros), Quantised::scale(zeros)), 0.0F);
    }

    void theNearestComesFirst()
    {
        QRandomGenerator random(2);
        SearchIndex index;
        QList<QVector<float>> vectors;
        for (qint64 id = 1; id <= 300; ++id) {
            vectors.append(randomVector(random));
            index.add({passage(id, id, vectors.last())});
        }
        for (const qint64 id : {1, 150, 300})
            QCOMPARE(found(index, {.vector = QueryVector(vectors[id - 1])}), QList<qint64>{id});
        QCOMPARE(found(index, {.vector = QueryVector(vectors[0]), .videoIds = QSet<qint64>{7}}), QList<qint64>{7});
        QVERIFY(found(index, {.vector = QueryVector(vectors[0]), .limit = 0}).isEmpty());
    }

    void termsRaiseAndRequiredOnesExclude()
    {
        QRandomGenerator random(3);
        const QVector<float> asked = randomVector(random);
        SearchIndex index;
        for (qint64 id = 1; id <= 3; ++id)
            index.add({passage(id, id, asked)});
        const auto with = [&](const QList<TermPostings> &terms) {
            return found(index, {.vector = QueryVector(asked), .terms = terms, .limit = 9});
        };
        QCOMPARE(with({}), QList<qint64>({1, 2, 3}));
        QCOMPARE(with({{{3, 99}, 1, false}}), QList<qint64>({3, 1, 2}));
        QCOMPARE(with({{{2, 3}, 1, true}, {{3}, 1, false}}), QList<qint64>({3, 2}));
        QCOMPARE(with({{{2}, 1, true}, {{3}, 1, true}}), QList<qint64>());
    }

    void whatIsForgottenOrReplacedIsGone()
    {
        QRandomGenerator random(4);
        const QVector<float> asked = randomVector(random);
        SearchIndex index;
        for (qint64 id = 1; id <= 20; ++id)
            index.add({passage(id, id, id == 13 ? asked : randomVector(random))});
        const RankingRequest request{.vector = QueryVector(asked)};
        // More than a quarter goes, so that the rest moves together.
        for (qint64 video = 1; video <= 12; ++video)
            index.forget(video);
        QCOMPARE(index.size(), 8);
        QCOMPARE(found(index, request), QList<qint64>{13});
        index.add({passage(21, 13, asked)});
        QCOMPARE(found(index, request), QList<qint64>{21});
        QCOMPARE(index.size(), 8);
        index.add({passage(21, 13, asked)}); // another thread came second
        QCOMPARE(index.size(), 8);
        QCOMPARE(index.lastId(), 21);
    }

    void vectorsBeyondTheBoundLeaveTheWords()
    {
        QRandomGenerator random(5);
        const QVector<float> asked = randomVector(random);
        SearchIndex index(2 * dimension);
        for (qint64 id = 1; id <= 3; ++id)
            index.add({passage(id, id, asked)});
        QCOMPARE(found(index, {.vector = QueryVector(asked), .limit = 9}), QList<qint64>({1, 2}));
        QCOMPARE(found(index, {.terms = {{{3}, 1, false}}, .limit = 9}), QList<qint64>{3});
    }

    void aVectorOfAnotherLengthIsNotCompared()
    {
        QRandomGenerator random(6);
        SearchIndex index;
        index.add({passage(1, 1, randomVector(random)), passage(2, 1, QVector<float>(8, 0.1F)), passage(3, 1, {})});
        QCOMPARE(found(index, {.vector = QueryVector(randomVector(random)), .limit = 9}), QList<qint64>{1});
        QVERIFY(found(index, {.vector = QueryVector(QVector<float>(8, 0.1F)), .limit = 9}).isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestSearchIndex)
#include "tst_searchindex.moc"
