#include "models/ai/googlespeaker.h"
#include "models/ai/wave.h"
#include "tests/enginefaults.h"

using namespace Qt::Literals::StringLiterals;

class TestGoogleSpeaker : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_server = std::make_unique<EngineServer>(); }
    void theRequestIsAsDocumented();
    void voiceAndLanguageFitTogether_data();
    void voiceAndLanguageFitTogether();
    void aLongTextGoesInParts();
    void failuresAreFaults_data();
    void failuresAreFaults();
    void aBusyAndSlowServerIsWaitedFor();
    void cancellingHangsUp();

private:
    static EngineReply spoken(const QVector<qint16> &samples)
    {
        return EngineReply::ofJson({{u"audioContent"_s, QString::fromLatin1(toWave(samples, 24'000).toBase64())}});
    }
    RemoteApi api() const { return EngineFaults::apiOf(*m_server, "x-goog-api-key", "sk-secret"); }

    std::unique_ptr<EngineServer> m_server;
};

void TestGoogleSpeaker::theRequestIsAsDocumented()
{
    m_server->reply(spoken({1, -2, 3}));
    const Result<Speech> speech = GoogleSpeaker(api(), u"en-GB-Neural2-A"_s).speak(u"The tide rises."_s);
    QVERIFY(speech);
    QCOMPARE(speech->samples, QVector<qint16>({1, -2, 3}));
    QCOMPARE(speech->rate, 24'000);
    const EngineRequest request = m_server->lastRequest();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/v1/text:synthesize");
    QCOMPARE(request.header("x-goog-api-key"), "sk-secret");
    QCOMPARE(request.header("Content-Type"), "application/json");
    const QJsonObject voice{{u"languageCode"_s, u"en-GB"_s}, {u"name"_s, u"en-GB-Neural2-A"_s}};
    const QJsonObject audio{{u"audioEncoding"_s, u"LINEAR16"_s}, {u"sampleRateHertz"_s, 24'000}};
    QCOMPARE(request.json(), (QJsonObject{{u"input"_s, QJsonObject{{u"text"_s, u"The tide rises."_s}}},
                                          {u"voice"_s, voice},
                                          {u"audioConfig"_s, audio}}));
}

void TestGoogleSpeaker::voiceAndLanguageFitTogether_data()
{
    QTest::addColumn<QString>("own");
    QTest::addColumn<QString>("voice");
    QTest::addColumn<QString>("language");
    QTest::addColumn<QString>("name"); // empty: none is sent
    QTest::addColumn<QString>("code");
    const QString none;
    QTest::newRow("nothing is said") << none << none << none << none << u"en-US"_s;
    QTest::newRow("the engine has a voice")
        << u"de-DE-Wavenet-B"_s << none << none << u"de-DE-Wavenet-B"_s << u"de-DE"_s;
    QTest::newRow("of the language") << u"de-DE-Wavenet-B"_s << none << u"de"_s << u"de-DE-Wavenet-B"_s << u"de-DE"_s;
    QTest::newRow("of another language") << u"de-DE-Wavenet-B"_s << none << u"ja-JP"_s << none << u"ja-JP"_s;
    QTest::newRow("a voice is asked for")
        << u"de-DE-Wavenet-B"_s << u"fr-FR-Wavenet-A"_s << none << u"fr-FR-Wavenet-A"_s << u"fr-FR"_s;
    QTest::newRow("a voice of another form") << none << u"Kore"_s << u"it-IT"_s << u"Kore"_s << u"it-IT"_s;
}

void TestGoogleSpeaker::voiceAndLanguageFitTogether()
{
    QFETCH(QString, own);
    QFETCH(QString, voice);
    QFETCH(QString, language);
    QFETCH(QString, name);
    QFETCH(QString, code);
    m_server->reply(spoken({1}));
    const GoogleSpeaker speaker(api(), own);
    QVERIFY(speaker.speak(u"a"_s, {.voice = voice, .language = language}));
    const QJsonObject sent = m_server->lastRequest().json()[u"voice"_s].toObject();
    QCOMPARE(sent[u"languageCode"_s].toString(), code);
    QCOMPARE(sent[u"name"_s].toString(), name);
    QCOMPARE(sent.contains(u"name"_s), !name.isEmpty());
    QCOMPARE(speaker.id({.voice = voice, .language = language}), u"google/"_s + (name.isEmpty() ? code : name));
}

void TestGoogleSpeaker::aLongTextGoesInParts()
{
    m_server->reply(spoken({1}));
    const Result<Speech> speech = GoogleSpeaker(api()).speak(u"富士山は高い山です。"_s.repeated(400));
    QVERIFY(speech);
    QCOMPARE(m_server->requestCount(), 3);
    QCOMPARE(speech->samples.size(), 3);
    for (const EngineRequest &request : m_server->requests())
        QVERIFY(request.json()[u"input"_s][u"text"_s].toString().toUtf8().size() <= 5'000);
}

void TestGoogleSpeaker::failuresAreFaults_data()
{
    EngineFaults::addRows();
    QTest::newRow("no base64") << EngineReply::ofJson({{u"audioContent"_s, u"*~*"_s}}) << u"reply"_s;
    QTest::newRow("no WAV") << EngineReply::ofJson({{u"audioContent"_s, u"SUQz"_s}}) << u"reply"_s;
    QTest::newRow("a number") << EngineReply::ofJson({{u"audioContent"_s, 5}}) << u"reply"_s;
}

void TestGoogleSpeaker::failuresAreFaults()
{
    const GoogleSpeaker speaker(api());
    QCOMPARE(EngineFaults::wrongWith(*m_server, [&](const Progress &p) { return speaker.speak(u"a"_s, {}, p); }),
             QString());
}

void TestGoogleSpeaker::aBusyAndSlowServerIsWaitedFor()
{
    EngineFaults::replySlowly(*m_server, spoken(QVector<qint16>(5'000, 7)));
    QVERIFY(GoogleSpeaker(api()).speak(u"a"_s));
    QCOMPARE(m_server->requestCount(), 3);
}

void TestGoogleSpeaker::cancellingHangsUp()
{
    const GoogleSpeaker speaker(api());
    QVERIFY(
        EngineFaults::closesWhenCancelled(*m_server, [&](const Progress &p) { return speaker.speak(u"a"_s, {}, p); }));
}

QTEST_GUILESS_MAIN(TestGoogleSpeaker)
#include "tst_googlespeaker.moc"
