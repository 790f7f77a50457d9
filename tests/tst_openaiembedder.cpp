#include "models/ai/openaiembedder.h"
#include "tests/enginefaults.h"

#include <QJsonArray>

#include <cmath>

using namespace Qt::Literals::StringLiterals;

class TestOpenAiEmbedder : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<EngineServer>(); }
    void theRequestIsAsDocumented();
    void vectorsComeInTheOrderOfTheTexts();
    void vectorsHaveLengthOne();
    void manyTextsGoInBatches();
    void blankAndEndlessTextsAreMadeAcceptable();
    void noTextsAreNoRequest();
    void theDimensionIsLearnt();
    void wrongRepliesAreFaults_data();
    void wrongRepliesAreFaults();
    void failuresAreFaults_data() { EngineFaults::addRows(); }
    void failuresAreFaults();
    void aBusyAndSlowServerIsWaitedFor();
    void cancellingHangsUp();
    void aServerWithoutKeyIsAskedWithoutKey();

private:
    static QJsonObject item(int index, const QJsonArray &vector)
    {
        return {{u"object"_s, u"embedding"_s}, {u"index"_s, index}, {u"embedding"_s, vector}};
    }
    static EngineReply replyOf(const QJsonArray &data)
    {
        return EngineReply::ofJson({{u"object"_s, u"list"_s}, {u"model"_s, u"m"_s}, {u"data"_s, data}});
    }
    /// A vector whose first value is the length of its text, in disorder.
    void embedLengths() const
    {
        m_server->answer("/v1/embeddings", [](const EngineRequest &request) {
            QJsonArray data;
            const QJsonArray input = request.json()[u"input"_s].toArray();
            for (qsizetype i = input.size() - 1; i >= 0; --i)
                data.append(item(int(i), {double(input[i].toString().size()), 1, 0}));
            return replyOf(data);
        });
    }

    std::unique_ptr<EngineServer> m_server;
};

void TestOpenAiEmbedder::theRequestIsAsDocumented()
{
    embedLengths();
    const OpenAiEmbedder embedder(EngineFaults::apiOf(*m_server), u"text-embedding-3-small"_s);
    const auto made = embedder.embed({u"The tide rises."_s, u"Grüße"_s});
    QVERIFY2(made, made ? "" : qPrintable(made.error().field + made.error().detail));
    const EngineRequest request = m_server->lastRequest();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/v1/embeddings");
    QCOMPARE(request.header("Authorization"), "Bearer sk-secret");
    QCOMPARE(request.header("Content-Type"), "application/json");
    QCOMPARE(request.json(), (QJsonObject{{u"model"_s, u"text-embedding-3-small"_s},
                                          {u"input"_s, QJsonArray{u"The tide rises."_s, u"Grüße"_s}},
                                          {u"encoding_format"_s, u"float"_s}}));
    QCOMPARE(embedder.id(), u"openai/text-embedding-3-small"_s);
}

void TestOpenAiEmbedder::vectorsComeInTheOrderOfTheTexts()
{
    embedLengths();
    const OpenAiEmbedder embedder(EngineFaults::apiOf(*m_server), u"m"_s);
    const auto vectors = embedder.embed({u"1"_s, u"55555"_s, u"333"_s});
    QVERIFY(vectors);
    for (const auto &[at, length] : {std::pair(0, 1), {1, 5}, {2, 3}})
        QVERIFY(std::abs((*vectors)[at][0] / (*vectors)[at][1] - float(length)) < 1e-5F);
}

void TestOpenAiEmbedder::vectorsHaveLengthOne()
{
    m_server->reply(replyOf({item(0, {3, -4, 0})}));
    const OpenAiEmbedder embedder(EngineFaults::apiOf(*m_server), u"m"_s);
    QCOMPARE(embedder.embed({u"a"_s})->first(), QVector<float>({0.6F, -0.8F, 0}));
}

void TestOpenAiEmbedder::manyTextsGoInBatches()
{
    embedLengths();
    QStringList texts;
    for (int i = 1; i <= 150; ++i)
        texts.append(QString(i, u'x'));
    double last = 0;
    const OpenAiEmbedder embedder(EngineFaults::apiOf(*m_server), u"m"_s);
    const auto vectors = embedder.embed(texts, {.report = [&](double fraction) { last = fraction; }});
    QVERIFY(vectors);
    QCOMPARE(vectors->size(), 150);
    for (int i = 0; i < 150; ++i)
        QVERIFY(std::abs((*vectors)[i][0] / (*vectors)[i][1] - float(i + 1)) < 1e-3F);
    QCOMPARE(m_server->requestCount(), 3);
    QCOMPARE(last, 1.0);
}

