#include "models/ai/generativeengine.h"
#include "tests/scriptedtext.h"

#include <QTest>

using namespace Qt::Literals::StringLiterals;

namespace {

const ChatQuestion question{.text = u"Rain?"_s, .references = {{.scene = {.text = u"It rains."_s}}}};

} // namespace

class TestGenerativeEngine : public QObject
{
    Q_OBJECT

private slots:
    void theAnswerIsTheModelsText()
    {
        m_text->pieces = {u"It "_s, u"rains. "_s, u"[1]"_s};
        QStringList shown;
        const Result<DraftAnswer> draft =
            m_engine.answer(question, {}, [&](const QString &piece) { shown.append(piece); });
        QVERIFY(draft && draft->covered && draft->sentences.isEmpty());
        QCOMPARE(draft->text, u"It rains. [1]"_s);
        QCOMPARE(shown, m_text->pieces);
        QCOMPARE(m_text->prompt.last().text, u"Rain?"_s);
        QCOMPARE(m_engine.id(), u"scripted/1"_s);
    }

    void aTextThatComesAtOnceIsShown()
    {
        m_text->pieces = {u"It rains. [1]"_s};
        m_text->streams = false;
        QString shown;
        const Result<DraftAnswer> draft = m_engine.answer(question, {}, [&](const QString &piece) { shown += piece; });
        QCOMPARE(shown, u"It rains. [1]"_s);
        QCOMPARE(draft->text, shown);
    }

    void thoughtsAreLeftOut_data()
    {
        QTest::addColumn<QString>("written");
        QTest::addColumn<QString>("answer");
        QTest::newRow("none") << u"It rains."_s << u"It rains."_s;
        QTest::newRow("before the answer") << u"<think>Hm. [1]</think>\n\nIt rains."_s << u"\n\nIt rains."_s;
        QTest::newRow("behind blanks") << u"\n<think></think>It rains."_s << u"It rains."_s;
        QTest::newRow("only thoughts") << u"<think>Hm."_s << QString();
        QTest::newRow("in the middle") << u"It <think> rains."_s << u"It <think> rains."_s;
        QTest::newRow("almost one") << u"<thin"_s << u"<thin"_s;
    }

    void thoughtsAreLeftOut()
    {
        QFETCH(QString, written);
        QFETCH(QString, answer);
        for (const qsizetype size : {qsizetype{1}, qsizetype{3}, written.size()}) {
            m_text->pieces.clear();
            for (qsizetype at = 0; at < written.size(); at += size)
                m_text->pieces.append(written.mid(at, size));
            QString shown;
            const Result<DraftAnswer> draft =
                m_engine.answer(question, {}, [&](const QString &piece) { shown += piece; });
            QCOMPARE(draft->text, answer);
            QCOMPARE(shown, answer);
            QCOMPARE(draft->covered, !answer.isEmpty());
        }
    }

    void withoutReferencesNothingIsAsked()
    {
        const Result<DraftAnswer> draft = m_engine.answer({.text = u"Rain?"_s});
        QVERIFY(draft && !draft->covered);
        QCOMPARE(m_text->calls, 0);
    }

    void anAnswerThatDoesNotEndIsStopped()
    {
        for (int i = 0; i < 1000; ++i)
            m_text->pieces.append(u"x"_s.repeated(100));
        qsizetype shown = 0;
        const Result<DraftAnswer> draft =
            m_engine.answer(question, {}, [&](const QString &piece) { shown += piece.size(); });
        QVERIFY(!draft && draft.error().fault == Fault::EngineFailed);
        QCOMPARE(draft.error().field, u"tooLarge"_s);
        QVERIFY(shown <= GenerativeEngine::maxAnswerLength);
        QVERIFY2(m_text->written < 210, qPrintable(QString::number(m_text->written)));
    }

    void whoeverStopsItStopsTheModel()
    {
        m_text->pieces = {u"a"_s, u"b"_s, u"c"_s};
        bool isStopped = false;
        const Result<DraftAnswer> draft = m_engine.answer(question, {.cancelled = [&] { return isStopped; }},
                                                          [&](const QString &) { isStopped = true; });
        QVERIFY(!draft && draft.error().fault == Fault::Cancelled);
        QCOMPARE(m_text->written, 1);
    }

    void itsTroubleIsHandedOn()
    {
        m_text->failure = Error{.fault = Fault::EngineFailed, .field = u"rateLimit"_s, .detail = u"slow down"_s};
        const Result<DraftAnswer> draft = m_engine.answer(question);
        QVERIFY(!draft);
        QCOMPARE(draft.error().field, u"rateLimit"_s);
        QCOMPARE(draft.error().detail, u"slow down"_s);
    }

    void init()
    {
        m_text->pieces.clear();
        m_text->streams = true;
        m_text->failure.reset();
        m_text->calls = m_text->written = 0;
    }

private:
    std::shared_ptr<ScriptedText> m_text = std::make_shared<ScriptedText>();
    GenerativeEngine m_engine{m_text};
};

QTEST_GUILESS_MAIN(TestGenerativeEngine)
#include "tst_generativeengine.moc"
