#include "models/ai/extractiveengine.h"
#include "models/ai/modelfiles.h"
#include "models/ai/useembedder.h"
#include "tests/hashembedder.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

Reference reference(const QStringList &sentences, double score = 0.5)
{
    Reference made;
    made.scene.text = sentences.join(u' ');
    for (const QString &sentence : sentences)
        made.sentences.append({.text = sentence, .score = score});
    return made;
}

DraftAnswer ask(const ChatEngine &engine, const QString &question, const QList<Reference> &references)
{
    const Result<DraftAnswer> answer = engine.answer({.text = question, .references = references});
    if (!answer)
        qFatal("the engine failed");
    return *answer;
}

const QStringList talk{u"The moon causes the tides of the oceans."_s, u"The tides of the oceans come from the moon."_s,
                       u"A black hole lets no light escape."_s, u"Rust colours the planet Mars red."_s};

} // namespace

class TestExtractiveEngine : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        if (const std::optional<QString> folder = findModel(u"use-lite"_s))
            if (auto opened = UseEmbedder::open(*folder))
                m_model = std::move(*opened);
    }

    void anAnswerQuotesWhatIsNearest_data() { addEmbedders(); }
    void anAnswerQuotesWhatIsNearest()
    {
        const ExtractiveEngine engine(embedder());
        const DraftAnswer answer =
            ask(engine, u"Can light escape a black hole?"_s, {reference(talk.mid(0, 2)), reference(talk.mid(2))});
        QVERIFY(answer.covered);
        QCOMPARE(answer.sentences.first().text, talk[2]);
        QCOMPARE(answer.sentences.first().references, QList<int>{2});
    }

    void whatIsFarAwayIsNotCovered_data() { addEmbedders(); }
    void whatIsFarAwayIsNotCovered()
    {
        const ExtractiveEngine engine(embedder());
        const DraftAnswer answer = ask(engine, u"How much does a pizza cost in Naples?"_s, {reference(talk)});
        QVERIFY(!answer.covered);
        QVERIFY(answer.sentences.isEmpty());
        QVERIFY(!ask(engine, u"Anything at all?"_s, {}).covered);
    }

    void theSameIsNotSaidTwice()
    {
        const HashEmbedder embedder;
        const ExtractiveEngine engine(&embedder);
        const QStringList said{u"The moon causes tides."_s, u"The moon causes tides, the tides."_s,
                               u"The sun causes smaller tides."_s};
        const DraftAnswer answer = ask(engine, u"What causes tides, the moon or the sun?"_s, {reference(said)});
        QVERIFY(answer.sentences.size() >= 2);
        QCOMPARE(answer.sentences[1].text, said[2]);
    }

    void anEchoInAnotherVideoIsNotQuoted()
    {
        const ExtractiveEngine engine(nullptr);
        const DraftAnswer answer =
            ask(engine, u"What causes the tides?"_s, {reference(talk.mid(0, 1)), reference(talk.mid(0, 1))});
        QCOMPARE(answer.sentences.size(), 1);
    }

    void anAnswerIsShort()
    {
        const ExtractiveEngine engine(nullptr);
        QStringList said;
        for (int i = 0; i < 20; ++i)
            said.append(u"The moon shines in night %1."_s.arg(i));
        QCOMPARE(ask(engine, u"When does the moon shine?"_s, {reference(said)}).sentences.size(), 4);
    }

    void theSameQuestionHasTheSameAnswer()
    {
        const HashEmbedder embedder;
        const ExtractiveEngine engine(&embedder);
        const auto texts = [&] {
            QStringList all;
            for (const DraftSentence &sentence : ask(engine, u"the moon and the tides"_s, {reference(talk)}).sentences)
                all.append(sentence.text);
            return all;
        };
        QCOMPARE(texts(), texts());
    }

    void anEmbedderThatFailsIsAFault()
    {
        HashEmbedder embedder;
        embedder.fails = true;
        const auto answer =
            ExtractiveEngine(&embedder).answer({.text = u"Why?"_s, .references = {reference(talk)}}, {});
        QVERIFY(!answer);
        QCOMPARE(answer.error().fault, Fault::EngineFailed);
    }

private:
    void addEmbedders() const
    {
        QTest::addColumn<int>("kind");
        QTest::newRow("by words alone") << 0;
        QTest::newRow("by hashes") << 1;
        QTest::newRow("by the model") << 2;
    }

    const Embedder *embedder()
    {
        QFETCH(int, kind);
        if (kind == 2 && !m_model)
            qInfo("without the embedding model: run installer/models/fetch.sh");
        return kind == 0 ? nullptr : kind == 1 || !m_model ? static_cast<const Embedder *>(&m_hashes) : m_model.get();
    }

    HashEmbedder m_hashes;
    std::unique_ptr<Embedder> m_model;
};

QTEST_GUILESS_MAIN(TestExtractiveEngine)
#include "tst_extractiveengine.moc"