void TestOpenAiEmbedder::blankAndEndlessTextsAreMadeAcceptable()
{
    embedLengths();
    const OpenAiEmbedder embedder(EngineFaults::apiOf(*m_server), u"m"_s);
    QVERIFY(embedder.embed({QString(), u" \n"_s, QString(100'000, u'x')}));
    const QJsonArray input = m_server->lastRequest().json()[u"input"_s].toArray();
    QCOMPARE(input[0].toString(), u"."_s);
    QCOMPARE(input[1].toString(), u"."_s);
    QCOMPARE(input[2].toString().size(), 8'000);
}

void TestOpenAiEmbedder::noTextsAreNoRequest()
{
    const OpenAiEmbedder embedder(EngineFaults::apiOf(*m_server), u"m"_s);
    QVERIFY(embedder.embed({})->isEmpty());
    QCOMPARE(m_server->requestCount(), 0);
}

void TestOpenAiEmbedder::theDimensionIsLearnt()
{
    m_server->reply(replyOf({item(0, {1, 0, 0, 0})}));
    m_server->reply(replyOf({item(0, {1, 0, 0})}));
    const OpenAiEmbedder embedder(EngineFaults::apiOf(*m_server), u"m"_s);
    QCOMPARE(embedder.dimension(), 0);
    QVERIFY(embedder.embed({u"a"_s}));
    QCOMPARE(embedder.dimension(), 4);
    const auto other = embedder.embed({u"a"_s});
    QVERIFY(!other);
    QCOMPARE(other.error().field, u"reply"_s);
    QCOMPARE(embedder.dimension(), 4);
}

void TestOpenAiEmbedder::wrongRepliesAreFaults_data()
{
    QTest::addColumn<QJsonArray>("data"); // for two texts
    QTest::newRow("one vector for two texts") << QJsonArray{item(0, {1, 0})};
    QTest::newRow("three vectors for two texts") << QJsonArray{item(0, {1, 0}), item(1, {1, 0}), item(2, {1, 0})};
    QTest::newRow("the same index twice") << QJsonArray{item(0, {1, 0}), item(0, {1, 0})};
    QTest::newRow("an index that is none") << QJsonArray{item(0, {1, 0}), item(7, {1, 0})};
    QTest::newRow("an index below zero") << QJsonArray{item(0, {1, 0}), item(-1, {1, 0})};
    QTest::newRow("vectors of two sizes") << QJsonArray{item(0, {1, 0}), item(1, {1, 0, 0})};
    QTest::newRow("an empty vector") << QJsonArray{item(0, {1, 0}), item(1, {})};
    QTest::newRow("words for numbers") << QJsonArray{item(0, {1, 0}), item(1, {1, u"x"_s})};
    QTest::newRow("a vector of zeros") << QJsonArray{item(0, {1, 0}), item(1, {0, 0})};
    QTest::newRow("numbers beyond all bounds") << QJsonArray{item(0, {1, 0}), item(1, {1e300, 1e300})};
}

void TestOpenAiEmbedder::wrongRepliesAreFaults()
{
    QFETCH(QJsonArray, data);
    m_server->reply(replyOf(data));
    const auto vectors = OpenAiEmbedder(EngineFaults::apiOf(*m_server), u"m"_s).embed({u"a"_s, u"b"_s});
    QVERIFY(!vectors);
    QCOMPARE(vectors.error().fault, Fault::EngineFailed);
    QCOMPARE(vectors.error().field, u"reply"_s);
}

void TestOpenAiEmbedder::failuresAreFaults()
{
    const OpenAiEmbedder embedder(EngineFaults::apiOf(*m_server), u"m"_s);
    QCOMPARE(EngineFaults::wrongWith(*m_server, [&](const Progress &p) { return embedder.embed({u"a"_s}, p); }),
             QString());
}

void TestOpenAiEmbedder::aBusyAndSlowServerIsWaitedFor()
{
    EngineFaults::replySlowly(*m_server, replyOf({item(0, {1, 0})}));
    QVERIFY(OpenAiEmbedder(EngineFaults::apiOf(*m_server), u"m"_s).embed({u"a"_s}));
    QCOMPARE(m_server->requestCount(), 3);
}

void TestOpenAiEmbedder::cancellingHangsUp()
{
    const OpenAiEmbedder embedder(EngineFaults::apiOf(*m_server), u"m"_s);
    QVERIFY(
        EngineFaults::closesWhenCancelled(*m_server, [&](const Progress &p) { return embedder.embed({u"a"_s}, p); }));
}

void TestOpenAiEmbedder::aServerWithoutKeyIsAskedWithoutKey()
{
    embedLengths();
    QVERIFY(OpenAiEmbedder(EngineFaults::apiOf(*m_server, "Authorization", {}), u"m"_s).embed({u"a"_s}));
    QCOMPARE(m_server->lastRequest().header("Authorization"), QByteArray());
}

QTEST_GUILESS_MAIN(TestOpenAiEmbedder)
#include "tst_openaiembedder.moc"
