#include "models/search/questionembedder.h"
#include "tests/topicembedder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

/// What stands between a question and the engine that knows its meaning.
class TestQuestionEmbedder : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_engine = std::make_shared<TopicEmbedder>(u"old"_s, 8); }

    void theSameQuestionIsAskedOnce()
    {
        const QuestionEmbedder questions([this] { return m_engine; }, {});
        const int before = m_engine->asked;
        QVERIFY(questions.vectorOf(u"old"_s, u"ocean"_s));
        QCOMPARE(questions.vectorOf(u"old"_s, u"ocean"_s), questions.vectorOf(u"old"_s, u"ocean"_s));
        QCOMPARE(m_engine->asked, before + 1);
        QVERIFY(!questions.vectorOf(u"new"_s, u"ocean"_s));
        QVERIFY(!questions.fault());
    }

    void aFailingEngineIsLeftAlone_data()
    {
        QTest::addColumn<QString>("field");
        QTest::addColumn<int>("restMs");
        QTest::addColumn<int>("asked"); // of two questions
        QTest::newRow("for a while") << u"connection"_s << 3'600'000 << 1;
        QTest::newRow("not for longer") << u"connection"_s << 0 << 2;
        QTest::newRow("not for a question that it does not take") << u"request"_s << 3'600'000 << 2;
    }

    void aFailingEngineIsLeftAlone()
    {
        QFETCH(QString, field);
        QFETCH(int, restMs);
        QFETCH(int, asked);
        const QuestionEmbedder questions([this] { return m_engine; }, {}, std::chrono::milliseconds(restMs));
        const int before = m_engine->asked;
        m_engine->field = field;
        QVERIFY(!questions.vectorOf(u"old"_s, u"ocean"_s));
        QVERIFY(!questions.vectorOf(u"old"_s, u"planet"_s));
        QCOMPARE(m_engine->asked, before + asked);
        QCOMPARE(questions.fault().has_value(), field != u"request"_s);
        m_engine->field.clear();
        if (restMs == 0) {
            QVERIFY(questions.vectorOf(u"old"_s, u"ocean"_s));
            QVERIFY(!questions.fault());
        }
    }

    void aSilentEngineIsGivenUp()
    {
        using namespace std::chrono_literals;
        const QuestionEmbedder questions([this] { return m_engine; }, {}, 1h, 1ms);
        m_engine->isSilent = true;
        QVERIFY(!questions.vectorOf(u"old"_s, u"ocean"_s));
        QCOMPARE(questions.fault()->field, u"timeout"_s);
    }

private:
    std::shared_ptr<TopicEmbedder> m_engine;
};

QTEST_GUILESS_MAIN(TestQuestionEmbedder)
#include "tst_questionembedder.moc"
