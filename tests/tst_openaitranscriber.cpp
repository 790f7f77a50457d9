#include "models/ai/flitespeaker.h"
#include "models/ai/openaitranscriber.h"
#include "models/ai/wave.h"
#include "tests/enginefaults.h"
#include "tests/mediafiles.h"

#include <QJsonArray>

using namespace Qt::Literals::StringLiterals;

namespace {

/// The parts of a form, by their names.
QHash<QByteArray, EngineRequest> formIn(const EngineRequest &request)
{
    QHash<QByteArray, EngineRequest> parts;
    const QByteArray type = request.header("Content-Type");
    const QByteArray boundary = "--" + type.mid(type.indexOf("boundary=") + 9);
    QByteArray body = request.body;
    for (qsizetype at = 0; (at = body.indexOf(boundary, at)) >= 0;) {
        at += boundary.size() + 2;
        const qsizetype headEnd = body.indexOf("\r\n\r\n", at);
        const qsizetype end = body.indexOf("\r\n" + boundary, at);
        if (headEnd < 0 || end < headEnd)
            break;
        EngineRequest part{.body = body.mid(headEnd + 4, end - headEnd - 4)};
        for (const QByteArray &line : body.mid(at, headEnd - at).split('\n'))
            part.headers.append({line.left(line.indexOf(':')), line.mid(line.indexOf(':') + 1).trimmed()});
        const QByteArray disposition = part.header("Content-Disposition");
        const qsizetype name = disposition.indexOf("name=\"") + 6;
        parts.insert(disposition.mid(name, disposition.indexOf('"', name) - name), part);
    }
    return parts;
}

QJsonObject segment(double start, double end, const QString &text, const QJsonObject &more = {})
{
    QJsonObject object{{u"id"_s, 0}, {u"start"_s, start}, {u"end"_s, end}, {u"text"_s, text}};
    for (auto value = more.begin(); value != more.end(); ++value)
        object[value.key()] = value.value();
    return object;
}

EngineReply verbose(const QJsonArray &segments)
{
    QString text;
    for (const QJsonValue &each : segments)
        text += each[u"text"_s].toString();
    return EngineReply::ofJson({{u"task"_s, u"transcribe"_s},
                                {u"language"_s, u"english"_s},
                                {u"duration"_s, 30.0},
                                {u"text"_s, text},
                                {u"segments"_s, segments}});
}

} // namespace

class TestOpenAiTranscriber : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase();
    void init() { m_server = std::make_unique<EngineServer>(); }
    void theRequestIsAsDocumented();
    void theLanguageCanBeGiven_data();
    void theLanguageCanBeGiven();
    void aLongFileGoesInPieces();
    void severalPiecesAreAskedForAtOnce();
    void workGoesOnWhereItWasCutOff();
    void workGoesOnAfterAPieceThatFailed();
    void dreamtSegmentsAreLeftOut();
    void silenceIsNotAskedFor();
    void timesStayWithinTheirPiece();
    void wrongRepliesAreFaults_data();
    void wrongRepliesAreFaults();
    void failuresAreFaults_data() { EngineFaults::addRows(); }
    void failuresAreFaults();
    void aBusyAndSlowServerIsWaitedFor();
    void cancellingHangsUp();
    void whatHasNoSoundIsUnsupported();

private:
    struct Spoken
    {
        qint64 startMs = 0;
        qint64 lengthMs = 0;
        QString text;
        QVector<qint16> samples;
    };

    OpenAiTranscriber transcriber(PieceOptions options = {}, const QString &language = {}) const
    {
        return {EngineFaults::apiOf(*m_server), u"whisper-1"_s, language, options};
    }
    EngineReply recognise(const EngineRequest &request) const;
    void listen() const
    {
        m_server->answer("/v1/audio/transcriptions",
                         [this](const EngineRequest &request) { return recognise(request); });
    }
    QList<QByteArray> sentSounds() const
    {
        QList<QByteArray> sounds;
        for (const EngineRequest &request : m_server->requests())
            sounds.append(formIn(request)["file"].body);
        return sounds;
    }
    void compare(const QList<SubtitleLine> &lines) const;

    std::unique_ptr<EngineServer> m_server;
    MediaFiles m_files;
    QString m_long;
    QList<Spoken> m_said; // in it
    QString m_short;
};

