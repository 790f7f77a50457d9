#include "models/ai/openaispeaker.h"
#include "models/ai/speechparts.h"
#include "models/ai/wave.h"
#include "tests/enginefaults.h"

using namespace Qt::Literals::StringLiterals;

class TestOpenAiSpeaker : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<EngineServer>(); }
    void theRequestIsAsDocumented();
    void aVoiceCanBeAskedFor();
    void theVoicesOfOpenAiAreKnown();
    void aLongTextGoesInParts();
    void blankTextIsNoRequest();
    void aVoiceThatChangesItsRateIsAFault();
    void failuresAreFaults_data() { EngineFaults::addRows(); }
    void failuresAreFaults();
    void aBusyAndSlowServerIsWaitedFor();
    void cancellingHangsUp();
    void partsHoldTheWholeText_data();
    void partsHoldTheWholeText();

private:
    static EngineReply waveOf(const QVector<qint16> &samples, int rate = 24'000)
    {
        return {.contentType = "audio/wav", .chunks = {toWave(samples, rate)}};
    }

    std::unique_ptr<EngineServer> m_server;
};

void TestOpenAiSpeaker::theRequestIsAsDocumented()
{
    m_server->reply(waveOf({1, 2, 3}));
    const OpenAiSpeaker speaker(EngineFaults::apiOf(*m_server), u"tts-1"_s);
    const Result<Speech> speech = speaker.speak(u"The tide\n rises. Twice a day."_s);
    QVERIFY(speech);
    QCOMPARE(speech->samples, QVector<qint16>({1, 2, 3}));
    QCOMPARE(speech->rate, 24'000);
    const EngineRequest request = m_server->lastRequest();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/v1/audio/speech");
    QCOMPARE(request.header("Authorization"), "Bearer sk-secret");
    QCOMPARE(request.header("Content-Type"), "application/json");
    QCOMPARE(request.json(), (QJsonObject{{u"model"_s, u"tts-1"_s},
                                          {u"input"_s, u"The tide rises. Twice a day."_s},
                                          {u"voice"_s, u"alloy"_s},
                                          {u"response_format"_s, u"wav"_s}}));
    QCOMPARE(m_server->requestCount(), 1);
}

void TestOpenAiSpeaker::aVoiceCanBeAskedFor()
{
    m_server->reply(waveOf({1}));
    const OpenAiSpeaker speaker(EngineFaults::apiOf(*m_server), u"tts-1"_s, u"nova"_s);
    QVERIFY(speaker.voices().isEmpty()); // a server of one's own may have any
    QCOMPARE(speaker.id(), u"openai/tts-1/nova"_s);
    QVERIFY(speaker.speak(u"Hello."_s));
    QCOMPARE(m_server->lastRequest().json()[u"voice"_s], u"nova"_s);
    QCOMPARE(speaker.id({.voice = u"af_bella"_s}), u"openai/tts-1/af_bella"_s);
    QVERIFY(speaker.speak(u"Hello."_s, {.voice = u"af_bella"_s}));
    QCOMPARE(m_server->lastRequest().json()[u"voice"_s], u"af_bella"_s);
}

void TestOpenAiSpeaker::theVoicesOfOpenAiAreKnown()
{
    const RemoteApi api({.baseUrl = QUrl(u"https://api.openai.com/v1"_s)});
    QCOMPARE(OpenAiSpeaker(api, u"tts-1"_s).voices().first(), u"alloy"_s);
    const OpenAiSpeaker speaker(api, u"tts-1"_s, u"nova"_s);
    QCOMPARE(speaker.voices().first(), u"nova"_s);
    QCOMPARE(speaker.voices().count(u"nova"_s), 1);
    const Result<Speech> speech = speaker.speak(u"Hello."_s, {.voice = u"slt"_s});
    QCOMPARE(speech.error().fault, Fault::Invalid);
    QCOMPARE(speech.error().field, u"voice"_s);
}

void TestOpenAiSpeaker::aLongTextGoesInParts()
{
    m_server->answer("/v1/audio/speech", [](const EngineRequest &request) {
        return waveOf({qint16(request.json()[u"input"_s].toString().size())});
    });
    const OpenAiSpeaker speaker(EngineFaults::apiOf(*m_server), u"tts-1"_s);
    double last = 0;
    const Result<Speech> speech = speaker.speak(u"This is a sentence of forty-one characters. "_s.repeated(200), {},
                                                {.report = [&](double fraction) { last = fraction; }});
    QVERIFY(speech);
    QCOMPARE(m_server->requestCount(), 3);
    QCOMPARE(speech->samples.size(), 3);
    QCOMPARE(last, 1.0);
    for (const qint16 size : speech->samples)
        QVERIFY(size <= 4'000);
}

void TestOpenAiSpeaker::blankTextIsNoRequest()
{
    const OpenAiSpeaker speaker(EngineFaults::apiOf(*m_server), u"tts-1"_s);
    QVERIFY(speaker.speak(u" \n"_s)->samples.isEmpty());
    QCOMPARE(m_server->requestCount(), 0);
}

void TestOpenAiSpeaker::aVoiceThatChangesItsRateIsAFault()
{
    m_server->reply(waveOf({1}));
    m_server->reply(waveOf({1}, 44'100));
    const OpenAiSpeaker speaker(EngineFaults::apiOf(*m_server), u"tts-1"_s);
    const Result<Speech> speech = speaker.speak(u"A sentence. "_s.repeated(500));
    QVERIFY(!speech);
    QCOMPARE(speech.error().field, u"reply"_s);
}

void TestOpenAiSpeaker::failuresAreFaults()
{
    const OpenAiSpeaker speaker(EngineFaults::apiOf(*m_server), u"tts-1"_s);
    QCOMPARE(EngineFaults::wrongWith(*m_server, [&](const Progress &p) { return speaker.speak(u"a"_s, {}, p); }),
             QString());
}

void TestOpenAiSpeaker::aBusyAndSlowServerIsWaitedFor()
{
    EngineFaults::replySlowly(*m_server, waveOf(QVector<qint16>(5'000, 7)));
    const Result<Speech> speech = OpenAiSpeaker(EngineFaults::apiOf(*m_server), u"tts-1"_s).speak(u"a"_s);
    QVERIFY(speech);
    QCOMPARE(speech->samples, QVector<qint16>(5'000, 7));
    QCOMPARE(m_server->requestCount(), 3);
}

void TestOpenAiSpeaker::cancellingHangsUp()
{
    const OpenAiSpeaker speaker(EngineFaults::apiOf(*m_server), u"tts-1"_s);
    QVERIFY(
        EngineFaults::closesWhenCancelled(*m_server, [&](const Progress &p) { return speaker.speak(u"a"_s, {}, p); }));
}

void TestOpenAiSpeaker::partsHoldTheWholeText_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("sentences") << u"One thing. Another thing! A third one? And a fourth, which is rather longer."_s;
    QTest::newRow("one long sentence") << u"and so it goes on "_s.repeated(20).trimmed();
    QTest::newRow("one long word") << QString(200, u'x');
    QTest::newRow("Japanese") << u"日本で一番高い山は富士山です。高さは三千七百七十六メートルです。"_s;
    QTest::newRow("pictures") << u"👩‍👩‍👧‍👦🙂"_s.repeated(5);
}

void TestOpenAiSpeaker::partsHoldTheWholeText()
{
    QFETCH(QString, text);
    for (qsizetype most = 30; most < 200; most += 7) {
        const QStringList parts = speechParts(text, most);
        QCOMPARE(parts.join(QString()).remove(u' '), QString(text).remove(u' '));
        for (const QString &part : parts)
            QVERIFY(!part.isEmpty() && part == part.trimmed() && part.toUtf8().size() <= most);
    }
    QCOMPARE(speechParts(text, 10'000), QStringList{text});
}

QTEST_GUILESS_MAIN(TestOpenAiSpeaker)
#include "tst_openaispeaker.moc"