/// Sentences of different lengths with pauses between them, and at half a long silence.
void TestOpenAiTranscriber::initTestCase()
{
    const QString words = u"The tide rises and falls twice a day on most coasts of the whole wide world"_s;
    QVector<qint16> sound(8'000, 0);
    for (int i = 0; i < 24; ++i) {
        const QString text = u"Sentence %1: %2."_s.arg(i).arg(words.section(u' ', 0, i % 7 * 2 + 1));
        const Speech speech = FliteSpeaker().speak(text).value();
        m_said.append({sound.size() / 16, speech.durationMs(), text, speech.samples});
        sound += speech.samples;
        sound.resize(sound.size() + (i == 11 ? 400'000 : 12'000));
    }
    m_files.write(u"long.wav"_s, toWave(sound, 16'000));
    m_long = m_files.make(u"-i long.wav -c:a flac long.mka"_s);
    m_short = m_files.write(u"short.wav"_s, toWave(sound.first(60'000), 16'000));
}

/// Knows each sentence by some samples of it.
EngineReply TestOpenAiTranscriber::recognise(const EngineRequest &request) const
{
    constexpr qsizetype known = 100;
    const Speech speech = fromWave(formIn(request)["file"].body).value_or(Speech());
    QList<SubtitleLine> lines;
    for (const Spoken &sentence : m_said) {
        const auto middle = sentence.samples.begin() + sentence.samples.size() * 2 / 3;
        const auto found = std::search(speech.samples.begin(), speech.samples.end(), middle, middle + known);
        const qint64 startMs = ((found - speech.samples.begin()) - (middle - sentence.samples.begin())) / 16;
        const SubtitleLine line{startMs, startMs + sentence.lengthMs, sentence.text};
        if (found != speech.samples.end() && !lines.contains(line))
            lines.append(line);
    }
    QJsonArray segments;
    for (const SubtitleLine &line : lines)
        segments.append(segment(double(line.startMs) / 1000, double(line.endMs) / 1000, u' ' + line.text,
                                {{u"avg_logprob"_s, -0.2}}));
    return verbose(segments);
}

void TestOpenAiTranscriber::compare(const QList<SubtitleLine> &lines) const
{
    QCOMPARE(lines.size(), m_said.size());
    for (qsizetype i = 0; i < lines.size(); ++i) {
        QVERIFY2(std::abs(lines[i].startMs - m_said[i].startMs) < 200, qPrintable(u"line %1"_s.arg(i)));
        QVERIFY(std::abs(lines[i].endMs - m_said[i].startMs - m_said[i].lengthMs) < 300);
        QCOMPARE(lines[i].text, m_said[i].text);
        QVERIFY(lines[i].confidence > 0.8 && lines[i].confidence < 0.83);
    }
}

void TestOpenAiTranscriber::theRequestIsAsDocumented()
{
    listen();
    const OpenAiTranscriber whisper = transcriber();
    const auto lines = whisper.transcribe(m_short);
    QVERIFY(lines);
    QCOMPARE(whisper.id(), u"openai/whisper-1"_s);
    QCOMPARE(m_server->requestCount(), 1);
    const EngineRequest request = m_server->lastRequest();
    QCOMPARE(request.method, "POST");
    QCOMPARE(request.target, "/v1/audio/transcriptions");
    QCOMPARE(request.header("Authorization"), "Bearer sk-secret");
    QVERIFY(request.header("Content-Type").startsWith("multipart/form-data; boundary="));
    const QHash<QByteArray, EngineRequest> form = formIn(request);
    QCOMPARE(form.size(), 4);
    QCOMPARE(form["model"].body, "whisper-1");
    QCOMPARE(form["response_format"].body, "verbose_json");
    QCOMPARE(form["timestamp_granularities[]"].body, "segment");
    QCOMPARE(form["file"].header("Content-Disposition"), "form-data; name=\"file\"; filename=\"speech.wav\"");
    QCOMPARE(form["file"].header("Content-Type"), "audio/wav");
    const std::optional<Speech> sent = fromWave(form["file"].body);
    QVERIFY(sent);
    QCOMPARE(sent->rate, 16'000);
    QCOMPARE(sent->samples.size(), 60'000);
}

void TestOpenAiTranscriber::theLanguageCanBeGiven_data()
{
    QTest::addColumn<QString>("given");
    QTest::addColumn<QByteArray>("sent");
    QTest::newRow("none") << QString() << QByteArray();
    QTest::newRow("a language") << u"de"_s << QByteArray("de");
    QTest::newRow("of a country") << u"pt-BR"_s << QByteArray("pt");
}

void TestOpenAiTranscriber::theLanguageCanBeGiven()
{
    QFETCH(QString, given);
    listen();
    QVERIFY(transcriber({}, given).transcribe(m_short));
    const QHash<QByteArray, EngineRequest> form = formIn(m_server->lastRequest());
    QCOMPARE(form.contains("language"), !given.isEmpty());
    QTEST(form["language"].body, "sent");
}

void TestOpenAiTranscriber::aLongFileGoesInPieces()
{
    listen();
    QList<SubtitleLine> lines;
    qint64 last = 0;
    double done = 0;
    const auto sink = [&](const QList<SubtitleLine> &more, qint64 doneMs) {
        QVERIFY(doneMs > last);
        for (const SubtitleLine &line : more)
            QVERIFY(line.startMs >= last && line.endMs <= doneMs);
        last = doneMs;
        lines += more;
    };
    const Progress progress{.report = [&](double fraction) {
        QVERIFY(fraction >= done && fraction <= 1);
        done = fraction;
    }};
    QVERIFY(transcriber({.longestMs = 12'000, .atATime = 3}).transcribe(m_long, 0, sink, progress));
    compare(lines);
    QCOMPARE(done, 1.0);
    QVERIFY(m_server->requestCount() >= 7);
    for (const QByteArray &sound : sentSounds())
        QVERIFY(sound.size() <= 12'000 * 32 + 44);
}

void TestOpenAiTranscriber::severalPiecesAreAskedForAtOnce()
{
    EngineReply stepped = verbose({});
    stepped.isStepped = true;
    m_server->reply(stepped);
    const Progress progress{.cancelled = [&] { return m_server->requestCount() >= 3; }};
    const auto sink = [](const QList<SubtitleLine> &, qint64) {};
    const auto result = transcriber({.longestMs = 8'000, .atATime = 3}).transcribe(m_long, 0, sink, progress);
    QCOMPARE(result.error().fault, Fault::Cancelled);
    QCOMPARE(m_server->requestCount(), 3); // none of them was answered
}

void TestOpenAiTranscriber::workGoesOnWhereItWasCutOff()
{
    listen();
    const OpenAiTranscriber whisper = transcriber({.longestMs = 12'000, .atATime = 2});
    QList<SubtitleLine> lines;
    qint64 done = 0;
    int pieces = 0;
    const auto sink = [&](const QList<SubtitleLine> &more, qint64 doneMs) {
        lines += more;
        done = doneMs;
        ++pieces;
    };
    const Progress progress{.cancelled = [&] { return pieces == 2; }};
    QCOMPARE(whisper.transcribe(m_long, 0, sink, progress).error().fault, Fault::Cancelled);
    QVERIFY(pieces >= 2 && lines.size() < m_said.size());
    const QList<QByteArray> before = sentSounds().first(2);

    m_server = std::make_unique<EngineServer>();
    listen();
    QVERIFY(transcriber({.longestMs = 12'000, .atATime = 2}).transcribe(m_long, done, sink, {}));
    compare(lines);
    for (const QByteArray &sound : sentSounds())
        QVERIFY(!before.contains(sound));
}

void TestOpenAiTranscriber::workGoesOnAfterAPieceThatFailed()
{
    std::atomic_int asked = 0;
    std::atomic_bool isDown = true;
    m_server->answer("/v1/audio/transcriptions", [&](const EngineRequest &request) {
        return isDown && ++asked > 3 ? EngineReply::ofJson({}, 503) : recognise(request);
    });
    QList<SubtitleLine> lines;
    qint64 done = 0;
    const auto sink = [&](const QList<SubtitleLine> &more, qint64 doneMs) {
        lines += more;
        done = doneMs;
    };
    const OpenAiTranscriber whisper = transcriber({.longestMs = 12'000, .atATime = 1});
    const auto failed = whisper.transcribe(m_long, 0, sink, {});
    QCOMPARE(failed.error().fault, Fault::EngineFailed);
    QCOMPARE(failed.error().field, u"server"_s);
    QVERIFY(done > 0 && !lines.isEmpty());
    isDown = false;
    QVERIFY(whisper.transcribe(m_long, done, sink, {}));
    compare(lines);
}

void TestOpenAiTranscriber::dreamtSegmentsAreLeftOut()
{
    m_server->reply(verbose({
        segment(0.5, 1, u"This is said."_s, {{u"no_speech_prob"_s, 0.9}, {u"avg_logprob"_s, -0.3}}),
        segment(1, 1.5, u"Thanks for watching!"_s, {{u"no_speech_prob"_s, 0.9}, {u"avg_logprob"_s, -1.4}}),
        segment(1.5, 2, u"and so and so"_s, {{u"compression_ratio"_s, 3.1}, {u"avg_logprob"_s, -0.3}}),
        segment(2, 2.5, u"  \n "_s),
        segment(2.5, 3, u"This, too."_s),
    }));
    const auto lines = transcriber().transcribe(m_short);
    QVERIFY(lines);
    QCOMPARE(lines->size(), 2);
    QCOMPARE(lines->first().text, u"This is said."_s);
    QCOMPARE(lines->last(), (SubtitleLine{2'500, 3'000, u"This, too."_s, 1}));
}

void TestOpenAiTranscriber::silenceIsNotAskedFor()
{
    const QString silent = m_files.write(u"silent.wav"_s, toWave(QVector<qint16>(480'000, 2), 16'000));
    const auto lines = transcriber().transcribe(silent);
    QVERIFY(lines);
    QVERIFY(lines->isEmpty());
    QCOMPARE(m_server->requestCount(), 0);
}

void TestOpenAiTranscriber::timesStayWithinTheirPiece()
{
    m_server->reply(verbose(
        {segment(1.2, 1e9, u"Too long."_s), segment(-3, 1, u"Too early."_s), segment(1.5, 0.5, u"Backwards."_s)}));
    const auto lines = transcriber().transcribe(m_short);
    QVERIFY(lines);
    QCOMPARE(*lines, (QList<SubtitleLine>{{0, 1'000, u"Too early."_s, 1},
                                          {1'200, 3'750, u"Too long."_s, 1},
                                          {1'500, 1'500, u"Backwards."_s, 1}}));
}

void TestOpenAiTranscriber::wrongRepliesAreFaults_data()
{
    QTest::addColumn<QJsonObject>("reply");
    QTest::newRow("text without times") << QJsonObject{{u"text"_s, u"Hello."_s}};
    QTest::newRow("segments that are none") << QJsonObject{{u"text"_s, u"a"_s}, {u"segments"_s, u"a"_s}};
    QTest::newRow("a segment that is none") << QJsonObject{{u"segments"_s, QJsonArray{5}}};
    QTest::newRow("a segment without times")
        << QJsonObject{{u"segments"_s, QJsonArray{QJsonObject{{u"text"_s, u"a"_s}}}}};
}

void TestOpenAiTranscriber::wrongRepliesAreFaults()
{
    QFETCH(QJsonObject, reply);
    m_server->reply(EngineReply::ofJson(reply));
    const auto lines = transcriber().transcribe(m_short);
    QVERIFY(!lines);
    QCOMPARE(lines.error().fault, Fault::EngineFailed);
    QCOMPARE(lines.error().field, u"reply"_s);
}

void TestOpenAiTranscriber::failuresAreFaults()
{
    QCOMPARE(
        EngineFaults::wrongWith(*m_server, [&](const Progress &p) { return transcriber().transcribe(m_short, p); }),
        QString());
}

void TestOpenAiTranscriber::aBusyAndSlowServerIsWaitedFor()
{
    EngineFaults::replySlowly(*m_server, verbose({segment(0.5, 3, u"The tide rises."_s)}));
    const auto lines = transcriber().transcribe(m_short);
    QVERIFY(lines);
    QCOMPARE(lines->size(), 1);
    QCOMPARE(m_server->requestCount(), 3);
}

void TestOpenAiTranscriber::cancellingHangsUp()
{
    QVERIFY(EngineFaults::closesWhenCancelled(*m_server,
                                              [&](const Progress &p) { return transcriber().transcribe(m_short, p); }));
}

void TestOpenAiTranscriber::whatHasNoSoundIsUnsupported()
{
    const QString silent = m_files.make(u"-f lavfi -i color=s=16x16:d=1 mute.mp4"_s);
    QCOMPARE(transcriber().transcribe(silent).error().fault, Fault::Unsupported);
    QCOMPARE(transcriber().transcribe(m_files.path(u"none"_s)).error().fault, Fault::NotFound);
}

QTEST_GUILESS_MAIN(TestOpenAiTranscriber)
#include "tst_openaitranscriber.moc"
